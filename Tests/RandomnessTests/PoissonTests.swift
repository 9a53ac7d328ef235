import Randomness
import Testing

@Suite("Poisson numbers")
struct PoissonTests {
  static let draws = 100_000

  /// Pearson's chi-square against the exact probabilities, at the 0.001 level.
  @Test("follow the exact probabilities", arguments: [0.1, 3, 9.99, 10, 12, 40, 1000])
  func distribution(mean: Double) {
    var stream = RandomStream(seed: 201, purpose: .testing)
    let cells = Int(mean + 12 * mean.squareRoot() + 20)
    var observed = [Double](repeating: 0, count: cells)
    var sample: [Double] = []
    for _ in 0..<Self.draws {
      let count = stream.poisson(mean)
      observed[min(count, cells - 1)] += 1
      sample.append(Double(count))
    }
    // Probabilities by the recurrence p(k) = p(k - 1) mean / k, independent of `Poisson`.
    var logProbability = -mean
    let expected = (0..<cells).map { k -> Double in
      if k > 0 { logProbability += Elementary.log(mean / Double(k)) }
      return Double(Self.draws) * Elementary.exp(logProbability)
    }
    #expect(chiSquareScore(observed: observed, expected: expected) < 3.09)
    #expect(standardErrors(sample, mean: mean, variance: mean) < 4)
    let squares = sample.map { ($0 - mean) * ($0 - mean) }
    #expect(standardErrors(squares, mean: mean, variance: mean + 2 * mean * mean) < 4)
  }

  /// At these means the distribution is normal but for a skewness of mean^-1/2.
  @Test("have the right moments and shape at large means", arguments: [1e5, 1e7, 1e9])
  func large(mean: Double) {
    var stream = RandomStream(seed: 202, purpose: .testing)
    let scores = (0..<Self.draws).map { _ in
      (Double(stream.poisson(mean)) - mean) / mean.squareRoot()
    }
    #expect(standardErrors(scores, mean: 0, variance: 1) < 4)
    #expect(standardErrors(scores.map { $0 * $0 }, mean: 1, variance: 2) < 4)
    #expect(kolmogorov(scores.map { $0 + 0.5 / mean.squareRoot() }, Elementary.normalCDF) < 1.95)
  }

  @Test("with mean 0 are 0")
  func zero() {
    var stream = RandomStream(seed: 203, purpose: .testing)
    #expect((0..<1000).allSatisfy { _ in stream.poisson(0) == 0 })
  }

  @Test("stay small where the mean is tiny")
  func tiny() {
    var stream = RandomStream(seed: 204, purpose: .testing)
    #expect((0..<1000).allSatisfy { _ in stream.poisson(1e-12) == 0 })
  }
}
