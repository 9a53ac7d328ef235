import Proofs
import Testing

@Suite("Proofs of transfers")
struct TransferProofTests {
  static func toy(_ hash: CommitmentHash = .blake3) throws -> ProofParameters {
    try ProofParameters(hash: hash, log2Blowup: 1, queries: 8, log2FinalTerms: 2)
  }

  @Test(
    "An honest batch is proved and verified", arguments: AccountTree.depths, CommitmentHash.allCases
  )
  func honest(depth: Int, hash: CommitmentHash) throws {
    var batch = try RandomBatch(depth: depth, count: 5, seed: 900)
    let executed = try batch.tree.execute(batch.transfers, token: batch.token)
    let air = try TransferAIR(executed.inputs)
    let parameters = try Self.toy(hash)
    let proof = try STARK.prove(air, trace: executed.trace(), parameters: parameters)
    try STARK.verify(air, rows: air.rows, proof: proof.bytes, parameters: parameters)
  }

  /// Each changes one public input; 6 swaps the roots.
  static let otherClaims: [@Sendable (inout BatchPublicInputs) -> Void] = [
    { $0.preRoot[0] += .one }, { $0.preRoot[7] += .one }, { $0.postRoot[3] += .one },
    { $0.chainStart[2] += .one }, { $0.chainEnd[5] += .one }, { $0.count += 1 }, { $0.count -= 1 },
    { swap(&$0.preRoot, &$0.postRoot) }, { $0.token += 1 }, { $0.feeLow += 1 }, { $0.feeHigh += 1 },
    { $0.depth = 2 },
  ]

  @Test("2-6, 28: a proof of other claims is refused", arguments: otherClaims.indices)
  func refusesOthers(index: Int) throws {
    var batch = try RandomBatch(depth: 6, count: 6, seed: 901)
    let executed = try batch.tree.execute(batch.transfers, token: batch.token)
    let air = try TransferAIR(executed.inputs)
    let parameters = try Self.toy()
    let proof = try STARK.prove(air, trace: executed.trace(), parameters: parameters)
    var claim = executed.inputs
    Self.otherClaims[index](&claim)
    let other = try TransferAIR(claim)
    #expect(throws: ProofError.self) {
      try STARK.verify(other, rows: other.rows, proof: proof.bytes, parameters: parameters)
    }
  }

  @Test(
    "32-52: a prover that goes on with a forged table is refused, and believed without the rule",
    arguments: ForgeryTests.all)
  func forged(forgery: Forgery) throws {
    let (table, claim) = forgery.forged(depth: 2)
    let air = try TransferAIR(claim)
    let parameters = try Self.toy()
    #expect(throws: ProofError.self) {
      try STARK.prove(air, trace: table, parameters: parameters)
    }
    var deviation = ProverDeviation()
    deviation.ignoresBrokenConstraints = true
    let proof = try STARK.prove(
      air, trace: table, parameters: parameters, threads: 1, deviation: deviation)
    #expect(throws: ProofError.self) {
      try STARK.verify(air, rows: table.height, proof: proof.bytes, parameters: parameters)
    }
    let weaker = air.omitting(forgery.family)
    let believed = try STARK.prove(weaker, trace: table, parameters: parameters)
    try STARK.verify(weaker, rows: table.height, proof: believed.bytes, parameters: parameters)
  }

  @Test("51: the account that fills up the table may send, and what fills it up claims nothing")
  func padding() throws {
    var tree = try AccountTree(depth: 2)
    try tree.open(Forgery.accounts())
    // Alice receives last, so that her account fills up the table, and sends first.
    let transfers = [
      Transfer.first(), .second,
      Transfer(from: Forgery.bob, to: Forgery.alice, amount: 60, nonce: 9, token: Forgery.token),
    ]
    let executed = try tree.execute(transfers, token: Forgery.token)
    let air = try TransferAIR(executed.inputs)
    let parameters = try Self.toy()
    let proof = try STARK.prove(air, trace: executed.trace(), parameters: parameters)
    try STARK.verify(air, rows: air.rows, proof: proof.bytes, parameters: parameters)
    #expect(tree[Forgery.alice]?.nonce == 7)
    #expect(executed.inputs.postRoot == tree.root)
    // Whatever valid transfer fills it up, the claim stays what it was.
    var adversary = Adversary(depth: 2, token: Forgery.token, accounts: Forgery.accounts())
    for transfer in transfers { adversary.play(transfer) }
    let claim = adversary.claim
    adversary.play(Transfer.third.with(nonce: 10))
    #expect(claim == executed.inputs && adversary.claim.postRoot != claim.postRoot)
    #expect(air.violatedFamilies(in: adversary.finish()) == [])
  }
}
