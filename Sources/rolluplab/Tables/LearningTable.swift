internal import Laboratory
internal import Learning
internal import Statistics

/// What came of a repeated game for people, at most 100 columns wide.
struct LearningTable {
  /// How many numbers of a constant are shown.
  private static let most = 15
  private let document: LearningDocument

  init(_ document: LearningDocument) { self.document = document }

  /// The table.
  var text: String {
    let (experiment, result) = (document.experiment, document.result)
    var text =
      "\(Self.plain(experiment.name)): \(experiment.environment.kind), "
      + "\(experiment.sessions) session\(experiment.sessions == 1 ? "" : "s"), seed \(experiment.seed)\n\n"
    text += measures(result) + constants(result)
    if let impulse = result.impulse { text += Self.impulse(impulse) }
    if experiment.seriesPoints != nil { text += "\nseries: see --format json\n" }
    text += "\n\(result.updates) updates"
    if let seconds = document.seconds {
      text += " in \(NumberText.short(seconds)) s: "
      text += "\(NumberText.short(Double(result.updates) / seconds)) a second"
    }
    return text + "\n"
  }

  private func measures(_ result: ExperimentResult) -> String {
    var table = TextTable(
      ["measure", "mean", "95 % interval", "sd"], [.left, .right, .left, .right])
    for (name, summary) in result.summaries { table.add([name] + Self.cells(summary)) }
    return table.text(indent: 2)
  }

  private func constants(_ result: ExperimentResult) -> String {
    guard !result.constants.isEmpty else { return "" }
    var table = TextTable(["constant", "value"], [.left, .left])
    for constant in result.constants {
      let shown = constant.values.prefix(Self.most).map { NumberText.short($0) }
      let more = constant.values.count - shown.count
      table.add([
        constant.name, shown.joined(separator: " ") + (more > 0 ? " and \(more) more" : ""),
      ])
    }
    return "\n" + table.text(indent: 2)
  }

  private static func impulse(_ impulse: ImpulseSummary) -> String {
    var prices = TextTable(["period", "deviator", "rivals"], [.right, .right, .right])
    for (period, pair) in zip(impulse.deviator, impulse.rivals).prefix(most).enumerated() {
      prices.add(["\(period + 1)", NumberText.short(pair.0), NumberText.short(pair.1)])
    }
    var table = TextTable(
      ["after a deviation", "mean", "95 % interval", "sd"], [.left, .right, .left, .right])
    table.add(["unprofitable"] + cells(impulse.unprofitable))
    table.add(["length"] + cells(impulse.length))
    return "\n" + table.text(indent: 2) + "\n" + prices.text(indent: 2)
  }

  private static func cells(_ summary: MeasureSummary) -> [String] {
    var interval = ""
    if summary.n > 1 {
      let reach =
        summary.standardError * StudentT.quantile(0.975, degreesOfFreedom: Double(summary.n - 1))
      interval =
        "\(NumberText.short(summary.mean - reach)) to \(NumberText.short(summary.mean + reach))"
    }
    return [NumberText.short(summary.mean), interval, NumberText.short(summary.sd)]
  }

  /// A name from a file without what a terminal would obey.
  private static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.prefix(80).map {
          $0.properties.generalCategory == .control ? " " : $0
        }))
  }
}
