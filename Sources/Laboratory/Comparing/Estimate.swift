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

  /// The median of the samples and their 2.5 % and 97.5 % quantiles in place of mean and interval,
  /// for samples whose mean has no interval because their tail is too heavy.
  public init(quantilesOf samples: [Double]) {
    let sorted = samples.sorted()
    func quantile(_ p: Double) -> Double {
      let place = p * Double(sorted.count - 1)
      let below = min(max(0, Int(place)), sorted.count - 1)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
    mean = sorted.isEmpty ? nil : quantile(0.5)
    standardError = nil
    low = sorted.count > 1 ? quantile(0.025) : nil
    high = sorted.count > 1 ? quantile(0.975) : nil
    count = sorted.count
  }

  /// A statistic whose interval was found otherwise.
  init(_ value: Double?, standardError: Double?, low: Double?, high: Double?, count: Int) {
    mean = value
    self.standardError = standardError
    self.low = low
    self.high = high
    self.count = count
  }

  /// What is said of `init(quantilesOf:)`.
  static let heavyTailNote =
    "median, and 2.5 and 97.5 % quantiles of the seeds: the drawn values' tail index is below 2, "
    + "so a mean has no interval"

  /// Half the width of the interval.
  public var halfWidth: Double? {
    guard let low, let high else { return nil }
    return (high - low) / 2
  }
}
