import Foundation
import Proofs
import Testing

@Suite("Proofs are the same bytes everywhere")
struct GoldenProofTests {
  /// Length and first bytes of the BLAKE3 digest; a change of the protocol or format changes them, and
  /// must then raise the version in the header.
  static let known: [(CommitmentHash, length: Int, digest: [UInt8])] = [
    (.blake3, 7_144, [64, 61, 162, 204, 106, 248, 145, 60]),
    (.poseidon2, 7_112, [198, 104, 221, 163, 70, 141, 16, 25]),
  ]

  @Test("A known statement has a known proof", arguments: known)
  func golden(hash: CommitmentHash, length: Int, digest: [UInt8]) throws {
    let (air, trace) = CubicRounds.honest(rows: 128)
    let parameters = try ProofParameters(
      hash: hash, log2Blowup: 2, queries: 10, queryGrinding: 8, foldGrinding: 4)
    let proof = try STARK.prove(air, trace: trace, parameters: parameters, threads: 2)
    #expect(proof.bytes.count == length)
    #expect(Array(BLAKE3.hash(proof.bytes).bytes.prefix(8)) == digest)
  }

  @Test("The proof that a verifier in another language accepts is made here, byte for byte")
  func otherVerifier() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/stark/fibonacci.proof")
    let (air, trace) = Fibonacci.honest(rows: 64)
    let parameters = try ProofParameters(
      log2Blowup: 2, queries: 10, queryGrinding: 5, foldGrinding: 3, log2FinalTerms: 1)
    let proof = try STARK.prove(air, trace: trace, parameters: parameters)
    if ProcessInfo.processInfo.environment["ROLLUPLAB_WRITE_GOLDEN"] == "1" {
      try Data(proof.bytes).write(to: file)
    }
    #expect(try proof.bytes == Array(Data(contentsOf: file)))
  }
}
