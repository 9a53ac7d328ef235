internal import Laboratory
internal import Store

/// The state of a sweep for people.
enum StatusTable {
  private static let shown = 10

  static func text(_ status: StatusDocument) -> String {
    let all = status.completion
    let name = status.manifest.name + (status.shard.map { ", shard \($0)" } ?? "")
    var text = "\(name): \(all.done) done, \(all.failed) failed, \(all.left) left "
    text +=
      status.shard == nil
      ? "of \(all.total) runs\n\n"
      : "of its \(all.total) runs (\(status.manifest.runs) in all shards)\n\n"
    var table = TextTable(
      ["design", "world", "done", "failed", "left", "total"],
      [.left, .left, .right, .right, .right, .right])
    for row in all.rows {
      table.add([
        row.design, row.world, "\(row.done)", "\(row.failed)", "\(row.left)", "\(row.total)",
      ])
    }
    if !all.rows.isEmpty { text += table.text() }
    guard !status.failed.isEmpty else { return text }
    text += "\nFailed:\n"
    for run in status.failed.prefix(shown) {
      text += "  \(status.manifest.points[run.point].label), seed \(run.seed): \(run.reason)\n"
    }
    if status.failed.count > shown {
      text += "  and \(status.failed.count - shown) more (--format json has all)\n"
    }
    return text
  }
}

extension StatusDocument {
  /// Writes the status to standard output.
  func write(as format: Format) throws {
    switch format {
    case .json: try Output.write(json)
    case .csv: try Output.write(csv)
    case .table: try Output.write(StatusTable.text(self))
    }
  }
}
