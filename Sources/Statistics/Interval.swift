/// A confidence interval for a mean.
public struct Interval: Equatable, Sendable {
  /// The mean of the samples, in their unit.
  public let mean: Double

  /// The standard error of the mean, in the samples' unit; 0 when all samples are equal.
  public let standardError: Double

  /// The lower end, in the samples' unit.
  public let low: Double

  /// The upper end, in the samples' unit.
  public let high: Double

  /// How many samples there were, at least 2.
  public let count: Int
}
