import Proofs
import Testing

@Suite("Batches in chunks")
struct BatchClaimTests {
  /// Nine transfers in chunks of four, four and one.
  static func chunks() throws -> (batch: RandomBatch, chunks: [BatchPublicInputs]) {
    var batch = try RandomBatch(depth: 6, count: 9, seed: 77)
    let whole = batch
    var (chunks, chain) = ([BatchPublicInputs](), TransferChain.start)
    for first in stride(from: 0, to: 9, by: 4) {
      let part = Array(batch.transfers[first..<min(first + 4, 9)])
      let executed = try batch.tree.execute(part, token: batch.token, after: chain)
      #expect(try TransferAIR(executed.inputs).violatedFamilies(in: executed.trace()) == [])
      chunks.append(executed.inputs)
      chain = executed.inputs.chainEnd
    }
    return (whole, chunks)
  }

  @Test("Chunks that follow each other claim what the whole batch claims")
  func whole() throws {
    var (batch, chunks) = try Self.chunks()
    var atOnce = batch.tree
    #expect(
      try atOnce.execute(batch.transfers, inChunksOf: 4, token: batch.token).map(\.inputs) == chunks
    )
    let executed = try batch.tree.execute(batch.transfers, token: batch.token)
    #expect(try BatchClaim(chunks: chunks) == BatchClaim(chunks: [executed.inputs]))
    #expect(try BatchClaim(chunks: chunks).count == 9)
  }

  @Test("A chunk left out, repeated, swapped, or of another kind is refused")
  func refused() throws {
    let (_, chunks) = try Self.chunks()
    #expect(throws: ClaimError.noChunk) { try BatchClaim(chunks: []) }
    #expect(throws: ClaimError.chainStart) { try BatchClaim(chunks: Array(chunks.dropFirst())) }
    #expect(throws: ClaimError.rootsDiffer(chunk: 1)) {
      try BatchClaim(chunks: [chunks[0], chunks[2]])
    }
    #expect(throws: ClaimError.rootsDiffer(chunk: 1)) {
      try BatchClaim(chunks: [chunks[0], chunks[0], chunks[1]])
    }
    var other = chunks
    other[1].chainStart = .zero
    #expect(throws: ClaimError.chainsDiffer(chunk: 1)) { try BatchClaim(chunks: other) }
    other = chunks
    other[2].token = 1
    #expect(throws: ClaimError.kindsDiffer(chunk: 2)) { try BatchClaim(chunks: other) }
    other = chunks
    other[2].depth = 14
    #expect(throws: ClaimError.kindsDiffer(chunk: 2)) { try BatchClaim(chunks: other) }
  }

  @Test("A claim for which there is no circuit is refused before any proof")
  func impossible() throws {
    let (_, chunks) = try Self.chunks()
    var claim = chunks[0]
    claim.depth = 7
    #expect(throws: ClaimError.unsupportedDepth(7)) { try TransferAIR(claim) }
    claim = chunks[0]
    for count in [Int.min, 0, 65_537, .max] {
      claim.count = count
      #expect(throws: ClaimError.count(count, maximum: 65_536)) { try TransferAIR(claim) }
    }
    claim = chunks[0]
    claim.feeHigh = .max
    #expect(throws: ClaimError.noElement(name: "feeHigh", value: .max)) { try TransferAIR(claim) }
  }

  @Test("An error in a later chunk undoes the earlier ones, and counts from the first transfer")
  func undone() throws {
    var (batch, _) = try Self.chunks()
    let before = batch.tree
    batch.transfers[7].nonce += 1
    let wrong = batch.transfers[7]
    #expect(
      throws: TransferError.wrongNonce(
        transfer: 7, account: wrong.from, found: wrong.nonce, expected: wrong.nonce - 1)
    ) { try batch.tree.execute(batch.transfers, inChunksOf: 4, token: batch.token) }
    #expect(batch.tree.root == before.root)
    for place in batch.places { #expect(batch.tree[place] == before[place]) }
  }

  @Test("One call verifies all chunks, and refuses a proof in another's place")
  func verified() throws {
    var (batch, inputs) = try Self.chunks()
    let parameters = try TransferProofTests.toy()
    let chunks = try batch.tree.execute(batch.transfers, inChunksOf: 4, token: batch.token).map {
      ChunkProof(inputs: $0.inputs, bytes: try $0.prove(parameters: parameters).bytes)
    }
    let claim = try BatchVerifier.verify(chunks, parameters: parameters)
    #expect(claim == (try BatchClaim(chunks: inputs)))
    #expect(claim.chain == TransferChain.digest(of: batch.transfers))
    #expect(claim.postRoot == batch.tree.root)
    #expect(throws: BatchVerifier.Refusal.claim(.rootsDiffer(chunk: 1))) {
      try BatchVerifier.verify([chunks[0], chunks[2]], parameters: parameters)
    }
    var swapped = chunks
    swapped[0].bytes = chunks[1].bytes
    #expect(throws: BatchVerifier.Refusal.self) {
      try BatchVerifier.verify(swapped, parameters: parameters)
    }
    for last in [0, 1, 2] {
      var cut = chunks
      cut[last].bytes.removeLast()
      #expect(throws: BatchVerifier.Refusal.self) {
        try BatchVerifier.verify(cut, parameters: parameters)
      }
    }
  }
}
