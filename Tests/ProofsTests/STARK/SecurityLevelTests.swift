import Proofs
import Testing

/// Expected values: the formulas of eprint 2025/2055 (Theorem 4.2) and 2022/1216 (Theorem 8) as the
/// calculator `ethereum/soundcalc` has them, evaluated by a separate program over m in 3...200, for 368
/// columns and 330 constraints.
@Suite("Security levels")
struct SecurityLevelTests {
  static let proven: [(ProofProfile, log2Rows: Int, bits: Double, queries: Double)] = [
    (.fast, 16, 57.39557788204686, 57.39557788204686),
    (.default, 16, 57.61032659031046, 57.610331829303554),
    (.default, 12, 57.69778894102344, 57.69778894102344),
    (.small, 16, 57.631089115063475, 57.631089115063475),
    (.proven, 16, 100.51185557317919, 100.7592260743272),
    (.proven, 12, 103.47965417505782, 104.00168650427885),
  ]

  @Test("Proven bits are those of the published theorems", arguments: proven)
  func johnson(profile: ProofProfile, log2Rows: Int, bits: Double, queries: Double) throws {
    let level = try ProofParameters(profile)
      .security(rows: 1 << log2Rows, columns: 368, constraints: 330)
    #expect(abs(level.proven - bits) < 1e-6)
    #expect(abs(level.provenQueries - queries) < 1e-6)
  }

  @Test("Conjectured bits are blowup bits times queries and work, up to what the field allows")
  func conjectured() throws {
    for (profile, field) in [
      (ProofProfile.fast, 98.43117679374004), (.default, 97.43117679374004),
      (.small, 96.43117679374004),
    ] {
      let level = try ProofParameters(profile).security(
        rows: 1 << 16, columns: 368, constraints: 330)
      #expect(abs(level.field - field) < 1e-6)
      #expect(abs(level.conjectured - field) < 1e-6, "100 by the formula, less by the field")
      let small = try ProofParameters(profile).security(rows: 256, columns: 20, constraints: 30)
      #expect(small.conjectured == 100)
    }
  }

  @Test("More queries and more work never make a proof weaker")
  func monotone() throws {
    var last = 0.0
    for queries in stride(from: 1, to: 150, by: 7) {
      let level = try ProofParameters(log2Blowup: 2, queries: queries, foldGrinding: 20)
        .security(rows: 1 << 14, columns: 100, constraints: 100)
      #expect(level.proven >= last && level.proven <= level.provenQueries)
      last = level.proven
    }
  }
}
