internal import ArgumentParser
internal import Foundation
internal import Reporting
internal import Store

/// `rolluplab report`: stored results as one page.
struct WriteReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one page about stored results: scorecard, figures, assumptions.",
    discussion: """
      Examples:
        rolluplab report results --out report.html
        rolluplab report Results/quickstart --out Results/quickstart/index.html

      The page is one HTML file that needs nothing else, no network either. The \
      directory is one that `sweep`, `compare --out` or `run --out` wrote; shards are \
      merged first.
      """)

  @Argument(help: ArgumentHelp("A directory with results.", valueName: "dir"))
  var directory: String
  @Option(
    help: ArgumentHelp("The page to write.", valueName: "file"), transform: OutputPath.read)
  var out: String

  func run() throws {
    let store = try ResultStore(reading: URL(fileURLWithPath: directory, isDirectory: true))
    if let shard = store.shard {
      throw CommandFailure(
        .data,
        "\(directory) holds shard \(shard.label) of an experiment, and a page of a part would look "
          + "like one of the whole; 'rolluplab merge DIR \(directory) ...' joins the shards")
    }
    try Report.write(store, to: URL(fileURLWithPath: out))
    try store.close()
    Messages.say("wrote \(out)")
  }
}
