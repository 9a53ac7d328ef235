internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Scenarios
internal import Store

/// `rolluplab game`: the game of a design, its payoffs by simulation.
struct BuildGame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "game",
    abstract: "Build the game of a design by simulation: what will its players end up doing?",
    discussion: """
      Examples:
        rolluplab game experiment.yaml --out game
        rolluplab game scenario.yaml --out game --seeds 8 --set time.length='6 h'

      Who takes part and what they could do is the file's `game` (see `explain game`): by \
      default every role that could do anything but be honest, reduced to at most two \
      players, with every attack that the design leaves room for. Each profile of \
      strategies is run once a seed, all under the same users, prices and randomness. \
      The file may be a scenario, too.

      Shows what one member and a coalition gain by leaving honesty, in all and by role and \
      size, with 95 % intervals (where it is a largest gain, for all that were tried at \
      once). Those who leave are the first members of their role; what others would gain \
      in their place is not run.

      Then the equilibria, with how often they are one when the seeds are drawn anew; and \
      how much of play is honest where learning and evolution lead. The game is that of the \
      scenario's design: axes, worlds and other designs of an experiment have no part.

      Writes game.nfg, payoffs.csv and equilibria.json beside the files of a sweep. What \
      the directory already has is not run again; after an interruption the same command \
      goes on where it stopped. Ends with exit code 70 when runs failed.
      """)

  @Argument(help: "An experiment or a scenario; `-` reads standard input.")
  var file: String
  @Option(
    help: ArgumentHelp("Where the results are kept.", valueName: "dir"),
    transform: OutputPath.read)
  var out: String
  @Option(help: "How many seeds, from the file's first on (default: the file's).")
  var seeds: Int?
  @OptionGroup var fresh: FreshOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var set: SetOption
  @OptionGroup var format: FormatOption

  func validate() throws {
    if let seeds, !(1...100_000).contains(seeds) {
      throw ValidationError("--seeds is \(seeds); it must be from 1 to 100000.")
    }
  }

  func run() throws {
    let plan = try plan()
    let directory = URL(fileURLWithPath: out, isDirectory: true)
    let (profiles, seeds) = (plan.plan.manifest.points.count, plan.plan.manifest.seeds.count)
    Messages.say(
      "\(profiles) profile\(profiles == 1 ? "" : "s") under \(seeds) seed\(seeds == 1 ? "" : "s")")
    let (findings, completion) = try Work.watched { monitor, cancellation, interrupts in
      let outcome = try plan.run(
        in: directory, fresh: fresh.isFresh, jobs: jobs.count, monitor: monitor,
        cancellation: cancellation)
      switch outcome {
      case .complete(let findings, let completion): return (findings, completion)
      case .cancelled(let completion):
        throw interrupts.failure(
          "stopped after \(completion.done) of \(completion.total) runs, which are kept; "
            + "the same command goes on from there")
      }
    }
    switch format.format {
    case .table: try Output.write(GameTable(findings).text(plan))
    case .json: try Output.write(plan.json(findings).pretty)
    case .csv: try Output.write(findings.payoffsCSV)
    }
    Messages.say("the game: \(out)/game.nfg; its payoffs with errors: \(out)/payoffs.csv")
    Messages.say("all that was found: \(out)/equilibria.json")
    guard completion.failed == 0 else {
      throw CommandFailure(
        .failedRun,
        "\(completion.failed) of \(completion.total) runs failed, and their seeds are left out; "
          + "'rolluplab status \(out)' says which and why, the same command tries them again")
    }
  }

  private func plan() throws -> GamePlan {
    let experiment = try ScenarioReader.experiment(file: file, overrides: set.overrides())
    guard let game = experiment.game else {
      throw CommandFailure(
        .data,
        "\(file): there is no game of \(experiment.base.designName): "
          + (experiment.gameRefusal ?? "nobody could do anything but be honest"))
    }
    let first = experiment.seeds.first ?? 1
    let count = seeds ?? experiment.seeds.count
    return GamePlan(
      game, of: experiment.base, name: experiment.name,
      seeds: (0..<UInt64(count)).map { first + $0 })
  }
}
