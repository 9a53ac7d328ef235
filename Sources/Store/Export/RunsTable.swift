/// `runs.csv`: one row a finished run, one column a metric.
public enum RunsTable {
  /// The file's name.
  public static let fileName = "runs.csv"

  /// Writes header and rows, ordered by design, world, axes and seed.
  public static func write(_ store: ResultStore, to write: (String) throws -> Void) throws {
    let manifest = store.manifest
    try write(header(manifest))
    try store.forEachRun { run in
      try write(row(of: run, in: manifest))
    }
  }

  /// The header: what names the point, the seed, the metrics.
  public static func header(_ manifest: Manifest) -> String {
    CSV.row(["design", "world"] + manifest.axes + ["seed"] + manifest.metrics.map(\.name))
  }

  private static func row(of run: StoredRun, in manifest: Manifest) -> String {
    CSV.row(manifest.points[run.point].key + ["\(run.seed)"] + run.metrics.map(CSV.field))
  }
}
