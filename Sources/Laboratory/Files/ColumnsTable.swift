internal import Rollup
public import Store

/// `columns.csv`: what each column of the other files means, and in which unit.
public enum ColumnsTable {
  /// Writes header and rows, file by file.
  public static func write(_ manifest: Manifest, to write: (String) throws -> Void) throws {
    try write(CSV.row(["file", "column", "unit", "meaning"]))
    for file in ResultFile.allCases {
      for column in columns(of: file, manifest) {
        try write(CSV.row([file.rawValue, column.name, column.unit, column.meaning]))
      }
    }
  }

  private struct Column {
    var name: String
    var unit = ""
    var meaning: String
  }

  private static func columns(of file: ResultFile, _ manifest: Manifest) -> [Column] {
    let seed = Column(name: "seed", meaning: "seed of all that is random in the run")
    switch file {
    case .runs:
      return point(manifest) + [seed]
        + manifest.metrics.map { Column(name: $0.name, unit: $0.unit, meaning: $0.meaning) }
    case .summary: return point(manifest) + summary(manifest.level)
    case .series: return point(manifest) + [seed] + series
    case .flows: return point(manifest) + [seed] + flows
    case .columns: return this
    }
  }

  private static func point(_ manifest: Manifest) -> [Column] {
    [
      Column(name: "design", meaning: "incentive design"),
      Column(name: "world", meaning: "who behaves how"),
    ] + manifest.axes.map { Column(name: $0, meaning: "axis; empty where it does not apply") }
  }

  private static func summary(_ level: Double) -> [Column] {
    let interval = "Student's \(NumberText.short(level * 100)) % interval"
    return [
      Column(name: "metric", meaning: "name, as the columns of runs.csv"),
      Column(name: "unit", meaning: "unit of mean, standard_error, ci_low and ci_high"),
      Column(name: "mean", unit: "of the row", meaning: "mean over the seeds"),
      Column(name: "standard_error", unit: "of the row", meaning: "standard error of the mean"),
      Column(name: "ci_low", unit: "of the row", meaning: "lower end of \(interval)"),
      Column(name: "ci_high", unit: "of the row", meaning: "upper end of \(interval)"),
      Column(name: "n", unit: "runs", meaning: "runs in which there was something to measure"),
    ]
  }

  private static let series = [
    Column(name: "series", meaning: "name of what was sampled"),
    Column(name: "unit", meaning: "unit of value"),
    Column(
      name: "axis",
      meaning: "what position counts: seconds of the run, or decisions of each learner in training"),
    Column(
      name: "position", unit: "of the axis",
      meaning: "end of the interval, counted from the warm-up or the training's start on"),
    Column(name: "value", unit: "of the row", meaning: "empty where nothing happened"),
  ]

  private static let flows = [
    Column(name: "from", meaning: "account that paid"),
    Column(name: "to", meaning: "account that was paid"),
    Column(name: "asset", meaning: "ether, token or usd"),
    Column(name: "reason", meaning: "why"),
    Column(
      name: "amount", unit: "base units",
      meaning: "total after the warm-up: wei, 1e-18 token or 1e-6 usd"),
  ]

  private static let this = [
    Column(name: "file", meaning: "file that has the column"),
    Column(name: "column", meaning: "its name"),
    Column(name: "unit", meaning: "its unit; empty for names and pure numbers"),
    Column(name: "meaning", meaning: "what it says"),
  ]
}
