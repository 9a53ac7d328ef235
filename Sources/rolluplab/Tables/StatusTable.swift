internal import Laboratory
internal import Store

/// The state of a sweep for people.
enum StatusTable {
  private static let shown = 10

  static func text(_ status: StatusDocument) -> String {
    let all = status.completion
    var text = "\(status.manifest.name): \(all.done) done, \(all.failed) failed, \(all.left) left "
    text += "of \(all.total) runs\n\n"
    var table = TextTable(
      ["design", "world", "done", "failed", "left", "total"],
      [.left, .left, .right, .right, .right, .right])
    for row in all.rows {
      table.add([
        row.design, row.world, "\(row.done)", "\(row.failed)", "\(row.left)", "\(row.total)",
      ])
    }
    text += table.text()
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
