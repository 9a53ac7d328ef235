internal import ArgumentParser
internal import Scenarios

/// `--set`, for every command that reads a scenario or an experiment.
struct SetOption: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Replace what the file says at a path; may be repeated.", valueName: "key.path=value"))
  var settings: [String] = []

  func validate() throws {
    for text in settings where !text.contains("=") {
      throw ValidationError("--set is '\(text)'; it must be key.path=value.")
    }
  }

  /// The replacements, in the order in which they were given.
  func overrides() throws -> [Override] { try settings.map { try Override($0) } }
}
