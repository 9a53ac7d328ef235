internal import Laboratory
internal import Store

/// The summary of a sweep for people.
enum SweepTable {
  private static let shown = 60

  static func text(_ summary: SweepSummary, _ contrast: SweepSummary.Contrast?) -> String {
    let level = NumberText.short(summary.level * 100)
    var text = "mean ± half of the \(level) % interval\n"
    var table = TextTable(
      ["point", "metric", "value", "unit"], [.left, .left, .right, .left])
    for row in summary.rows.prefix(shown) {
      table.add([row.point.label, row.metric, value(row.estimate), row.unit])
    }
    text += table.text() + more(summary.rows.count)
    guard let contrast else { return text }
    text += "\nless \(contrast.baseline), paired by seed\n"
    var differences = TextTable(
      ["point", "metric", "difference", contrast.isAdjusted ? "Holm p" : "p", "unit"],
      [.left, .left, .right, .right, .left])
    for row in summary.differences.prefix(shown) {
      differences.add([
        row.point.label, row.metric, value(row.estimate), NumberText.short(row.p), row.unit,
      ])
    }
    return text + differences.text() + more(summary.differences.count)
  }

  /// The same for programs.
  static func json(_ name: String, _ summary: SweepSummary) -> JSON {
    func row(_ point: GridPoint, _ metric: String, _ unit: String, _ estimate: Estimate)
      -> [(String, JSON)]
    {
      [
        ("design", .text(point.design)), ("world", .text(point.world)),
        ("axes", .list(point.axes.map { .optional($0) })), ("metric", .text(metric)),
        ("unit", .text(unit)), ("mean", .optional(estimate.mean)),
        ("ci_low", .optional(estimate.low)), ("ci_high", .optional(estimate.high)),
        ("n", .whole(estimate.count)),
      ]
    }
    return .object([
      ("version", .text(Release.version)), ("experiment", .text(name)),
      (
        "summary",
        .list(summary.rows.map { .object(row($0.point, $0.metric, $0.unit, $0.estimate)) })
      ),
      (
        "differences",
        .list(
          summary.differences.map {
            .object(row($0.point, $0.metric, $0.unit, $0.estimate) + [("p", .optional($0.p))])
          })
      ),
    ])
  }

  private static func value(_ estimate: Estimate) -> String {
    NumberText.interval(estimate.mean, estimate.halfWidth)
  }

  private static func more(_ count: Int) -> String {
    count > shown ? "and \(count - shown) more rows (--format json has all)\n" : ""
  }
}
