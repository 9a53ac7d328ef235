import Proofs
import Randomness
import Testing

/// Proofs that are changed after they were honestly made; numbers are those of the list of forgeries
/// that a verifier must refuse.
@Suite("Mutated proofs are refused")
struct MutatedProofTests {
  @Test("1: any byte, of every section", arguments: CommitmentHash.allCases)
  func everySection(hash: CommitmentHash) throws {
    let honest = try HonestProof(hash)
    #expect(honest.refusal(of: honest.proof.bytes) == nil)
    for (section, range) in honest.proof.sections {
      for offset in [
        range.lowerBound, range.upperBound - 1, (range.lowerBound + range.upperBound) / 2,
      ]
      where range.contains(offset) {
        var bytes = honest.proof.bytes
        bytes[offset] ^= 1
        #expect(honest.refusal(of: bytes) != nil, "byte \(offset) of \(section)")
      }
    }
  }

  @Test("7 and 8: a shorter or longer proof")
  func lengths() throws {
    let honest = try HonestProof()
    for (section, range) in honest.proof.sections where !range.isEmpty {
      #expect(
        honest.refusal(of: Array(honest.proof.bytes[..<(range.upperBound - 1)]))
          == .truncated(section: section))
    }
    #expect(honest.refusal(of: []) == .truncated(section: .header))
    #expect(honest.refusal(of: honest.proof.bytes + [0]) == .trailingBytes(1))
    #expect(honest.refusal(of: honest.proof.bytes + honest.proof.bytes) != nil)
  }

  @Test("9: a field word written as itself and p", arguments: CommitmentHash.allCases)
  func notCanonical(hash: CommitmentHash) throws {
    let honest = try HonestProof(hash)
    var sections: [ProofSection] = [
      .traceAtZ, .traceAtNext, .quotientAtZ, .finalPolynomial, .traceRows, .quotientRows,
      .layerRows(0), .layerRows(1),
    ]
    if hash == .poseidon2 {
      sections += [
        .traceRoot, .quotientRoot, .layerRoot(0), .tracePath, .quotientPath, .layerPath(0),
      ]
    }
    for section in sections {
      let refusal = try honest.refusal(changing: section) { part in
        let value = (0..<4).reduce(0 as UInt32) { $0 | UInt32(part[$1]) << UInt32(8 * $1) }
        for i in 0..<4 {
          part[i] = UInt8(truncatingIfNeeded: (value + KoalaBear.modulus) >> UInt32(8 * i))
        }
      }
      #expect(refusal == .notCanonical(section: section))
    }
  }

  @Test("15 to 18: an opened value changed, or chunks swapped, are no solution of the constraints")
  func openings() throws {
    let honest = try HonestProof()
    for section in [ProofSection.traceAtZ, .traceAtNext, .quotientAtZ] {
      let count = try honest.range(section).count / 16
      for element in 0..<count {
        let refusal = try honest.refusal(changing: section) { part in
          part[16 * element] = part[16 * element] ^ 1
        }
        // the constraints read columns 0 to 2 and 19 of the next row; gamma binds the others
        let isRead = section != .traceAtNext || element < 3 || element == 19
        #expect(isRead ? refusal == .constraints : refusal != nil, "\(element) of \(section)")
      }
    }
    let swap = try honest.refusal(changing: .quotientAtZ) { $0 = Array($0[16...] + $0[..<16]) }
    #expect(swap == .constraints)
  }

  @Test("19: two columns swapped in openings and rows")
  func swappedColumns() throws {
    let honest = try HonestProof()
    var bytes = honest.proof.bytes
    for (section, size) in [(ProofSection.traceAtZ, 16), (.traceAtNext, 16), (.traceRows, 4)] {
      let range = try honest.range(section)
      for start in stride(from: range.lowerBound, to: range.upperBound, by: 20 * size) {
        for i in 0..<size { bytes.swapAt(start + i, start + 5 * size + i) }
      }
    }
    #expect(honest.refusal(of: bytes) != nil)
  }

  @Test("20 and 24: a wrong sibling, and a nonce that does no work")
  func siblingsAndWork() throws {
    let honest = try HonestProof()
    for (section, rows) in [
      (ProofSection.tracePath, ProofSection.traceRows), (.quotientPath, .quotientRows),
      (.layerPath(0), .layerRows(0)), (.layerPath(1), .layerRows(1)),
    ] {
      let count = try honest.range(section).count / 32
      for sibling in 0..<count {
        let refusal = try honest.refusal(changing: section) { $0[32 * sibling] ^= 1 }
        #expect(refusal == .opening(section: rows))
      }
    }
    for section in [ProofSection.batchWork, .layerWork(0), .layerWork(1), .queryWork] {
      var lacking = 0
      for nonce in 0..<64 as Range<UInt8> {
        let part = Array(honest.proof.bytes[try honest.range(section)])
        guard part != [nonce] + [UInt8](repeating: 0, count: 7) else { continue }
        let refusal = try honest.refusal(changing: section) { part in
          part = [nonce] + [UInt8](repeating: 0, count: 7)
        }
        #expect(refusal != nil)
        if refusal == .work(section: section) { lacking += 1 }
      }
      #expect(lacking > 40, "of 63 nonces, one in 8 or 64 does the work")
    }
  }

  @Test("27 and 28: a proof of another statement, or for other public inputs")
  func otherStatements() throws {
    let (honest, other) = (try HonestProof(seed: 1), try HonestProof(seed: 2))
    #expect(honest.refusal(of: other.proof.bytes) == .constraints)
    var renamed = honest
    renamed.air.identifier = "cubic rounds v2"
    #expect(renamed.refusal(of: honest.proof.bytes) == .header)
    let (_, trace) = CubicRounds.honest(rows: HonestProof.rows)
    let proof = try STARK.prove(renamed.air, trace: trace, parameters: honest.parameters)
    let header = Array(honest.proof.bytes[try honest.range(.header)])
    #expect(honest.refusal(of: header + proof.bytes.dropFirst(header.count)) == .constraints)
    for i in 0..<3 {
      var changed = honest
      changed.air.output[i] += .one
      #expect(changed.refusal(of: honest.proof.bytes) == .constraints)
      changed = honest
      changed.air.input[i] += .one
      #expect(changed.refusal(of: honest.proof.bytes) == .constraints)
    }
  }

  @Test("29 and 30: roots of another proof")
  func otherRoots() throws {
    let (honest, other) = (try HonestProof(seed: 1), try HonestProof(seed: 2))
    for section in [ProofSection.traceRoot, .quotientRoot, .layerRoot(0), .layerRoot(1)] {
      let root = Array(other.proof.bytes[try other.range(section)])
      #expect(try honest.refusal(changing: section) { $0 = root } != nil)
    }
  }

  @Test("31: a value of a FRI coset, also with all that follows from it left as it was")
  func cosetValues() throws {
    let honest = try HonestProof()
    for layer in 0..<2 {
      for value in 0..<4 {
        let refusal = try honest.refusal(changing: .layerRows(layer)) { $0[16 * value] ^= 1 }
        #expect(refusal == .opening(section: .layerRows(layer)))
      }
    }
  }
}
