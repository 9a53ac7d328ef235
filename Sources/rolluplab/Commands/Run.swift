internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Players
internal import Scenarios
internal import Store

/// `rolluplab run`: one run of one design.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate one design in one world under one seed.",
    discussion: """
      Examples:
        rolluplab run scenario.yaml
        rolluplab run scenario.yaml --set time.length='6 h' --format json
        rolluplab run scenario.yaml --world attack:censor --seed 7
        rolluplab run scenario.yaml --print-resolved

      The file may be an experiment, too: its base point is run. --out keeps what a \
      sweep of this one run would: results.sqlite, runs.csv, summary.csv, flows.csv \
      and columns.csv.
      """)

  @Argument(help: "A scenario or an experiment; `-` reads standard input.")
  var file: String
  @OptionGroup var set: SetOption
  @Option(help: "The seed of all that is random.")
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      "Who behaves how: as-written, honest, learned, halted, attack:NAME[@one|@SHARE%], entrant:MACHINE or "
        + "profile:ROLE=STRATEGY[:PARTS]+.../..."
    ),
    transform: WorldText.read)
  var world = World.asWritten
  @Option(
    help: ArgumentHelp("Keep the results in this directory.", valueName: "dir"),
    transform: OutputPath.read)
  var out: String?
  @OptionGroup var fresh: FreshOption
  @Flag(help: "Print the file with all defaults filled in, and stop.")
  var printResolved = false
  @OptionGroup var format: FormatOption

  func run() throws {
    let scenario = try ScenarioReader.read(file: file, overrides: set.overrides())
    if printResolved {
      try Output.write(scenario.canonicalYAML())
      return
    }
    let plan = Plan(name: scenario.name, cells: [Cell(scenario, world)], seeds: [seed])
    let directory = out.map { URL(fileURLWithPath: $0, isDirectory: true) }
    let document = try Work.watched { monitor, cancellation, interrupts in
      do {
        return try SingleRun.run(
          plan, in: directory, fresh: fresh.isFresh, monitor: monitor, cancellation: cancellation)
      } catch is CancellationError {
        throw interrupts.failure("stopped before the run ended; nothing was kept")
      }
    }
    switch format.format {
    case .json: try Output.write(document.json)
    case .csv: try Output.write(document.csv)
    case .table: try Output.write(RunTable.text(document))
    }
  }
}
