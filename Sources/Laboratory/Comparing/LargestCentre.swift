internal import Statistics

/// The largest of several centres of samples under the same seeds, with an interval for the largest
/// true one.
///
/// Each row has its own interval at a level of 1 - 5 % / rows (Bonferroni): with a chance of 95 % at
/// least all hold, and then the largest true centre is between the largest lower and the largest upper
/// end. Resampling the largest itself would not do: the largest of resampled means is biased upward,
/// so that of ten equal rows nearly every such interval is too high.
package struct LargestCentre {
  /// What is compared.
  package enum Center: Sendable {
    /// Means, with Student's intervals.
    case mean
    /// Medians, for samples whose mean has no interval; with percentile intervals by bootstrap.
    case median

    func callAsFunction(_ values: [Double]) -> Double {
      switch self {
      case .mean: Moments(values).mean
      case .median: Estimate(quantilesOf: values).mean ?? .nan
      }
    }
  }

  /// The row that has it; the first of equal ones.
  package let row: Int
  /// Its centre, with a standard error from drawing the seeds anew.
  package let estimate: Estimate

  /// The largest of these rows, each with one sample a seed; `nil` without any sample.
  ///
  /// `seed` names the stream that resamples come from.
  /// - Precondition: rows of one length.
  package init?(
    of rows: [[Double]], _ center: Center = .mean, seed: UInt64, resamples: Int = 2_000
  ) {
    guard let count = rows.first?.count, count > 0 else { return nil }
    precondition(rows.allSatisfy { $0.count == count }, "one sample a row and seed")
    let best = Self.best(rows, Array(0..<count), center)
    let level = 1 - 0.05 / Double(rows.count)
    let ends = rows.compactMap { Self.ends($0, center, level, seed, resamples) }
    let error = Bootstrap.interval(count: count, seed: seed, resamples: resamples) {
      Self.best(rows, $0, center).value
    }?.standardError
    row = best.row
    estimate = Estimate(
      best.value, standardError: error, low: ends.map { $0.low }.max(),
      high: ends.map { $0.high }.max(), count: count)
  }

  /// The row with the largest centre of these columns.
  static func best(
    _ rows: [[Double]], _ columns: [Int], _ center: Center
  ) -> (row: Int, value: Double) {
    var best = (row: 0, value: -Double.infinity)
    for (row, values) in rows.enumerated() {
      let value = center(columns.map { values[$0] })
      if value > best.value { best = (row, value) }
    }
    return best
  }

  private static func ends(
    _ samples: [Double], _ center: Center, _ level: Double, _ seed: UInt64, _ resamples: Int
  ) -> (low: Double, high: Double)? {
    switch center {
    case .mean:
      return Intervals.student(samples, level: level).map { ($0.low, $0.high) }
    case .median:
      let interval = Bootstrap.interval(
        count: samples.count, seed: seed, level: level, resamples: resamples
      ) { indices in center(indices.map { samples[$0] }) }
      return interval.map { ($0.low, $0.high) }
    }
  }
}
