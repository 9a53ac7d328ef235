import Proofs
import Testing

/// An honest proof that tests change.
struct HonestProof {
  static let rows = 64

  static func parameters(_ hash: CommitmentHash = .blake3) throws -> ProofParameters {
    try ProofParameters(
      hash: hash, log2Blowup: 2, queries: 20, queryGrinding: 6, foldGrinding: 3, log2FinalTerms: 1)
  }

  var air: CubicRounds
  var proof: Proof
  var parameters: ProofParameters

  init(_ hash: CommitmentHash = .blake3, seed: UInt32 = 1) throws {
    let (air, trace) = CubicRounds.honest(rows: Self.rows, seed: seed)
    (self.air, parameters) = (air, try Self.parameters(hash))
    proof = try STARK.prove(air, trace: trace, parameters: parameters)
  }

  func range(_ section: ProofSection) throws -> Range<Int> {
    try #require(proof.sections.first { $0.section == section }).range
  }

  func refusal(of bytes: [UInt8]) -> ProofError? {
    do throws(ProofError) {
      try STARK.verify(air, rows: Self.rows, proof: bytes, parameters: parameters)
      return nil
    } catch { return error }
  }

  /// Why the proof is refused after a change of one section.
  func refusal(changing section: ProofSection, _ change: (inout [UInt8]) throws -> Void) throws
    -> ProofError?
  {
    var (bytes, range) = (proof.bytes, try range(section))
    var part = Array(bytes[range])
    try change(&part)
    bytes.replaceSubrange(range, with: part)
    #expect(bytes != proof.bytes, "nothing was changed in \(section)")
    return refusal(of: bytes)
  }
}
