import Randomness
import Statistics
import Testing

@Suite("Bootstrap")
struct BootstrapTests {
  private func stream(_ entity: UInt32) -> RandomStream {
    RandomStream(seed: 5, purpose: Purpose(rawValue: 0x7E57), entity: entity)
  }

  private func interval(
    ofMean samples: [Double], seed: UInt64 = 1, stream: UInt32 = 0, resamples: Int = 2_000,
    ends: Bootstrap.Ends = .percentile
  ) -> BootstrapInterval? {
    Bootstrap.interval(
      count: samples.count, seed: seed, stream: stream, resamples: resamples, ends: ends
    ) { indices in
      var sum = 0.0
      for i in indices { sum += samples[i] }
      return sum / Double(indices.count)
    }
  }

  /// Of all n^n resamples the mean's variance is s^2*(n-1)/n^2; B of them estimate its root within
  /// 1/sqrt(2B).
  @Test("has the closed-form standard error of a mean", arguments: [5, 40, 400])
  func standardError(count: Int) throws {
    var stream = stream(1)
    let samples = (0..<count).map { _ in stream.exponential() }
    let found = try #require(interval(ofMean: samples, resamples: 20_000))
    let n = Double(count)
    let exact = try #require(Moments(samples).variance).squareRoot() * (n - 1).squareRoot() / n
    #expect((found.standardError / exact - 1).magnitude < 4 / 40_000.0.squareRoot())
    #expect((found.estimate - Moments(samples).mean).magnitude < 1e-14)
    #expect(found.resamples == 20_000)
  }

  @Test("covers the mean of normal and exponential samples", arguments: [true, false])
  func coverage(normal: Bool) {
    var stream = stream(2)
    let trials = 500
    var (plain, moved) = (0.0, 0.0)
    for trial in 0..<trials {
      let samples = (0..<200).map { _ in normal ? 1 + stream.normal() : stream.exponential() }
      let seed = UInt64(trial)
      for (ends, isPlain) in [(Bootstrap.Ends.percentile, true), (.accelerated, false)] {
        guard let found = interval(ofMean: samples, seed: seed, resamples: 1_000, ends: ends),
          found.low <= 1, 1 <= found.high
        else { continue }
        if isPlain { plain += 1 } else { moved += 1 }
      }
    }
    let error = (0.95 * 0.05 / Double(trials)).squareRoot()
    #expect((plain / Double(trials) - 0.95).magnitude < 3 * error)
    #expect((moved / Double(trials) - 0.95).magnitude < 3 * error)
  }

  /// Reference: scipy 1.17, `stats.bootstrap(method="BCa", n_resamples=400000)` of these samples.
  @Test("moves its ends for skewness as scipy does")
  func accelerated() throws {
    let samples = [0.1, 0.2, 0.3, 0.5, 0.6, 0.9, 1.1, 1.6, 2.4, 5.3]
    let plain = try #require(interval(ofMean: samples, resamples: 100_000))
    let moved = try #require(interval(ofMean: samples, resamples: 100_000, ends: .accelerated))
    #expect((plain.low - 0.5400).magnitude < 0.01 && (plain.high - 2.3400).magnitude < 0.02)
    #expect((moved.low - 0.6600).magnitude < 0.01 && (moved.high - 2.8000).magnitude < 0.03)
  }

  @Test("is the same bits for one seed and stream, and no others")
  func determinism() throws {
    var stream = stream(3)
    let samples = (0..<30).map { _ in stream.normal() }
    let first = try #require(interval(ofMean: samples))
    #expect(first == interval(ofMean: samples))
    #expect(first != interval(ofMean: samples, seed: 2))
    #expect(first != interval(ofMean: samples, stream: 1))
  }

  /// The largest of three means, each the average of samples that come in triples.
  @Test("of the largest of several means covers it where one of them leads")
  func largest() throws {
    var stream = stream(4)
    let trials = 300
    var covered = 0.0
    for trial in 0..<trials {
      let rows = (0..<60).map { _ in
        let common = stream.normal()
        return (common + stream.normal(), 1 + common + stream.normal(), common - 1)
      }
      let found = Bootstrap.interval(count: 60, seed: UInt64(trial), resamples: 500) { indices in
        var (a, b, c) = (0.0, 0.0, 0.0)
        for i in indices {
          a += rows[i].0
          b += rows[i].1
          c += rows[i].2
        }
        return max(a, b, c) / Double(indices.count)
      }
      if let found, found.low <= 1, 1 <= found.high { covered += 1 }
    }
    let error = (0.95 * 0.05 / Double(trials)).squareRoot()
    #expect((covered / Double(trials) - 0.95).magnitude < 3 * error)
  }

  @Test("needs two samples and finite statistics")
  func refused() {
    #expect(interval(ofMean: []) == nil)
    #expect(interval(ofMean: [1]) == nil)
    #expect(interval(ofMean: [1, .nan]) == nil)
    #expect(interval(ofMean: [1, .infinity, 2]) == nil)
    #expect(interval(ofMean: [2, 2, 2], ends: .accelerated).map { [$0.low, $0.high] } == [2, 2])
  }
}
