import Statistics
import Testing

/// References: mpmath 1.3 with 30 digits, which agrees with scipy 1.17 and with printed tables.
@Suite("Student's t", .tags(.vector))
struct StudentTTests {
  struct Row: Sendable {
    let freedom: Double
    /// The quantiles at 0.975 and 0.9995.
    let t975: Double
    let t9995: Double
    /// The probability of at most -3.
    let below: Double
  }

  static let rows = [
    Row(
      freedom: 0.5, t975: 164.55767348048855, t9995: 411396.4625261714, below: 0.18365407799297173),
    Row(
      freedom: 1, t975: 12.706204736174705, t9995: 636.6192487687197, below: 0.10241638234956672),
    Row(
      freedom: 2, t975: 4.302652729749464, t9995: 31.59905457644362, below: 0.04773298313335456),
    Row(
      freedom: 2.7, t975: 3.392148383173752, t9995: 15.635772863173868, below: 0.03294797882838334),
    Row(
      freedom: 5, t975: 2.5705818356363155, t9995: 6.86882662588111, below: 0.015049623948731286),
    Row(
      freedom: 10, t975: 2.228138851986275, t9995: 4.586893858702636, below: 0.006671827511284789),
    Row(
      freedom: 15, t975: 2.1314495455597755, t9995: 4.072765195903791, below: 0.004486368738611664),
    Row(
      freedom: 30, t975: 2.042272456301238, t9995: 3.645958635042022, below: 0.002694982032825973),
    Row(
      freedom: 120, t975: 1.979930405082441, t9995: 3.3734537685625003,
      below: 0.0016419508601170816),
    Row(
      freedom: 1000, t975: 1.9623390808264085, t9995: 3.300282648423913,
      below: 0.0013833545221190963),
    Row(
      freedom: 1e6, t975: 1.959966356814107, t9995: 3.290536461248691, below: 0.0013499312707108985),
  ]

  /// The quantile at 0.975 as printed in tables, to six digits.
  static let printed: [(freedom: Double, t: Double)] = [
    (1, 12.7062), (2, 4.30265), (5, 2.57058), (10, 2.22814), (15, 2.13145), (30, 2.04227),
    (120, 1.97993),
  ]

  @Test("has the known quantiles and probabilities", arguments: rows)
  func known(row: Row) {
    let allowed = row.freedom > 1e4 ? 1e-10 : 1e-12
    let t975 = StudentT.quantile(0.975, degreesOfFreedom: row.freedom)
    let t9995 = StudentT.quantile(0.9995, degreesOfFreedom: row.freedom)
    let below = StudentT.cdf(-3, degreesOfFreedom: row.freedom)
    #expect((t975 / row.t975 - 1).magnitude < allowed)
    #expect((t9995 / row.t9995 - 1).magnitude < allowed)
    #expect((below / row.below - 1).magnitude < allowed)
    #expect(
      (StudentT.cdf(3, degreesOfFreedom: row.freedom) - (1 - row.below)).magnitude < 1e-3 * allowed)
  }

  @Test("has the printed quantiles", arguments: printed)
  func tables(freedom: Double, t: Double) {
    #expect((StudentT.quantile(0.975, degreesOfFreedom: freedom) / t - 1).magnitude < 3e-6)
  }

  @Test("is symmetric, and its quantiles invert it")
  func roundTrip() {
    for freedom in [0.7, 1, 3, 4.5, 29, 400, 1e5, 1e9] {
      for p in [1e-9, 0.001, 0.2, 0.49, 0.5] {
        let t = StudentT.quantile(p, degreesOfFreedom: freedom)
        #expect((StudentT.cdf(t, degreesOfFreedom: freedom) / p - 1).magnitude < 1e-11)
        if p > 1e-6 {
          let upper = StudentT.quantile(1 - p, degreesOfFreedom: freedom)
          #expect((upper + t).magnitude <= 1e-11 * t.magnitude)
        }
      }
    }
  }

  @Test("at the ends")
  func ends() {
    #expect(StudentT.cdf(0, degreesOfFreedom: 4) == 0.5)
    #expect(StudentT.cdf(.infinity, degreesOfFreedom: 4) == 1)
    #expect(StudentT.cdf(-.infinity, degreesOfFreedom: 4) == 0)
    #expect(StudentT.cdf(.nan, degreesOfFreedom: 4).isNaN)
    #expect(StudentT.twoSided(0, degreesOfFreedom: 4) == 1)
    #expect(StudentT.quantile(0.5, degreesOfFreedom: 4) == 0)
  }
}
