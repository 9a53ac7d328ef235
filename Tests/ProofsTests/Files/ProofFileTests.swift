import Proofs
import Randomness
import Testing

@Suite("Proofs in files")
struct ProofFileTests {
  static let prover = BatchProver(transfers: 5, chunks: 2, depth: 2, seed: 11)

  @Test("A batch is proved, and its file verified", arguments: ProofProfile.allCases)
  func honest(profile: ProofProfile) throws {
    // 20 bits of work a layer are left to the command line's test.
    guard profile != .proven else { return }
    var prover = Self.prover
    (prover.profile, prover.hash) = (profile, .blake3)
    let batch = try prover.prove()
    let claim = try BatchVerifier.verify(
      batch.statement, proofFile: ProofFile.bytes(batch.proofs))
    #expect(claim.count == 5 && batch.statement.chunks.map(\.count) == [3, 2])
    #expect(try BatchClaim(chunks: batch.statement.chunks) == claim)
  }

  @Test("The same bytes for any number of threads, and others for another seed")
  func deterministic() throws {
    let batch = try Self.prover.prove()
    var other = Self.prover
    other.threads = 3
    let again = try other.prove()
    #expect(again.proofs == batch.proofs && again.statement == batch.statement)
    other.seed = 12
    #expect(try other.prove().statement != batch.statement)
  }

  @Test("A flipped byte anywhere, a byte more or less, or proofs in another order are refused")
  func mutated() throws {
    let batch = try Self.prover.prove()
    let file = ProofFile.bytes(batch.proofs)
    func isRefused(_ file: [UInt8]) -> Bool {
      (try? BatchVerifier.verify(batch.statement, proofFile: file)) == nil
    }
    #expect(!isRefused(file))
    var stream = RandomStream(seed: 1, purpose: Purpose(rawValue: 9_011))
    let offsets = Array(0..<80) + (0..<200).map { _ in stream.index(file.count) }
    for offset in offsets {
      var bytes = file
      bytes[offset] ^= 1 << UInt8(stream.index(8))
      #expect(isRefused(bytes), "offset \(offset)")
    }
    for length in [0, 1, 7, 8, 12, 20, file.count / 2, file.count - 1] {
      #expect(isRefused(Array(file[..<length])))
    }
    #expect(isRefused(file + [0]))
    #expect(isRefused(ProofFile.bytes(batch.proofs.reversed())))
    #expect(isRefused(ProofFile.bytes([batch.proofs[0]])))
    #expect(isRefused(ProofFile.bytes(batch.proofs + [batch.proofs[1]])))
    let longest = try batch.statement.longestProofFile()
    #expect(file.count <= longest)
    #expect(throws: BatchVerifier.FileRefusal.file(.tooLong(longest: longest))) {
      try BatchVerifier.verify(
        batch.statement, proofFile: Array(repeating: 0, count: longest + 1))
    }
  }

  @Test("A proof is refused under every other profile and hash")
  func otherProfiles() throws {
    let batch = try Self.prover.prove()
    let file = ProofFile.bytes(batch.proofs)
    for profile in ProofProfile.allCases {
      for hash in CommitmentHash.allCases {
        var statement = batch.statement
        (statement.profile, statement.hash) = (profile, hash)
        guard statement != batch.statement else { continue }
        #expect(throws: BatchVerifier.FileRefusal.self) {
          try BatchVerifier.verify(statement, proofFile: file)
        }
      }
    }
  }

  @Test("Batches that no statement has are refused")
  func impossible() {
    #expect(throws: BatchProverError.transfers(0)) { try BatchProver(transfers: 0).prove() }
    #expect(throws: BatchProverError.chunks(3, transfers: 2)) {
      try BatchProver(transfers: 2, chunks: 3).prove()
    }
    #expect(throws: BatchProverError.chunks(0, transfers: 2)) {
      try BatchProver(transfers: 2, chunks: 0).prove()
    }
    #expect(throws: BatchProverError.accounts(.unsupportedDepth(7))) {
      try BatchProver(transfers: 2, depth: 7).prove()
    }
  }
}

@Suite("Transfers from a seed")
struct DrawnTransfersTests {
  @Test("Thousands can be executed, and the money is what it was", arguments: AccountTree.depths)
  func executed(depth: Int) throws {
    var drawn = try DrawnTransfers(depth: depth, transfers: 500, seed: 2)
    let accounts = drawn.tree.count
    #expect(accounts == min(500, 1 << (depth - 1)))
    var (fees, chain) = (UInt64(0), TransferChain.start)
    for _ in 0..<4 {
      let batch = try drawn.execute(500, after: chain)
      fees += batch.inputs.fees
      chain = batch.inputs.chainEnd
      #expect(batch.transfers.reduce(0) { $0 + UInt64($1.fee) } == batch.inputs.fees)
    }
    #expect(fees > 0 && drawn.tree.count == accounts)
  }
}
