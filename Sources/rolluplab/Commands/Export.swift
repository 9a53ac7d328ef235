internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Store

/// `rolluplab export`: stored results as CSV.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write stored results as CSV (RFC 4180, header row, full precision).",
    discussion: """
      Examples:
        rolluplab export results --to series.csv
        rolluplab export results --to ../paper/runs.csv

      The file's name decides what is in it: runs.csv, summary.csv, series.csv, \
      flows.csv or columns.csv. Of an unfinished sweep it has what is done so far, and \
      of a shard the runs that are the shard's.
      """)

  @Argument(help: ArgumentHelp("A directory that `sweep` writes.", valueName: "dir"))
  var directory: String
  @Option(
    help: ArgumentHelp("The file to write; its name decides what is in it.", valueName: "file"))
  var to: String

  private var target: URL { URL(fileURLWithPath: to) }

  func validate() throws {
    guard ResultFile(rawValue: target.lastPathComponent) != nil else {
      let known = ResultFile.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--to names no table: '\(to)'; the file is one of \(known).")
    }
  }

  func run() throws {
    guard let file = ResultFile(rawValue: target.lastPathComponent) else { return }
    let store = try ResultStore(reading: URL(fileURLWithPath: directory, isDirectory: true))
    try file.write(store, to: target)
    if let shard = store.shard {
      Messages.say(
        "\(to) has the runs of shard \(shard.label) only; 'rolluplab merge' joins the shards")
    }
    try store.close()
  }
}
