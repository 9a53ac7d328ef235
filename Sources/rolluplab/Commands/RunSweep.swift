internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Scenarios
internal import Store

/// `rolluplab sweep`: all runs of an experiment.
struct RunSweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Run an experiment into a directory, on all cores.",
    discussion: """
      Examples:
        rolluplab sweep experiment.yaml --out results
        rolluplab sweep experiment.yaml --out results --jobs 8
        rolluplab sweep experiment.yaml --out part2 --shard 2/3

      What the directory already has is not run again: after an interruption the \
      same command goes on where it stopped, and its files come out the same bytes. \
      The file may be a scenario, too: its one point is run under seeds 1 to 16.

      Writes results.sqlite, runs.csv, summary.csv, flows.csv and columns.csv; \
      `export` writes series.csv. Shows the metrics of measure.summary and, with \
      measure.compare, differences to its baseline. Ends with exit code 70 when runs failed.

      --shard runs one part of an experiment that outgrows one machine; runs that \
      share their users and prices stay in one part. A shard has results.sqlite only, \
      since tables of a part would look like those of the whole, and shows what \
      `status` shows; `merge` joins the parts and writes the files.
      """)

  @Argument(help: "An experiment or a scenario; `-` reads standard input.")
  var file: String
  @Option(
    help: ArgumentHelp("Where the results are kept.", valueName: "dir"),
    transform: OutputPath.read)
  var out: String
  @OptionGroup var shard: ShardOption
  @OptionGroup var fresh: FreshOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var set: SetOption
  @OptionGroup var format: FormatOption

  func run() throws {
    let experiment = try ScenarioReader.experiment(file: file, overrides: set.overrides())
    let directory = URL(fileURLWithPath: out, isDirectory: true)
    let plan = Plan(experiment)
    let completion = try Work.watched { monitor, cancellation, interrupts in
      let outcome = try Sweep.run(
        plan, shard: shard.shard, in: directory, fresh: fresh.isFresh, jobs: jobs.count,
        monitor: monitor, cancellation: cancellation)
      switch outcome {
      case .complete(let completion): return completion
      case .cancelled(let completion):
        throw interrupts.failure(
          "stopped after \(completion.done) of \(completion.total) runs, which are kept; "
            + "the same command goes on from there")
      }
    }
    let store = try ResultStore(reading: directory)
    try shard.shard == nil ? show(store, experiment) : showShard(store)
    try store.close()
    guard completion.failed == 0 else {
      throw CommandFailure(
        .failedRun,
        "\(completion.failed) of \(completion.total) runs failed; "
          + "'rolluplab status \(out)' says which and why, the same command tries them again")
    }
  }

  private func show(_ store: ResultStore, _ experiment: Experiment) throws {
    let contrast = experiment.comparison.map {
      SweepSummary.Contrast(baseline: $0.baseline, isAdjusted: $0.adjustment == .holm)
    }
    let summary = try SweepSummary(store, contrast: contrast)
    switch format.format {
    case .table: try Output.write(SweepTable.text(summary, contrast))
    case .json: try Output.write(SweepTable.json(store.manifest.name, summary))
    case .csv: try SummaryTable.write(store, to: Output.write)
    }
    let completion = try store.completion()
    Messages.say("\(completion.done) of \(completion.total) runs are in \(out)")
    Messages.say("all numbers: \(out)/summary.csv by point, \(out)/runs.csv by run")
    Messages.say("a page of it: rolluplab report \(out) --out \(out)/report.html")
  }

  /// A shard has no results of its own to show, only how far it is.
  private func showShard(_ store: ResultStore) throws {
    let status = try StatusDocument(store)
    try status.write(as: format.format)
    let label = status.shard ?? ""
    guard status.completion.total > 0 else {
      return Messages.say("shard \(label) has no run: there are fewer runs than shards")
    }
    Messages.say(
      "shard \(label) is in \(out); when all are made: rolluplab merge results \(out) ...")
  }
}
