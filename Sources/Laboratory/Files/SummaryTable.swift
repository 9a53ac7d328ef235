internal import Statistics
public import Store

/// `summary.csv`: one row a grid point and metric, with Student's interval over the seeds.
public enum SummaryTable {
  /// What stands after the columns that name the point.
  public static let columns = [
    "metric", "unit", "mean", "standard_error", "ci_low", "ci_high", "n",
  ]

  /// Writes header and rows; seeds in which there was nothing to measure do not count, and the
  /// interval is empty below two.
  public static func write(_ store: ResultStore, to write: (String) throws -> Void) throws {
    let manifest = store.manifest
    try write(CSV.row(["design", "world"] + manifest.axes + columns))
    let shown =
      manifest.summary.isEmpty
      ? Array(manifest.metrics.indices)
      : manifest.summary.compactMap { name in manifest.metrics.firstIndex { $0.name == name } }
    for (index, point) in manifest.points.enumerated() {
      var samples = [[Double]](repeating: [], count: manifest.metrics.count)
      try store.forEachRun(ofPoint: index) { run in
        for (metric, value) in run.metrics.enumerated() {
          if let value { samples[metric].append(value) }
        }
      }
      for place in shown {
        let metric = manifest.metrics[place]
        let estimate = Estimate(samples[place], level: manifest.level)
        try write(
          CSV.row(
            point.key + [
              metric.name, metric.unit, CSV.field(estimate.mean),
              CSV.field(estimate.standardError), CSV.field(estimate.low),
              CSV.field(estimate.high), "\(estimate.count)",
            ]))
      }
    }
  }
}
