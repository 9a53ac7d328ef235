import Proofs
import Testing

/// Honest proofs of other parameters, or with parts repeated, permuted, cut out or put in.
@Suite("Malformed proofs are refused")
struct MalformedProofTests {
  @Test("10, 11, 25 and 26: a proof of other parameters, with its header or with the expected one")
  func otherParameters() throws {
    let honest = try HonestProof()
    let (_, trace) = CubicRounds.honest(rows: HonestProof.rows)
    let header = Array(honest.proof.bytes[try honest.range(.header)])
    let weaker = [
      try ProofParameters(
        log2Blowup: 2, queries: 1, queryGrinding: 6, foldGrinding: 3, log2FinalTerms: 1),
      try ProofParameters(
        log2Blowup: 2, queries: 20, queryGrinding: 0, foldGrinding: 3, log2FinalTerms: 1),
      try ProofParameters(
        log2Blowup: 2, queries: 20, queryGrinding: 6, foldGrinding: 0, log2FinalTerms: 1),
      try ProofParameters(
        log2Blowup: 1, queries: 20, queryGrinding: 6, foldGrinding: 3, log2FinalTerms: 1),
      try ProofParameters(
        log2Blowup: 2, queries: 20, queryGrinding: 6, foldGrinding: 3, log2FinalTerms: 4),
    ]
    for parameters in weaker {
      let proof = try STARK.prove(honest.air, trace: trace, parameters: parameters)
      #expect(honest.refusal(of: proof.bytes) == .header)
      #expect(honest.refusal(of: header + proof.bytes.dropFirst(header.count)) != nil)
    }
    for offset in header.indices {
      #expect(try honest.refusal(changing: .header) { $0[offset] ^= 1 } == .header)
    }
    #expect(
      throws: ProofError.parameter(name: "the number of queries", value: 0, allowed: 1...1024)
    ) {
      try ProofParameters(log2Blowup: 2, queries: 0)
    }
  }

  @Test("12, 22 and 23: queried rows repeated, permuted, or of another width")
  func queriedRows() throws {
    let honest = try HonestProof()
    for (section, width) in [
      (ProofSection.traceRows, 80), (.quotientRows, 32), (.layerRows(0), 128), (.layerRows(1), 64),
    ] {
      let first = try honest.refusal(changing: section) { part in
        part = Array(
          repeatElement(part[..<width], count: part.count / width).joined())
      }
      #expect(first != nil, "the first row everywhere in \(section)")
      let swapped = try honest.refusal(changing: section) { part in
        part = Array(part[width..<2 * width] + part[..<width] + part[(2 * width)...])
      }
      #expect(swapped != nil, "two rows swapped in \(section)")
      #expect(try honest.refusal(changing: section) { $0.removeFirst(4) } != nil)
      #expect(
        try honest.refusal(changing: section) { $0.insert(contentsOf: [0, 0, 0, 0], at: width) }
          != nil)
    }
  }

  @Test("13, 14 and 21: a layer, a coefficient or a sibling more or less")
  func structure() throws {
    let honest = try HonestProof()
    for layer in 0..<2 {
      var bytes = honest.proof.bytes
      for (section, range) in honest.proof.sections.reversed() {
        switch section {
        case .layerRoot(layer), .layerWork(layer), .layerRows(layer), .layerPath(layer):
          bytes.removeSubrange(range)
        default: break
        }
      }
      #expect(honest.refusal(of: bytes) != nil)
    }
    let sixteen = [UInt8](repeating: 0, count: 16)
    #expect(try honest.refusal(changing: .finalPolynomial) { $0 += sixteen } != nil)
    #expect(try honest.refusal(changing: .finalPolynomial) { $0.removeLast(16) } != nil)
    for section in [ProofSection.tracePath, .quotientPath, .layerPath(0)] {
      #expect(try honest.refusal(changing: section) { $0.removeLast(32) } != nil)
      #expect(try honest.refusal(changing: section) { $0 += $0.suffix(32) } != nil)
      #expect(try honest.refusal(changing: section) { $0.removeFirst(32) } != nil)
    }
  }
}
