/// Confidence intervals of means from independent samples.
public enum Intervals {
  /// Student's interval for the mean of independent samples.
  ///
  /// `mean ± t * s / sqrt(n)` with n - 1 degrees of freedom; `level` is the coverage, in (0, 1).
  /// Where all samples are equal the interval is that point.
  /// - Returns: nil below two samples and where a sample or a result is not finite.
  public static func student(_ samples: [Double], level: Double = 0.95) -> Interval? {
    precondition(level > 0 && level < 1, "a confidence level is between 0 and 1")
    let moments = Moments(samples)
    guard let error = moments.standardError, error.isFinite else { return nil }
    let reach =
      error == 0
      ? 0 : error * StudentT.quantile(0.5 + level / 2, degreesOfFreedom: Double(samples.count - 1))
    let (low, high) = (moments.mean - reach, moments.mean + reach)
    guard low.isFinite, high.isFinite else { return nil }
    return Interval(
      mean: moments.mean, standardError: error, low: low, high: high, count: samples.count)
  }

  /// Student's interval and test for the mean of `a[i] - b[i]`.
  ///
  /// For two designs under the same seeds: what the seeds have in common cancels in the differences.
  /// - Precondition: `a` and `b` have one length.
  /// - Returns: nil below two pairs and where a difference or a result is not finite.
  public static func pairedDifference(
    _ a: [Double], _ b: [Double], level: Double = 0.95
  ) -> PairedDifference? {
    precondition(a.count == b.count, "\(a.count) samples cannot be paired with \(b.count)")
    guard let interval = student(zip(a, b).map { $0 - $1 }, level: level) else { return nil }
    let error = interval.standardError
    let pValue =
      error == 0
      ? (interval.mean == 0 ? 1 : 0)
      : StudentT.twoSided(interval.mean / error, degreesOfFreedom: Double(a.count - 1))
    return PairedDifference(
      mean: interval.mean, standardError: error, low: interval.low, high: interval.high,
      pValue: pValue, count: a.count)
  }
}
