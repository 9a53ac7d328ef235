public import Foundation
public import Store

extension ResultFile {
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
