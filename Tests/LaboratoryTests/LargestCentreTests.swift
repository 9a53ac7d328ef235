import Laboratory
import Randomness
import Testing

/// The interval of a largest mean, on samples whose true means are known.
@Suite("The largest of several means")
struct LargestCentreTests {
  /// How many of 1,000 intervals from 16 seeds hold the largest of these means, with normal samples
  /// of unit variance; a third of each is common to all rows, as under common random numbers.
  private static func covered(_ means: [Double], _ center: LargestCentre.Center) -> Int {
    var random = RandomStream(seed: 11, purpose: Purpose(rawValue: 0xFEED))
    let common = (1.0 / 3).squareRoot()
    let own = (2.0 / 3).squareRoot()
    return (0..<1_000).count { _ in
      let shared = (0..<16).map { _ in random.normal() }
      let rows = means.map { mean in
        shared.map { mean + common * $0 + own * random.normal() }
      }
      guard let largest = LargestCentre(of: rows, center, seed: 1, resamples: 200),
        let low = largest.estimate.low, let high = largest.estimate.high,
        let truth = means.max()
      else { return false }
      return low <= truth && truth <= high
    }
  }

  /// 0.95 less four standard errors of 1,000 draws is 0.922.
  @Test(
    "is inside its 95 % interval, of one, of equal ones and near a tie",
    arguments: [
      [0], [0, 0, 0, 0], [Double](repeating: 2, count: 10), [0, 0.1], [1, 0.9, 0.8, 0.2, -3],
    ])
  func coverage(means: [Double]) {
    let covered = Self.covered(means, .mean)
    #expect(covered >= 922, "\(covered) of 1000")
  }

  @Test("is inside it as a median, too, for samples without a mean's interval")
  func medians() {
    let covered = Self.covered([1, 1, 1, 0], .median)
    #expect(covered >= 922, "\(covered) of 1000")
  }

  @Test("has an interval that is not far wider than Student's of the same level")
  func width() throws {
    let samples = (0..<16).map { Double($0 * $0 % 17) }
    let lower = samples.map { $0 - 30 }
    let alone = try #require(LargestCentre(of: [samples], seed: 1))
    let student = Estimate(samples)
    #expect(alone.estimate.low == student.low && alone.estimate.high == student.high)
    let two = try #require(LargestCentre(of: [lower, samples], seed: 1))
    let corrected = Estimate(samples, level: 0.975)
    #expect(two.row == 1 && two.estimate.mean == student.mean)
    #expect(two.estimate.low == corrected.low && two.estimate.high == corrected.high)
  }

  @Test("has no interval from one seed, and is nothing without any")
  func few() throws {
    let one = try #require(LargestCentre(of: [[1], [2]], seed: 1))
    #expect(one.estimate.mean == 2 && one.estimate.low == nil && one.estimate.standardError == nil)
    #expect(LargestCentre(of: [], seed: 1) == nil)
    #expect(LargestCentre(of: [[], []], seed: 1) == nil)
  }
}
