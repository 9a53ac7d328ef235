import Randomness
import Statistics
import Testing

/// References: scipy 1.17 (`stats.t.interval`, `stats.sem`, `stats.ttest_rel`).
@Suite("Intervals")
struct IntervalsTests {
  static let a = [5.1, 4.9, 6.2, 5.8, 6.0, 5.5]
  static let b = [4.8, 5.0, 5.1, 5.2, 5.6, 5.1]

  @Test("of a mean match scipy's")
  func student() throws {
    let interval = try #require(Intervals.student(Self.a))
    #expect((interval.mean - 5.583333333333333).magnitude < 1e-14)
    #expect((interval.standardError - 0.2088327347690278).magnitude < 1e-14)
    #expect((interval.low - 5.046511698649814).magnitude < 1e-12)
    #expect((interval.high - 6.120154968016852).magnitude < 1e-12)
    #expect(interval.count == 6)
    let wide = try #require(Intervals.student(Self.a, level: 0.99))
    #expect((wide.low - 4.741289887097747).magnitude < 1e-12)
    #expect((wide.high - 6.425376779568919).magnitude < 1e-12)
  }

  @Test("of a paired difference match scipy's")
  func paired() throws {
    let difference = try #require(Intervals.pairedDifference(Self.a, Self.b))
    #expect((difference.mean - 0.45).magnitude < 1e-14)
    #expect((difference.standardError - 0.16072751268321597).magnitude < 1e-14)
    #expect((difference.low - 0.036836775409519906).magnitude < 1e-12)
    #expect((difference.high - 0.8631632245904804).magnitude < 1e-12)
    #expect((difference.pValue - 0.03800395517027387).magnitude < 1e-13)
    #expect(difference.count == 6)
  }

  @Test("need two finite samples")
  func refused() {
    #expect(Intervals.student([]) == nil)
    #expect(Intervals.student([1]) == nil)
    #expect(Intervals.student([1, .nan, 2]) == nil)
    #expect(Intervals.student([1, .infinity]) == nil)
    #expect(Intervals.student([1e308, -1e308]) == nil)
    #expect(Intervals.pairedDifference([1], [2]) == nil)
    #expect(Intervals.pairedDifference([1, .nan], [2, 3]) == nil)
  }

  @Test("of equal samples are a point")
  func degenerate() throws {
    let interval = try #require(Intervals.student([3, 3, 3]))
    #expect(
      [interval.mean, interval.low, interval.high, interval.standardError] == [3, 3, 3, 0])
    let same = try #require(Intervals.pairedDifference([1, 2, 3], [1, 2, 3]))
    #expect([same.mean, same.low, same.high, same.pValue] == [0, 0, 0, 1])
    let shifted = try #require(Intervals.pairedDifference([2, 3, 4], [1, 2, 3]))
    #expect([shifted.mean, shifted.low, shifted.high, shifted.pValue] == [1, 1, 1, 0])
  }

  @Test("of a difference of different lengths are a broken invariant")
  func lengths() async {
    await #expect(processExitsWith: .failure) {
      _ = Intervals.pairedDifference([1, 2], [1, 2, 3])
    }
  }

  @Test("cover the mean as often as they say", arguments: [0.8, 0.95])
  func coverage(level: Double) {
    var stream = RandomStream(seed: 1, purpose: Purpose(rawValue: 0x7E57))
    let trials = 20_000.0
    var covered = 0.0
    for _ in 0..<Int(trials) {
      let sample = (0..<5).map { _ in 10 + 3 * stream.normal() }
      guard let interval = Intervals.student(sample, level: level) else { continue }
      if interval.low <= 10 && 10 <= interval.high { covered += 1 }
    }
    let error = (level * (1 - level) / trials).squareRoot()
    #expect((covered / trials - level).magnitude < 4 * error)
  }
}
