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
}
