import Randomness
import Testing

/// Each variate against its distribution: mean and variance within 4 standard errors, and
/// Kolmogorov and Smirnov's sqrt(n) D below 1.95 (exceeded with probability 0.001).
@Suite("Continuous variates")
struct ContinuousVariateTests {
  static let seeds: [UInt64] = [101, 102, 103]

  static func sample(_ seed: UInt64, _ draw: (inout RandomStream) -> Double) -> [Double] {
    var stream = RandomStream(seed: seed, purpose: .testing)
    return (0..<100_000).map { _ in draw(&stream) }
  }

  /// The squared deviations, whose mean is the variance and whose variance is m4 - m2^2.
  static func squares(_ sample: [Double], about mean: Double) -> [Double] {
    sample.map { ($0 - mean) * ($0 - mean) }
  }

  @Test("uniform", arguments: seeds)
  func uniform(seed: UInt64) {
    let xs = Self.sample(seed) { $0.uniform() }
    #expect(xs.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(standardErrors(xs, mean: 0.5, variance: 1.0 / 12) < 4)
    let squares = Self.squares(xs, about: 0.5)
    #expect(standardErrors(squares, mean: 1.0 / 12, variance: 1.0 / 180) < 4)
    #expect(kolmogorov(xs) { $0 } < 1.95)
  }

  @Test("normal", arguments: seeds)
  func normal(seed: UInt64) {
    let xs = Self.sample(seed) { $0.normal() }
    #expect(standardErrors(xs, mean: 0, variance: 1) < 4)
    #expect(standardErrors(Self.squares(xs, about: 0), mean: 1, variance: 2) < 4)
    #expect(standardErrors(xs.map { $0 * $0 * $0 }, mean: 0, variance: 15) < 4)
    #expect(standardErrors(xs.map { $0 * $0 * $0 * $0 }, mean: 3, variance: 96) < 4)
    #expect(kolmogorov(xs, Elementary.normalCDF) < 1.95)
  }

  @Test("exponential", arguments: seeds)
  func exponential(seed: UInt64) {
    let xs = Self.sample(seed) { $0.exponential() }
    #expect(xs.allSatisfy { $0 > 0 })
    #expect(standardErrors(xs, mean: 1, variance: 1) < 4)
    #expect(standardErrors(Self.squares(xs, about: 1), mean: 1, variance: 8) < 4)
    #expect(kolmogorov(xs) { 1 - Elementary.exp(-$0) } < 1.95)
  }

  @Test("lognormal", arguments: seeds)
  func lognormal(seed: UInt64) {
    let (median, sigma) = (7.0, 0.5)
    let xs = Self.sample(seed) { $0.lognormal(median: median, sigma: sigma) }
    let square = Elementary.exp(sigma * sigma)
    let mean = median * square.squareRoot()
    #expect(standardErrors(xs, mean: mean, variance: mean * mean * (square - 1)) < 4)
    #expect(
      kolmogorov(xs) { Elementary.normalCDF(Elementary.log($0 / median) / sigma) } < 1.95)
  }

  @Test("lognormal without spread is its median")
  func lognormalDegenerate() {
    var stream = RandomStream(seed: 1, purpose: .testing)
    #expect(stream.lognormal(median: 3, sigma: 0) == 3)
  }

  @Test("Pareto", arguments: seeds)
  func pareto(seed: UInt64) {
    let (scale, shape) = (2.0, 5.0)
    let xs = Self.sample(seed) { $0.pareto(scale: scale, shape: shape) }
    #expect(xs.allSatisfy { $0 >= scale })
    let mean = shape * scale / (shape - 1)
    let variance = scale * scale * shape / ((shape - 1) * (shape - 1) * (shape - 2))
    #expect(standardErrors(xs, mean: mean, variance: variance) < 4)
    #expect(kolmogorov(xs) { 1 - Elementary.pow(scale / $0, shape) } < 1.95)
  }
}
