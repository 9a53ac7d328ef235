internal import ArgumentParser
internal import Calibration
internal import Foundation
internal import Proving
internal import Scenarios
internal import Store

/// `rolluplab calibrate`: fits the cost model.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit what proving takes, and say how well held-out rows are predicted.",
    discussion: """
      Examples:
        rolluplab calibrate --out profile.json
        rolluplab calibrate --sizes 64,256,1024 --runs 60 --times times.csv
        rolluplab calibrate --from-published --profile risc0-rsp-a6000 --out profile.json
        rolluplab cost --batch 500 --profile profile.json

      A scenario takes the seconds of --times as `proving.times: {recorded: times.csv}`.

      Without --from-published real proofs are made on this machine: of these sizes, two \
      depths, three blowups, two hashes and all numbers of threads. Stages are fitted to \
      70 % of them, and the errors are those of the other 30 %; the exit status is 70 if they \
      exceed what is stated. With it, lines go through \
      published rows, and each row is predicted by the others. Both are least squares in \
      relative errors, without negative coefficients.
      """)

  @Flag(help: "Fit to the published rows that come with the program.")
  var fromPublished = false
  @Option(
    help: ArgumentHelp("The published prover that --out writes.", valueName: "name"))
  var profile = "sp1-rsp-a6000"
  @OptionGroup var own: OwnRunsOptions
  @Option(
    help: ArgumentHelp("Write the prover's profile to this file.", valueName: "file"),
    transform: OutputPath.read)
  var out: String?
  @Option(
    help: ArgumentHelp(
      "Write seconds by transactions of own proofs to this CSV file.", valueName: "file"),
    transform: OutputPath.read)
  var times: String?
  @OptionGroup var format: FormatOption

  func run() throws {
    for path in [out, times] { if let path { try OutputPath.requirePlace(for: path) } }
    if fromPublished { try fitPublished() } else { try fitOwn() }
  }

  private func fitOwn() throws {
    let calibration = try own.calibration()
    if let out { try profile(calibration).write(to: out) }
    if let times {
      guard let rows = calibration.times(depth: 30, profile: "default", hash: "blake3") else {
        throw Self.noExample
      }
      let lines = rows.map { CSV.row(["\($0.transactions)", "\($0.seconds)"]) }
      let text = CSV.row(["transactions", "seconds"]) + lines.joined()
      try AtomicFile.create(at: URL(filePath: times), bytes: Array(text.utf8))
    }
    switch format.format {
    case .json: try Output.write(OwnCalibrationDocument.json(calibration))
    case .csv: try Output.write(OwnCalibrationDocument.csv(calibration))
    case .table: try Output.write(OwnCalibrationDocument.table(calibration))
    }
    guard calibration.isWithinBounds else {
      throw CommandFailure(
        .failedRun,
        "predictions are not within the bounds; what else the machine does is in the times: try "
          + "again while it is quiet, with more --repeats or more --runs")
    }
  }

  /// Transfers at depth 30 with profile `default` and BLAKE3, as `prove` makes them by itself.
  private func profile(_ calibration: OwnCalibration) throws -> ProfileFile {
    guard
      let model = calibration.model(
        depth: 30, profile: "default", hash: "blake3", machine: try own.priced())
    else { throw Self.noExample }
    return ProfileFile(
      name: "rolluplab-transfers",
      summary: "this prover: transfers at depth 30, profile default, BLAKE3",
      source: "\(calibration.runs.count) own proofs", model: model)
  }

  private static let noExample = CommandFailure(
    .failedRun, "no run was like what is written, at depth 30 with default and blake3: more --runs")

  private func fitPublished() throws {
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
