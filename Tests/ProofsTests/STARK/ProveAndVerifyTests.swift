import Proofs
import Testing

@Suite("Proofs of toy statements")
struct ProveAndVerifyTests {
  static func toy(_ hash: CommitmentHash = .blake3, log2Blowup: Int = 2, queries: Int = 8) throws
    -> ProofParameters
  {
    try ProofParameters(
      hash: hash, log2Blowup: log2Blowup, queries: queries, queryGrinding: 4, foldGrinding: 2,
      log2FinalTerms: 2)
  }

  @Test("Honest proofs of every size, blowup and hash are accepted", arguments: 3...10)
  func sizes(log2Rows: Int) throws {
    for hash in CommitmentHash.allCases {
      for blowup in 1...4 {
        let parameters = try Self.toy(hash, log2Blowup: blowup)
        let (fibonacci, numbers) = Fibonacci.honest(rows: 1 << log2Rows)
        let first = try STARK.prove(fibonacci, trace: numbers, parameters: parameters)
        try STARK.verify(
          fibonacci, rows: 1 << log2Rows, proof: first.bytes, parameters: parameters)
        let (cubic, trace) = CubicRounds.honest(rows: 1 << log2Rows)
        let second = try STARK.prove(cubic, trace: trace, parameters: parameters)
        try STARK.verify(cubic, rows: 1 << log2Rows, proof: second.bytes, parameters: parameters)
        let limit = try STARK.longestProof(of: cubic, rows: 1 << log2Rows, parameters: parameters)
        #expect(second.bytes.count <= limit)
      }
    }
  }

  @Test("Every profile's proofs are accepted", arguments: ProofProfile.allCases)
  func profiles(profile: ProofProfile) throws {
    let (air, trace) = CubicRounds.honest(rows: 256)
    for hash in CommitmentHash.allCases {
      let parameters = ProofParameters(profile, hash: hash)
      let proof = try STARK.prove(air, trace: trace, parameters: parameters, threads: 2)
      try STARK.verify(air, rows: 256, proof: proof.bytes, parameters: parameters)
    }
  }

  @Test("Any number of threads makes the same bytes", arguments: CommitmentHash.allCases)
  func threads(hash: CommitmentHash) throws {
    let (air, trace) = CubicRounds.honest(rows: 512)
    let parameters = try Self.toy(hash)
    let one = try STARK.prove(air, trace: trace, parameters: parameters, threads: 1)
    for threads in [2, 3, 7] {
      let many = try STARK.prove(air, trace: trace, parameters: parameters, threads: threads)
      #expect(many.bytes == one.bytes)
    }
  }

  @Test("A table that breaks a constraint anywhere is not proved")
  func broken() throws {
    let (air, trace) = CubicRounds.honest(rows: 64)
    for (row, column) in [(0, 0), (63, 2), (17, 1), (63, 18), (0, 19), (63, 19), (40, 7)] {
      var wrong = trace
      wrong[row, column] += .one
      #expect(throws: ProofError.constraintBroken) {
        try STARK.prove(air, trace: wrong, parameters: try Self.toy())
      }
    }
  }

  @Test("Shapes, statements and parameters that cannot be are refused")
  func refusals() throws {
    let (air, _) = Fibonacci.honest(rows: 64)
    let parameters = try Self.toy()
    for rows in [0, 1, 4, 12, -8, 1 << 23, Int.max] {
      #expect(throws: ProofError.rows(rows)) {
        try STARK.verify(air, rows: rows, proof: [], parameters: parameters)
      }
    }
    #expect(throws: ProofError.shape(rows: 64, columns: 3, expectedRows: 64, expectedColumns: 2)) {
      try STARK.prove(air, trace: PanelMatrix(width: 3, height: 64), parameters: parameters)
    }
    for queries in [0, -1, 1025] {
      #expect(throws: ProofError.self) { try ProofParameters(log2Blowup: 2, queries: queries) }
    }
    #expect(throws: ProofError.self) { try ProofParameters(log2Blowup: 0, queries: 1) }
    #expect(throws: ProofError.self) {
      try ProofParameters(log2Blowup: 1, queries: 1, queryGrinding: 33)
    }
  }

  @Test("A proof with one query has the greatest length that is announced")
  func longest() throws {
    for log2Rows in 3...9 {
      let parameters = try ProofParameters(
        log2Blowup: 1, queries: 1, queryGrinding: 1, foldGrinding: 1, log2FinalTerms: 2)
      let (air, trace) = CubicRounds.honest(rows: 1 << log2Rows)
      let proof = try STARK.prove(air, trace: trace, parameters: parameters)
      let limit = try STARK.longestProof(of: air, rows: 1 << log2Rows, parameters: parameters)
      #expect(proof.bytes.count == limit)
    }
  }

  @Test("The security of a statement counts its columns and constraints")
  func security() throws {
    let (air, _) = CubicRounds.honest(rows: 64)
    let parameters = ProofParameters(.default)
    let level = try STARK.security(of: air, rows: 64, parameters: parameters)
    // 20 constraints of rows and 7 cells
    #expect(try level == parameters.security(rows: 64, columns: 20, constraints: 27))
  }
}
