import Calibration
import Foundation
import Proving
import Testing

@Suite("Docs/prover-costs.md")
struct DocumentTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs/prover-costs.md")

  @Test("shows every published row beside what the others predict")
  func document() throws {
    let text = Self.text(PublishedCalibration.all)
    if ProcessInfo.processInfo.environment["ROLLUPLAB_WRITE_GOLDEN"] == "1" {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
  }

  static func text(_ calibration: PublishedCalibration) -> String {
    let seconds = calibration.scored(.seconds)
    let memory = calibration.scored(.memory)
    let missed = calibration.predictions.filter { $0.isScored && !$0.isWithinBound }
    return """
      # What proving costs: published and predicted

      This page is written by a test (`make golden`). `rolluplab cost` predicts the seconds and the
      memory of a stage as a · work / threads^η + c, a line through the published rows of one prover,
      program, stage and machine, by least squares in relative errors and without negative
      coefficients. Below, each row is predicted by a fit to the others of its line: a figure never
      enters its own prediction.

      | | rows scored | median factor | within 1.4 | within 2 |
      |---|---:|---:|---:|---:|
      | \(summary("seconds", seconds, calibration.medianFactor(.seconds))) |
      | \(summary("memory", memory, calibration.medianFactor(.memory))) |

      Outside a factor of 2:

      \(missed.map { "* \(name($0)): \($0.reason)" }.joined(separator: "\n"))

      The work of an Ethereum block is the size of SP1's core proof of it, which counts its shards, for
      every system that proved it. The gas by which the benchmark names its blocks does not tell their
      work: the block of 27 Mgas took less time than that of 18 in every system. \(byGas())
      What a scenario's gas turns into therefore carries a spread of its own
      (\(number(gasSpread(calibration))) in logarithms), that block included.

      ## Scored rows

      | system | machine | workload | stage | published | predicted | ratio |
      |---|---|---|---|---:|---:|---:|
      \(calibration.predictions.filter(\.isScored).map(scored).joined(separator: "\n"))

      ## Rows that are not scored

      | system | machine | workload | stage | published | why |
      |---|---|---|---|---:|---|
      \(calibration.predictions.filter { !$0.isScored }.map(unscored).joined(separator: "\n"))

      """
  }

  private static func summary(_ name: String, _ rows: [Prediction], _ median: Double) -> String {
    func share(_ bound: Double) -> String { "\(rows.filter { ($0.factor ?? 9) <= bound }.count)" }
    return [name, "\(rows.count)", number(median), share(1.4), share(2)].joined(separator: " | ")
  }

  /// How well the same rows would be predicted by the gas of their names.
  private static func byGas() -> String {
    let rows = PublishedTable.rows.map { row in
      row.workload.hasPrefix("rsp_") ? row.replacing(seconds: row.seconds ?? 0) : row
    }
    let blocks = PublishedCalibration(rows: rows).scored(.seconds).filter {
      rows[$0.row].workload.hasPrefix("rsp_")
    }
    let factors = blocks.compactMap(\.factor).sorted()
    let outside = factors.filter { $0 > Prediction.bound }.count
    return """
      By gas, \(outside) of the
      \(factors.count) rows would be off by more than 2 (median \(number(factors[factors.count / 2]))).
      """
  }

  private static func gasSpread(_ calibration: PublishedCalibration) -> Double {
    calibration.series.first { $0.stage == FittedSeries.coreProofMegabytes }?.cost.spread ?? 0
  }

  private static func name(_ prediction: Prediction) -> String {
    let row = prediction.source
    return [row.system, row.machine, row.workload].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func scored(_ prediction: Prediction) -> String {
    cells(
      prediction,
      [
        figure(prediction.published, prediction), figure(prediction.predicted, prediction),
        number(prediction.ratio ?? 0),
      ])
  }

  private static func unscored(_ prediction: Prediction) -> String {
    cells(prediction, [figure(prediction.published, prediction), prediction.reason])
  }

  private static func cells(_ prediction: Prediction, _ more: [String]) -> String {
    let row = prediction.source
    let stage = prediction.quantity == .memory ? "memory" : row.stage
    let words = [row.system, row.machine, row.workload, String(stage.drop { $0 == " " })]
    return "| " + (words + more).joined(separator: " | ") + " |"
  }

  private static func figure(_ value: Double?, _ prediction: Prediction) -> String {
    guard let value else { return "" }
    return prediction.quantity == .memory ? "\(number(value / 1e9)) GB" : "\(number(value)) s"
  }

  private static func number(_ value: Double) -> String { String(format: "%.3g", value) }
}
