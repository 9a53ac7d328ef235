internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Learning
internal import Scenarios
internal import Store

/// `rolluplab learn`: a repeated game with learners and no rollup.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let learners play a game again and again, without any rollup.",
    discussion: """
      Examples:
        rolluplab learn Experiments/Learning/first-price.yaml --sessions 20
        rolluplab learn duopoly.yaml --set environment.n=3 --set learners.0.alpha=0.2
        rolluplab learn duopoly.yaml --seed 7 --format json --out duopoly.json

      The file says what is played (bertrand, auction, matrix, bandit, tullock, race, \
      inspection, volunteer, blotto), who learns how (`list learners`), and when a \
      session ends. `--set` counts lists from 0; everything else counts from 1.

      --format json is {name, environment, seed, sessions, version, constants, \
      measures: {name: {mean, standard_error, sd, n}}, updates}, with impulse and \
      series where the file asks for them; csv has a row a measure. Equal files, \
      seeds and sessions give equal bytes on any number of threads; --timing adds \
      seconds and updates_per_second.
      """)

  @Argument(help: "A file with a repeated game; `-` reads standard input.")
  var file: String
  @OptionGroup var set: SetOption
  @Option(help: "The seed of all that is random, instead of the file's.")
  var seed: UInt64?
  @Option(help: "How many sessions, instead of as many as the file says.")
  var sessions: Int?
  @Option(help: "How many threads play sessions (default: one a processor core).")
  var threads: Int?
  @Flag(help: "Say how long it took.")
  var timing = false
  @Option(
    help: ArgumentHelp("Write the result to this file.", valueName: "file"),
    transform: OutputPath.read)
  var out: String?
  @OptionGroup var format: FormatOption

  func validate() throws {
    if let sessions, sessions < 1 {
      throw ValidationError("--sessions is \(sessions); it must be at least 1.")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads); it must be from 1 to 1024.")
    }
  }

  func run() throws {
    var overrides = try set.overrides()
    if let sessions {
      overrides.append(
        try Override(path: "sessions", value: "\(sessions)", source: "--sessions \(sessions)"))
    }
    let game = try RepeatedGame.read(file: file, overrides: overrides)
    var experiment = game.experiment
    if let seed { experiment.seed = seed }
    let start = DispatchTime.now()
    let result = try play(experiment, game)
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    let document = LearningDocument(experiment, result, seconds: timing ? seconds : nil)
    let text =
      switch format.format {
      case .json: document.json.pretty
      case .csv: document.csv
      case .table: LearningTable(document).text
      }
    guard let out else { return try Output.write(text) }
    try AtomicFile.create(at: URL(fileURLWithPath: out)) { write in try write(text) }
  }

  private func play(
    _ experiment: Learning.Experiment, _ game: RepeatedGame
  ) throws -> ExperimentResult {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return try Work.watched(counting: "sessions") { monitor, cancellation, interrupts in
      do {
        return try LearningRun.run(
          experiment, threads: threads ?? cores, monitor: monitor, cancellation: cancellation)
      } catch let error as ExperimentError {
        throw game.refusal(error)
      } catch is CancellationError {
        let done = monitor.snapshot
        throw interrupts.failure(
          "stopped after \(done.finished) of \(done.total) sessions; nothing was kept")
      }
    }
  }
}
