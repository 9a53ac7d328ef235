package import Rollup

/// A quantity through the run, over the seeds.
package struct Course: Equatable {
  /// The unit of the values.
  package var unit: String
  /// The end of each interval, in seconds.
  package var seconds: [Double]
  /// By interval: the mean over the runs that have a value there, and the extremes.
  package var mean: [Double?]
  package var low: [Double?]
  package var high: [Double?]
  /// The number of runs.
  package var runs: Int

  /// Summarises one series a run; `nil` without a value.
  ///
  /// Runs sampled at other times than the first are left out.
  package init?(_ series: [Series]) {
    guard let first = series.first else { return nil }
    let alike = series.filter {
      $0.positions == first.positions && $0.values.count == $0.positions.count
    }
    unit = first.unit
    seconds = first.positions
    runs = alike.count
    var columns = [[Double]](repeating: [], count: seconds.count)
    for one in alike {
      for (i, value) in one.values.enumerated() {
        if let value, value.isFinite { columns[i].append(value) }
      }
    }
    mean = columns.map { $0.isEmpty ? nil : $0.reduce(0, +) / Double($0.count) }
    low = columns.map { $0.min() }
    high = columns.map { $0.max() }
    guard mean.contains(where: { $0 != nil }) else { return nil }
  }
}

extension Course {
  /// The mean over the intervals that have a value.
  package var average: Double {
    let values = mean.compactMap { $0 }
    return values.reduce(0, +) / Double(max(1, values.count))
  }
}

extension Selection {
  /// The courses of some series of a design in a world; `nil` where nothing was recorded.
  func courses(_ names: [String], design: String, world: String) throws -> [Course?] {
    var series = [[Series]](repeating: [], count: names.count)
    for run in runs(of: design, in: world) {
      for one in try store.series(ofRun: run) {
        if let index = names.firstIndex(of: one.name) { series[index].append(one) }
      }
    }
    return series.map { Course($0) }
  }
}
