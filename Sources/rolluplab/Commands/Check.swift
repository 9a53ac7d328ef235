internal import ArgumentParser
internal import Scenarios
internal import Store

/// `rolluplab check`: what is wrong with files, without running anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check scenarios, designs, experiments and repeated games: all errors at once.",
    discussion: """
      Examples:
        rolluplab check scenario.yaml
        rolluplab check experiment.yaml mine.yaml --format json

      Nothing is run. For an experiment it says how many runs there would be. Ends \
      with exit code 65 when a file is refused, 66 when one is not there.
      """)

  @Argument(help: "Files to check.")
  var file: [String]
  @OptionGroup var format: FormatOption

  func run() throws {
    let checks = file.map(CheckedFile.init)
    switch format.format {
    case .json: try Output.write(JSON.list(checks.map(\.json)))
    case .csv:
      try Output.write(
        CSV.row(["file", "kind", "runs", "line", "path", "message"])
          + checks.flatMap(\.csv).joined())
    case .table:
      for check in checks where check.error == nil { try Output.write(check.line) }
    }
    let errors = checks.compactMap(\.error)
    guard !errors.isEmpty else { return }
    throw CommandFailure(
      errors.allSatisfy(\.isMissingFile) ? .noInput : .data,
      errors.map(\.localizedDescription).joined(separator: "\n"))
  }
}
