/// `series.csv`: the samples over time of each finished run, one row a sample.
public enum SeriesTable {
  /// Writes header and rows, ordered as the runs are.
  public static func write(_ store: ResultStore, to write: (String) throws -> Void) throws {
    let manifest = store.manifest
    let columns = ["seed", "series", "unit", "axis", "position", "value"]
    try write(CSV.row(["design", "world"] + manifest.axes + columns))
    for ordinal in try store.finishedRuns().sorted() {
      let key =
        manifest.points[manifest.point(ofRun: ordinal)].key
        + ["\(manifest.seed(ofRun: ordinal))"]
      for series in try store.series(ofRun: ordinal) {
        for (position, value) in zip(series.positions, series.values) {
          let point = [CSV.field(position), CSV.field(value)]
          try write(CSV.row(key + [series.name, series.unit, series.axis.rawValue] + point))
        }
      }
    }
  }
}
