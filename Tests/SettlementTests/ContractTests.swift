import Proofs
import Settlement
import Testing

@Suite("A contract that verifies proofs")
struct ContractTests {
  static let terms = ProofTerms(depth: 6, profile: .fast, accounts: 20)

  /// Accounts and a contract that knows of batches of these sizes, two proofs each.
  struct Bench {
    var history: AccountHistory
    var contract: RollupContract

    init(_ transactions: [UInt64], terms: ProofTerms = ContractTests.terms) throws {
      history = try AccountHistory(terms, seed: 7)
      contract = RollupContract(root: history.root, parameters: terms.parameters)
      for (i, count) in transactions.enumerated() {
        try close(UInt32(i + 1), count)
      }
    }

    mutating func close(_ number: UInt32, _ transactions: UInt64) throws {
      let batch = try history.close(number, transactions: transactions, proofs: 2)
      contract.publish(batch.number, batch.chunks.map { .init($0.inputs) })
    }

    func executed(_ batch: UInt32, _ chunk: Int) throws -> (tree: AccountTree, ExecutedBatch) {
      let due = try #require(history[batch]).chunks[chunk]
      let before = try #require(history.tree(before: chunk, of: batch))
      var tree = before
      return (before, try tree.execute(due.transfers, after: due.inputs.chainStart))
    }

    func proof(_ batch: UInt32, _ chunk: Int) throws -> ChunkProof {
      try executed(batch, chunk).1.honestProof(ContractTests.terms)
    }

    func bad(
      _ kind: BadProof, _ batch: UInt32, _ chunk: Int, after last: ChunkProof? = nil
    ) throws -> ChunkProof {
      guard kind.takesWork else {
        return try #require(history[batch]).chunks[chunk].lazyProof(kind, after: last)
      }
      let (tree, executed) = try executed(batch, chunk)
      return try executed.forgedProof(kind, from: tree, ContractTests.terms)
    }
  }

