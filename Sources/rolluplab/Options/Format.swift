internal import ArgumentParser

/// How a result is written.
enum Format: String, CaseIterable, ExpressibleByArgument {
  /// For people, at most 100 columns wide.
  case table
  /// One object or array.
  case json
  /// RFC 4180 with a header row.
  case csv
}

/// `--format`, for every command that has a result.
struct FormatOption: ParsableArguments {
  @Option(help: "How the result is written: table, json or csv.")
  var format = Format.table
}
