internal import Randomness

extension Purpose {
  /// Indices of resamples; the numbers of a run's own streams are far below.
  static let bootstrap = Self(rawValue: 0xB007)
}

/// Intervals of a statistic that has no formula, such as the largest of means one of which leads.
///
/// Where several are about the largest, their resampled maximum leans upward, and its quantiles miss
/// the true one.
///
/// Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapters 6, 13 and 14.
public enum Bootstrap {
  /// How the ends are read from the resampled statistics.
  public enum Ends: Sendable {
    /// Their quantiles at `(1 - level) / 2` on both sides.
    case percentile
    /// Those quantiles moved for bias and for a standard error that changes with the statistic
    /// (BCa); takes n more evaluations.
    case accelerated
  }

  /// The interval of a statistic of `count` samples.
  ///
  /// `statistic` gets as many indices of samples, in 0..<count, each drawn anew with replacement,
  /// and returns the statistic of those samples; for samples that belong together (designs under
  /// one seed) one index stands for all of them. `level` is the coverage, in (0, 1). The same
  /// `seed` and `stream` number give the same bits.
  /// - Returns: nil below two samples and where a statistic is not finite.
  /// - Complexity: `resamples + 1` evaluations, n more for `.accelerated`.
  public static func interval(
    count: Int, seed: UInt64, stream: UInt32 = 0, level: Double = 0.95, resamples: Int = 2_000,
    ends: Ends = .percentile, _ statistic: ([Int]) -> Double
  ) -> BootstrapInterval? {
    precondition(level > 0 && level < 1, "a confidence level is between 0 and 1")
    precondition(resamples >= 2, "a standard error needs two resamples")
    guard count >= 2 else { return nil }
    let estimate = statistic(Array(0..<count))
    var drawn = draws(count: count, seed: seed, stream: stream, resamples, statistic)
    let error = Moments(drawn).variance?.squareRoot() ?? .nan
    guard estimate.isFinite, error.isFinite else { return nil }
    drawn.sort()
    var probabilities = (0.5 * (1 - level), 0.5 * (1 + level))
    if ends == .accelerated, let moved = accelerate(drawn, estimate, count, level, statistic) {
      probabilities = moved
    }
    return BootstrapInterval(
      estimate: estimate, standardError: error, low: quantile(drawn, probabilities.0),
      high: quantile(drawn, probabilities.1), resamples: resamples)
  }

  /// What `statistic` is of each of `resamples` draws of `count` samples' indices, as in `interval`.
  public static func draws<Statistic>(
    count: Int, seed: UInt64, stream: UInt32 = 0, _ resamples: Int,
    _ statistic: ([Int]) -> Statistic
  ) -> [Statistic] {
    var random = RandomStream(seed: seed, purpose: .bootstrap, entity: stream)
    var indices = [Int](repeating: 0, count: count)
    return (0..<resamples).map { _ in
      for i in indices.indices { indices[i] = Int(random.below(UInt32(count))) }
      return statistic(indices)
    }
  }

  /// The value that a share `p` of the sorted values is below: (B + 1)*p-th, between two by line.
  private static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    let place = p * Double(sorted.count + 1) - 1
    let below = min(max(0, Int(place)), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    let part = min(max(0, place - Double(below)), 1)
    return sorted[below] + part * (sorted[above] - sorted[below])
  }

  /// The probabilities of the BCa ends; nil where all draws are on one side of the estimate, or the
  /// statistic does not depend on any one sample.
  private static func accelerate(
    _ sorted: [Double], _ estimate: Double, _ count: Int, _ level: Double,
    _ statistic: ([Int]) -> Double
  ) -> (Double, Double)? {
    let below = sorted.reduce(0.0) { $0 + ($1 < estimate ? 1 : ($1 == estimate ? 0.5 : 0)) }
    let bias = Elementary.inverseNormal(below / Double(sorted.count))
    let left = (0..<count).map { out in statistic((0..<count).filter { $0 != out }) }
    let mean = left.reduce(0, +) / Double(count)
    var (squares, cubes) = (0.0, 0.0)
    for value in left {
      let away = mean - value
      squares += away * away
      cubes += away * away * away
    }
    guard bias.isFinite, squares > 0 else { return nil }
    let acceleration = cubes / (6 * squares * squares.squareRoot())
    func moved(_ p: Double) -> Double {
      let z = bias + Elementary.inverseNormal(p)
      return Elementary.normalCDF(bias + z / (1 - acceleration * z))
    }
    return (moved(0.5 * (1 - level)), moved(0.5 * (1 + level)))
  }
}