  @Test("stores the root that the accounts have once every chunk is proved, in any order")
  func settles() throws {
    var bench = try Bench([5, 3])
    let before = bench.contract.root
    for (batch, chunk) in [(2, 1), (1, 1), (2, 0)] as [(UInt32, Int)] {
      try bench.contract.accept(bench.proof(batch, chunk), of: chunk, in: batch)
    }
    #expect(throws: RollupContract.Refusal.incomplete(missing: 1)) {
      try bench.contract.settle(1)
    }
    #expect(throws: RollupContract.Refusal.unknown) { try bench.contract.settle(2) }
    #expect(bench.contract.root == before)
    try bench.contract.accept(bench.proof(1, 0), of: 0, in: 1)
    try bench.contract.settle(1)
    #expect(bench.contract.root == bench.history[1]?.chunks.last?.inputs.postRoot)
    try bench.contract.settle(2)
    #expect(bench.contract.root == bench.history.root)
    let fees = bench.history.batches.flatMap(\.chunks).flatMap(\.transfers)
      .reduce(0) { $0 + UInt64($1.fee) }
    #expect(bench.contract.fees == fees)
  }

  @Test("takes what the verifier of whole batches takes, and stores the root that it proves")
  func wholeBatch() throws {
    var bench = try Bench([9])
    let proofs = try (0..<2).map { try bench.proof(1, $0) }
    let claim = try BatchVerifier.verify(proofs, parameters: Self.terms.parameters)
    for (chunk, proof) in proofs.enumerated() {
      try bench.contract.accept(proof, of: chunk, in: 1)
    }
    try bench.contract.settle(1)
    #expect(claim.postRoot == bench.contract.root && claim.fees == bench.contract.fees)
    #expect(claim.count == 9)
  }

  @Test(
    "refuses every bad proof of the first and of the second chunk", arguments: BadProof.allCases)
  func refusesBad(kind: BadProof) throws {
    var bench = try Bench([4, 4])
    let last = try bench.proof(1, 0)
    try bench.contract.accept(last, of: 0, in: 1)
    for (batch, chunk) in [(1, 1), (2, 0)] as [(UInt32, Int)] {
      let proof = try bench.bad(kind, batch, chunk, after: last)
      let refusal = try #require(throws: RollupContract.Refusal.self) {
        try bench.contract.accept(proof, of: chunk, in: batch)
      }
      switch (kind, refusal) {
      case (.stale, .otherClaim("the root before them")): break
      case (.unpublished, .otherClaim("the transfers")): break
      case (.blank, .notProved), (.replayed, .notProved): break
      // The openings are consistent: only FRI finds a forged proof wrong.
      case (.minted, .notProved(.proof(chunk, .finalPolynomial))),
        (.altered, .notProved(.proof(chunk, .finalPolynomial))),
        (.skimmed, .notProved(.proof(chunk, .finalPolynomial))),
        (.overdrawn, .notProved(.proof(chunk, .finalPolynomial))):
        break
      default: Issue.record("\(kind): \(refusal)")
      }
    }
    #expect(throws: RollupContract.Refusal.incomplete(missing: 1)) {
      try bench.contract.settle(1)
    }
  }

  @Test(
    "refuses true proofs of other transfers, although they are proofs",
    arguments: [0, 4] as [UInt64])
  func unpublished(transactions: UInt64) throws {
    let bench = try Bench([transactions])
    let proof = try bench.bad(.unpublished, 1, 0)
    try BatchVerifier.verify(proof, parameters: Self.terms.parameters)
    #expect(proof.inputs.postRoot != bench.history[1]?.chunks[0].inputs.postRoot)
  }

  @Test("would be fooled by minting but for the root before: the rest of the table is right")
  func minted() throws {
    let bench = try Bench([4])
    let batch = try #require(bench.history[1])
    let claim = try bench.bad(.minted, 1, 0).inputs
    var tree = try bench.executed(1, 0).tree
    let free = try #require((0..<64 as Range<UInt32>).first { tree[$0] == nil })
    try tree.open(Account(key: Digest { KoalaBear(UInt32($0)) }, balance: 1 << 40), at: free)
    let forged = try tree.execute(batch.chunks[0].transfers)
    #expect(forged.inputs.postRoot == claim.postRoot)
    #expect(claim.preRoot == batch.chunks[0].inputs.preRoot)
    #expect(try TransferAIR(claim).violatedFamilies(in: forged.trace()) == [.boundary])
    #expect(try TransferAIR(forged.inputs).violatedFamilies(in: forged.trace()) == [])
  }

  @Test(
    "would be fooled by other roots and fees but for the rows where the claim is read",
    arguments: [.altered, .skimmed] as [BadProof])
  func falseClaims(kind: BadProof) throws {
    let bench = try Bench([5])
    let executed = try bench.executed(1, 0).1
    var claim = try bench.bad(kind, 1, 0).inputs
    #expect(claim != executed.inputs)
    #expect(try TransferAIR(claim).violatedFamilies(in: executed.trace()) == [.boundary])
    if kind == .skimmed { #expect(claim.fees < executed.inputs.fees) }
    (claim.postRoot, claim.feeLow, claim.feeHigh) = (
      executed.inputs.postRoot, executed.inputs.feeLow, executed.inputs.feeHigh
    )
    #expect(claim == executed.inputs)
  }

  @Test(
    "would be fooled by units out of nowhere but for what a sender has after its transfer",
    arguments: [0, 5] as [UInt64])
  func overdrawn(transactions: UInt64) throws {
    // Without transactions a sender sends nothing to itself, and is the receiver too.
    let bench = try Bench([transactions])
    let (tree, executed) = try bench.executed(1, 0)
    var forger = tree
    let forged = try forger.execute(executed.transfers, after: .zero, gift: 1 << 40)
    var claim = try bench.bad(.overdrawn, 1, 0).inputs
    #expect(claim == forged.inputs && claim.postRoot != executed.inputs.postRoot)
    #expect(try TransferAIR(claim).violatedFamilies(in: forged.trace()) == [.senderBalance])
    claim.postRoot = executed.inputs.postRoot
    #expect(claim == executed.inputs)
  }

  @Test("stores nothing where a poster lies about the root between two chunks, each of them proved")
  func lyingPoster() throws {
    var bench = try Bench([])
    let batch = try bench.history.close(1, transactions: 4, proofs: 2)
    var tree = try bench.executed(1, 1).tree
    let free = try #require((0..<64 as Range<UInt32>).first { tree[$0] == nil })
    try tree.open(Account(key: Digest { KoalaBear(UInt32($0)) }, balance: 1 << 40), at: free)
    let lie = try tree.execute(
      batch.chunks[1].transfers, after: batch.chunks[1].inputs.chainStart)
    bench.contract.publish(1, [.init(batch.chunks[0].inputs), .init(lie.inputs)])
    try bench.contract.accept(bench.proof(1, 0), of: 0, in: 1)
    try bench.contract.accept(lie.honestProof(Self.terms), of: 1, in: 1)
    let before = bench.contract.root
    #expect(throws: RollupContract.Refusal.notProved(.claim(.rootsDiffer(chunk: 1)))) {
      try bench.contract.settle(1)
    }
    #expect(bench.contract.root == before)
  }

  @Test("refuses each changed part of a claim whose proof is true")
  func changedClaims() throws {
    var bench = try Bench([4])
    let proof = try bench.proof(1, 0)
    let other = bench.history.root
    let changes: [(inout BatchPublicInputs) -> Void] = [
      { $0.depth = 14 }, { $0.token += 1 }, { $0.count += 1 }, { $0.count -= 1 },
      { $0.preRoot = other }, { $0.postRoot = other }, { $0.chainStart = other },
      { $0.chainEnd = other }, { $0.feeLow ^= 1 }, { $0.feeHigh ^= 1 },
      { $0.count = 0 }, { $0.feeLow = .max },
    ]
    for (number, change) in changes.enumerated() {
      var forged = proof
      change(&forged.inputs)
      #expect(throws: RollupContract.Refusal.self, "change \(number)") {
        try bench.contract.accept(forged, of: 0, in: 1)
      }
    }
    #expect(throws: RollupContract.Refusal.self) {
      try bench.contract.accept(proof, of: 1, in: 1)
    }
    for (chunk, batch) in [(2, 1), (0, 2), (-1, 1)] as [(Int, UInt32)] {
      #expect(throws: RollupContract.Refusal.unknown) {
        try bench.contract.accept(proof, of: chunk, in: batch)
      }
    }
    try bench.contract.accept(proof, of: 0, in: 1)
  }
}
