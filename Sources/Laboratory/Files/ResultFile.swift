public import Foundation
public import Store

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

  /// Hands the file to `write`, piece by piece.
  public func write(_ store: ResultStore, to write: (String) throws -> Void) throws {
    switch self {
    case .runs: try RunsTable.write(store, to: write)
    case .summary: try SummaryTable.write(store, to: write)
    case .series: try SeriesTable.write(store, to: write)
    case .flows: try FlowsTable.write(store, to: write)
    case .columns: try ColumnsTable.write(store.manifest, to: write)
    }
  }

  /// Writes the file, whole or not at all.
  public func write(_ store: ResultStore, to url: URL) throws {
    try AtomicFile.create(at: url) { try self.write(store, to: $0) }
  }
}
