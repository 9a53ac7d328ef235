internal import Calibration
internal import Foundation
internal import Laboratory
internal import Store

/// A calibration on own proofs, in each format.
enum OwnCalibrationDocument {
  static func json(_ calibration: OwnCalibration) -> JSON {
    .object([
      ("machine", .text(Machine.description)), ("build", .text(Machine.build)),
      ("runs", .whole(calibration.runs.count)), ("fitted", .whole(calibration.fitted)),
      (
        "held_out",
        .list(
          calibration.heldOut.map { error in
            .object([
              ("stage", .text(error.stage)), ("median_error", .number(error.median)),
              ("p95_error", .number(error.p95)),
            ])
          })
      ),
      (
        "bounds",
        .object([
          ("median_error", .number(OwnCalibration.bounds.median)),
          ("p95_error", .number(OwnCalibration.bounds.p95)),
        ])
      ), ("within_bounds", .flag(calibration.isWithinBounds)),
      (
        "threads_exponents",
        .object(calibration.threadsExponents.map { ($0.stage, .number($0.exponent)) })
      ), ("measured", .list(rows(calibration).map(row))),
    ])
  }

  static func csv(_ calibration: OwnCalibration) -> String {
    CSV.row([
      "transfers", "depth", "profile", "hash", "threads", "rows", "seconds", "predicted_seconds",
    ])
      + rows(calibration).map { run, predicted in
        CSV.row([
          "\(run.setting.transfers)", "\(run.setting.depth)", run.setting.profile,
          run.setting.hash, "\(run.setting.threads)", "\(run.rows)", "\(run.total)",
          predicted.map { "\($0)" } ?? "",
        ])
      }.joined()
  }

  static func table(_ calibration: OwnCalibration) -> String {
    var table = TextTable(
      ["stage", "median error", "p95 error", "threads^"], [.left, .right, .right, .right])
    let exponents = calibration.threadsExponents.map { String(format: "%.2f", $0.exponent) } + [""]
    for (error, exponent) in zip(calibration.heldOut, exponents) {
      table.add([
        error.stage.replacingOccurrences(of: "_", with: " "), percent(error.median),
        percent(error.p95), exponent,
      ])
    }
    let left = calibration.runs.count - calibration.fitted
    return "\(Machine.description); \(Machine.build)\n"
      + "\(calibration.fitted) runs fitted, \(left) predicted\n\n" + table.text()
      + "\nThe total is \(calibration.isWithinBounds ? "within" : "NOT within") the bounds: "
      + "\(percent(OwnCalibration.bounds.median)) for the median, "
      + "\(percent(OwnCalibration.bounds.p95)) for the 95th percentile.\n"
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }

  /// All runs, those that were not fitted with their predictions.
  private static func rows(_ calibration: OwnCalibration) -> [(MeasuredRun, Double?)] {
    calibration.runs.enumerated().map { index, run in
      let place = index - calibration.fitted
      return (run, place < 0 ? nil : calibration.predictions[place].reduce(0, +))
    }
  }

  private static func row(_ run: MeasuredRun, _ predicted: Double?) -> JSON {
    .object([
      ("transfers", .whole(run.setting.transfers)), ("depth", .whole(run.setting.depth)),
      ("profile", .text(run.setting.profile)), ("hash", .text(run.setting.hash)),
      ("threads", .whole(run.setting.threads)), ("rows", .whole(run.rows)),
      ("seconds", .number(run.total)), ("predicted_seconds", .optional(predicted)),
    ])
  }
}
