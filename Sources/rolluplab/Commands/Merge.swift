internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Store

/// `rolluplab merge`: shards of a sweep, made on other machines, in one directory.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join the shards of a sweep in one directory.",
    discussion: """
      Examples:
        rolluplab sweep experiment.yaml --out part1 --shard 1/2   # on one machine
        rolluplab sweep experiment.yaml --out part2 --shard 2/2   # on another
        rolluplab merge results part1 part2

      The files come out the same bytes as those of a sweep on one machine, in \
      whatever order the shards are given. DIR may be new, one of the shards, or hold \
      some of the runs. Shards of another experiment, program version or seeds, and \
      different results of one run, are refused with exit code 65. Nothing in DIR \
      changes before all is joined: a merge that was stopped can be repeated.

      Where runs are missing or failed it says which, writes no CSV files for \
      missing ones and ends with exit code 70; `sweep FILE --out DIR` makes the rest.
      """)

  @Argument(
    help: ArgumentHelp("Where the results come together.", valueName: "dir"),
    transform: OutputPath.read)
  var directory: String
  @Argument(help: ArgumentHelp("Directories of `sweep --shard`.", valueName: "shard-dir"))
  var shards: [String]
  @OptionGroup var format: FormatOption

  func run() throws {
    let target = URL(fileURLWithPath: directory, isDirectory: true)
    let parts = shards.map { URL(fileURLWithPath: $0, isDirectory: true) }
    let merged = try Work.watched { monitor, cancellation, interrupts in
      do {
        return try Sweep.merge(
          parts, into: target, monitor: monitor, cancellation: cancellation)
      } catch is CancellationError {
        throw interrupts.failure("stopped; nothing was merged, and the same command does it again")
      }
    }
    let store = try ResultStore(reading: target)
    let status = try StatusDocument(store)
    try store.close()
    try status.write(as: format.format)
    try report(merged)
  }

  /// What the user does next; a failure where it is not to look at the results.
  private func report(_ merged: Sweep.Merged) throws {
    let completion = merged.completion
    Messages.say("\(completion.done) of \(completion.total) runs are in \(directory)")
    if completion.left > 0 {
      for (part, left) in merged.unfinished {
        Messages.say("\(part.relativePath) has \(left) of its own runs left")
      }
      if !merged.absent.isEmpty {
        Messages.say("not among the shards: \(Self.list(merged.absent))")
      }
      throw CommandFailure(
        .failedRun,
        "\(completion.left) of \(completion.total) runs are missing; merge what has them, or "
          + "'rolluplab sweep FILE --out \(directory)' makes them")
    }
    Messages.say("all numbers: \(directory)/summary.csv by point, \(directory)/runs.csv by run")
    guard completion.failed == 0 else {
      throw CommandFailure(
        .failedRun,
        "\(completion.failed) of \(completion.total) runs failed; "
          + "'rolluplab sweep FILE --out \(directory)' tries them again")
    }
  }

  /// The first of many names.
  private static func list(_ names: [String]) -> String {
    let more = names.count > 10 ? " and \(names.count - 10) more" : ""
    return names.prefix(10).joined(separator: ", ") + more
  }
}
