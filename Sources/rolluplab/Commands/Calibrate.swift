internal import ArgumentParser
internal import Calibration
internal import Proving
internal import Store

/// `rolluplab calibrate`: fits the cost model.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit what proving takes, and say how well held-out rows are predicted.",
    discussion: """
      Examples:
        rolluplab calibrate --from-published
        rolluplab calibrate --from-published --profile risc0-rsp-a6000 --out profile.json
        rolluplab cost --batch 500 --profile profile.json

      Lines through published rows by least squares in relative errors, without negative \
      coefficients; each row is predicted by a fit to the others. What simulations use is these \
      lines, compiled in.
      """)

  @Flag(help: "Fit to the published rows that come with the program.")
  var fromPublished = false
  @Option(help: ArgumentHelp("The prover that --out writes.", valueName: "name"))
  var profile = "sp1-rsp-a6000"
  @Option(
    help: ArgumentHelp("Write the prover's profile to this file.", valueName: "file"),
    transform: OutputPath.read)
  var out: String?
  @OptionGroup var format: FormatOption

  func validate() throws {
    guard fromPublished else {
      throw ValidationError("calibrate needs --from-published; nothing else can be fitted yet.")
    }
  }

  func run() throws {
    let calibration = PublishedCalibration.all
    if let out { try write(calibration, to: out) }
    switch format.format {
    case .json:
      try Output.write(
        JSON.object([
          ("lines", .list(calibration.series.map(CostDocument.line))),
          ("held_out", CostDocument.heldOut(calibration)),
          ("published", .list(calibration.predictions.map(CostDocument.row))),
        ]))
    case .csv:
      try Output.write(
        ([FittedSeries.columns] + calibration.series.map(\.fields)).map(CSV.row).joined())
    case .table: try Output.write(CalibrationTable.text(calibration))
    }
  }

  private func write(_ calibration: PublishedCalibration, to path: String) throws {
    let profiles = ProverProfile.fitted(to: calibration.series)
    guard let chosen = profiles.first(where: { $0.name == profile }), let model = chosen.model
    else {
      let known = profiles.map(\.name).joined(separator: ", ")
      throw CommandFailure(.usage, "no fitted prover is called '\(profile)'; known: \(known)")
    }
    try ProfileFile(
      name: chosen.name, summary: chosen.summary, source: chosen.timeSource, model: model
    ).write(to: path)
  }
}
