internal import Randomness

/// How heavy the upper tail of a sample is: P(X > x) falls as x to the power of `-index`.
///
/// Hill's estimator: k over the sum of log(x_i / x_(k+1)) of the k largest values, which is the
/// maximum-likelihood index of a Pareto tail above the next value. Below 2 the variance is infinite
/// and a Student interval of the mean means nothing; below 1 there is no mean. Source: Hill, "A
/// simple general approach to inference about the tail of a distribution", Annals of Statistics
/// 3(5), 1975.
public struct TailIndex: Equatable, Sendable {
  /// The estimate, above 0; infinite where the k largest values equal the threshold.
  public let index: Double

  /// Its asymptotic standard error, `index / sqrt(k)`.
  public let standardError: Double

  /// The value above which the tail was taken to be a Pareto tail, in the samples' unit.
  public let threshold: Double

  /// How many values the estimate is made of.
  public let count: Int

  /// The index of the `top` largest values.
  ///
  /// `nil` unless there are more values than that, `top` is at least 1, all values are finite and
  /// the largest `top + 1` are above 0.
  /// - Complexity: O(n log n) for n values.
  public init?(_ values: [Double], top: Int) {
    guard top >= 1, values.count > top, values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    let threshold = sorted[sorted.count - top - 1]
    guard threshold > 0 else { return nil }
    var sum = 0.0
    for value in sorted.suffix(top) { sum += Elementary.log(value / threshold) }
    self.threshold = threshold
    count = top
    index = Double(top) / sum
    standardError = index / Double(top).squareRoot()
  }

  /// The index of the largest values that are this share of all, at least 20 of them.
  ///
  /// `nil` as for a count of values. `share` is in (0, 1).
  public init?(_ values: [Double], topShare share: Double) {
    precondition(share > 0 && share < 1, "a share of the values is between 0 and 1")
    self.init(values, top: max(20, Int(share * Double(values.count))))
  }

  /// Whether the variance is infinite by the estimate, so that a Student interval is refused.
  public var isHeavy: Bool { index < 2 }
}
