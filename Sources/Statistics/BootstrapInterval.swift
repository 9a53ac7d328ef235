/// A statistic of samples with its standard error and interval from resampling them.
public struct BootstrapInterval: Equatable, Sendable {
  /// The statistic of the samples themselves, in its own unit.
  public let estimate: Double

  /// The standard deviation of the statistic over the resamples, in its own unit.
  public let standardError: Double

  /// The lower end, in the statistic's unit.
  public let low: Double

  /// The upper end, in the statistic's unit.
  public let high: Double

  /// How many resamples were drawn.
  public let resamples: Int
}
