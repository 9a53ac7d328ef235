internal import Calibration
internal import Foundation
internal import Proving

/// Fitted lines and what they miss, for people.
enum CalibrationTable {
  static func text(_ calibration: PublishedCalibration) -> String {
    var lines = TextTable(
      ["per unit", "fixed", "spread", "rows", "system, machine, workload, stage"],
      [.right, .right, .right, .right, .left])
    for line in calibration.series {
      let name = [line.system, line.machine, line.workload, line.stage]
      lines.add([
        number(line.cost.perUnit), number(line.cost.fixed), number(line.cost.spread),
        "\(line.rows)", name.filter { !$0.isEmpty }.joined(separator: ", "),
      ])
    }
    let missed = calibration.predictions.filter { $0.isScored && !$0.isWithinBound }
    let rows = missed.map { prediction in
      let row = prediction.source
      return Paragraph.text(
        "\(row.system), \(row.machine), \(row.workload): published"
          + " \(number(prediction.published ?? 0)), predicted \(number(prediction.predicted ?? 0)):"
          + " \(prediction.reason)", indent: 2)
    }
    return lines.text() + "\n" + CostTable.summary(calibration) + rows.joined()
  }

  private static func number(_ value: Double) -> String { String(format: "%.4g", value) }
}
