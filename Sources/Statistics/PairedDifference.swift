/// The mean difference of paired samples, with its confidence interval and its test against 0.
public struct PairedDifference: Equatable, Sendable {
  /// The mean of `a[i] - b[i]`, in the samples' unit.
  public let mean: Double

  /// The standard error of that mean; 0 when all differences are equal.
  public let standardError: Double

  /// The lower end of the interval, in the samples' unit.
  public let low: Double

  /// The upper end of the interval, in the samples' unit.
  public let high: Double

  /// The two-sided p value of Student's paired test of "the mean difference is 0".
  ///
  /// Where all differences are equal: 1 if they are 0, else 0.
  public let pValue: Double

  /// How many pairs there were, at least 2.
  public let count: Int
}
