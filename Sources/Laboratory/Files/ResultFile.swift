/// The CSV files that can be made from stored results; their bytes depend on the results alone.
public enum ResultFile: String, CaseIterable, Sendable {
  /// One row a run.
  case runs = "runs.csv"
  /// One row a grid point and metric, with intervals over the seeds.
  case summary = "summary.csv"
  /// Samples over time.
  case series = "series.csv"
  /// Who paid whom.
  case flows = "flows.csv"
  /// What the columns of the others mean.
  case columns = "columns.csv"
}
