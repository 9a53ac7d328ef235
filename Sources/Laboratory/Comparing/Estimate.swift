internal import Statistics

/// What the seeds say about a mean: the mean where there is a sample, its interval (95 % where no level is given) where there
/// are two.
public struct Estimate: Sendable, Equatable {
  /// The mean of the samples; `nil` without any.
  public let mean: Double?
  /// The standard error of the mean; `nil` below two samples.
  public let standardError: Double?
  /// The lower end of Student's interval; `nil` below two samples.
  public let low: Double?
  /// The upper end of Student's interval; `nil` below two samples.
  public let high: Double?
  /// The number of samples.
  public let count: Int

  /// What `samples` say.
  public init(_ samples: [Double], level: Double = 0.95) {
    let interval = Intervals.student(samples, level: level)
    mean = interval?.mean ?? (samples.isEmpty ? nil : Moments(samples).mean)
    standardError = interval?.standardError
    low = interval?.low
    high = interval?.high
    count = samples.count
  }

  /// Half the width of the interval.
  public var halfWidth: Double? {
    guard let low, let high else { return nil }
    return (high - low) / 2
  }
}
