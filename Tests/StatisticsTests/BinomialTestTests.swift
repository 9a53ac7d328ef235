import Statistics
import Testing

@Suite("Exact binomial test")
struct BinomialTestTests {
  /// By hand from Pascal's triangle: 2 * (1 + 10 + 45 + 120) / 1024, and one-sided where p is far off.
  @Test("is the sum of the counts that are no more probable")
  func byHand() {
    func p(_ successes: Int, _ trials: Int, _ probability: Double) -> Double {
      BinomialTest.twoSided(successes: successes, trials: trials, probability: probability)
    }
    #expect(abs(p(3, 10, 0.5) - 352.0 / 1024) < 1e-12)
    #expect(abs(p(7, 10, 0.5) - 352.0 / 1024) < 1e-12)
    #expect(abs(p(5, 10, 0.5) - 1) < 1e-12)
    // (1/4, 3/4): P(0) = 27/64 and P(3) = 1/64 are below P(1) = 27/64 or equal to it, P(2) = 9/64, too.
    #expect(abs(p(1, 3, 0.25) - 1) < 1e-12)
    #expect(abs(p(2, 3, 0.25) - 10.0 / 64) < 1e-12)
    #expect(p(0, 5, 0) == 1 && p(1, 5, 0) == 0 && p(5, 5, 1) == 1 && p(4, 5, 1) == 0)
  }

  /// The example of R's `binom.test`: 682 of 925 against 3/4 (Conover 1971, page 97).
  @Test("has the p value of R's manual page")
  func published() {
    let p = BinomialTest.twoSided(successes: 682, trials: 925, probability: 0.75)
    #expect(abs(p - 0.3825) < 5e-5)
  }

  @Test("does not underflow with many trials")
  func large() {
    let p = BinomialTest.twoSided(successes: 500_000, trials: 1_000_000, probability: 0.5)
    #expect(abs(p - 1) < 1e-6)
    // Five standard deviations: 5.7e-7 in the normal limit.
    let far = BinomialTest.twoSided(successes: 502_500, trials: 1_000_000, probability: 0.5)
    #expect(far > 5e-7 && far < 6.5e-7)
  }
}
