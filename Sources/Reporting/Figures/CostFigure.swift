/// What a transaction costs on L1 through the run, above the L1 base fees that drive it.
enum CostFigure {
  private static let series = ["cost.l1-per-tx", "l1.base-fee", "l1.blob-fee"]
  private static let mostBands = 6
  private static let mostReadings = 100

  /// The figure; `nil` when no design recorded the cost.
  static func make(_ selection: Selection) throws -> FigureBlock? {
    let world = selection.plainWorld
    let courses = try selection.designs.map {
      try selection.courses(series, design: $0, world: world)
    }
    let costs = courses.map { $0[0] }
    guard let unit = costs.lazy.compactMap({ $0?.unit }).first else { return nil }
    let hasBands = selection.designs.count <= mostBands
    var panels = [
      panel(
        "L1 cost per transaction, \(unit)", lines(selection.designs, costs, hasBands), height: 250)
    ]
    for (index, title) in [(1, "L1 base fee"), (2, "L1 blob base fee")] {
      guard let course = courses.lazy.compactMap({ $0[index] }).first, isWorthDrawing(course)
      else { continue }
      var chart = panel(
        "\(title), \(course.unit)", [line("", nil, course, hasBand: true)], height: 88)
      chart.namesLines = false
      panels.append(chart)
    }
    let end = costs.compactMap { $0?.seconds.last }.max() ?? 1
    let chart = PanelChart(
      panels: panels,
      axis: .init(
        kind: .linear, low: 0, high: end, ticks: Ticks.time(upTo: end), label: timeLabel,
        title: "simulated time since the end of the warm-up"),
      readings: readings(selection.designs, costs))
    return FigureBlock(
      title: "L1 cost per transaction through the run",
      legend: Palette.legend(DesignLabel.short(selection.designs)),
      drawings: [chart.svg(label: "L1 cost per transaction of each design over simulated time")],
      caption: caption(selection, costs, hasBands, panels))
  }

  private static func caption(
    _ selection: Selection, _ costs: [Course?], _ hasBands: Bool, _ panels: [PanelChart.Panel]
  ) -> String {
    let runs = costs.compactMap { $0?.runs }.max() ?? 0
    var words = "World <code>\(safe(selection.plainWorld))</code>. "
    words +=
      runs > 1
      ? "Lines are means over \(runs) seeds"
        + (hasBands ? ", bands reach from the least to the greatest seed. " : ". ")
      : "One seed. "
    if costs.contains(where: { $0.map(hasGaps) ?? false }) {
      words += "Dots are intervals in which batches were posted; lines join them. "
    }
    if isBelowScorecard(selection, costs) {
      words +=
        "Lines show what was paid when batches were posted; the scorecard’s means are higher, because "
        + "they add the later verification of their proofs. "
    }
    if panels[0].kind == .logarithmic { words += "The cost axis is logarithmic. " }
    if panels.count > 1 {
      words += "Below, on the same time axis, the L1 fees that all designs face. "
    }
    let missing = zip(selection.designs, costs).filter { $0.1 == nil }.map { safe($0.0) }
    if !missing.isEmpty { words += "Nothing was recorded for \(Prose.list(missing))." }
    return words
  }

  /// Whether the lines leave out a part of what the scorecard counts.
  private static func isBelowScorecard(_ selection: Selection, _ costs: [Course?]) -> Bool {
    let entry = selection.comparison.entries.first {
      $0.figure.metric == series[0] && $0.figure.world == selection.plainWorld
    }
    guard let entry else { return false }
    return zip(entry.values, costs).contains { value, course in
      guard let mean = value.estimate.mean, let course else { return false }
      return course.average < 0.9 * mean
    }
  }

  private static func lines(
    _ designs: [String], _ courses: [Course?], _ hasBands: Bool
  ) -> [PanelChart.Line] {
    let labels = DesignLabel.short(designs)
    return zip(designs, courses).enumerated().compactMap { index, pair in
      guard let course = pair.1 else { return nil }
      var line = line(pair.0, index, course, hasBand: hasBands)
      line.label = labels[index]
      return line
    }
  }

  private static func line(
    _ name: String, _ style: Int?, _ course: Course, hasBand: Bool
  ) -> PanelChart.Line {
    let known = course.mean.indices.filter { course.mean[$0] != nil }
    var band: [(low: Double, high: Double)?] = []
    if hasBand && course.runs > 1 && course.low != course.high {
      band = known.map { i in
        guard let low = course.low[i], let high = course.high[i] else { return nil }
        return (low, high)
      }
    }
    let unit = course.unit
    return PanelChart.Line(
      name: name, style: style, points: known.map { (course.seconds[$0], course.mean[$0]) },
      band: band, hasDots: hasGaps(course),
      title:
        "\(name.isEmpty ? "" : name + ": ")\(NumberText.short(course.average)) \(unit) on average")
  }

  /// Whether so much is missing that a line alone would hide it.
  private static func hasGaps(_ course: Course) -> Bool {
    course.mean.count { $0 == nil } * 10 > course.mean.count
  }

  private static func isWorthDrawing(_ course: Course) -> Bool {
    (course.mean.compactMap { $0 }.max() ?? 0) > 1e-6
  }

  private static func readings(
    _ designs: [String], _ courses: [Course?]
  ) -> [(from: Double, to: Double, text: String)] {
    guard let seconds = courses.lazy.compactMap({ $0?.seconds }).first else { return [] }
    let stride = (seconds.count + mostReadings - 1) / mostReadings
    return seconds.indices.filter { $0 % stride == stride - 1 }.map { i in
      let values = zip(designs, courses).compactMap { design, course -> String? in
        guard let course, i < course.mean.count, let mean = course.mean[i] else { return nil }
        return "\(design): \(NumberText.short(mean)) \(course.unit)"
      }
      let from = i < stride ? 0 : seconds[i - stride]
      return (from, seconds[i], ([timeLabel(seconds[i])] + values).joined(separator: "\n"))
    }
  }

  private static func timeLabel(_ seconds: Double) -> String {
    seconds == 0 ? "0" : DurationText.short(seconds)
  }
}
