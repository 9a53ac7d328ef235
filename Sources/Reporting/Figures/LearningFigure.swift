internal import Rollup

/// How learners came to play: for each kind of decision the level or the share of each choice over the
/// training.
enum LearningFigure {
  private static let world = "learned"
  private static let prefix = "learning."
  /// Payoffs and the share of what is not honest are of another kind than choices.
  private static let others: Set = ["reward", "not-honest"]

  /// What learners of a kind of decision in a design did.
  private struct Kind {
    var design: String
    var name: String
    /// The choices with their courses; a single one called `level` where answers are levels.
    var courses: [(choice: String, course: Course)]
  }

  /// The figure; `nil` when nobody learned.
  static func make(_ selection: Selection) throws -> FigureBlock? {
    let kinds = try selection.designs.flatMap { try self.kinds($0, selection) }
    guard !kinds.isEmpty else { return nil }
    let runs = kinds.flatMap { $0.courses.map(\.course.runs) }.max() ?? 0
    return FigureBlock(
      title: "What players learned before the run",
      drawings: kinds.indices.map { index in
        let isFirst = index == 0 || kinds[index].design != kinds[index - 1].design
        return (isFirst ? "<h4>\(safe(kinds[index].design))</h4>\n" : "")
          + draw(kinds[index], realised(kinds[index], selection))
      },
      caption: "World <code>\(world)</code>. Each line is the mean over all learners and "
        + (runs > 1
          ? "\(runs) seeds, with a band from the least to the greatest seed" : "one seed")
        + ", while they still explored; in the run itself they play what they found "
        + "best. Decisions are those of each learner on recorded opportunities of an honest run.")
  }

  private static func kinds(_ design: String, _ selection: Selection) throws -> [Kind] {
    var names: [String] = []
    var series: [String: [Series]] = [:]
    for run in selection.runs(of: design, in: world) {
      for one in try selection.store.series(ofRun: run)
      where one.axis == .decisions && one.name.hasPrefix(prefix) {
        if series[one.name] == nil { names.append(one.name) }
        series[one.name, default: []].append(one)
      }
    }
    var kinds: [Kind] = []
    for name in names {
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 4, !others.contains(parts[2]),
        let course = Course(decisions: series[name] ?? [])
      else { continue }
      if kinds.last?.name != parts[1] {
        kinds.append(Kind(design: design, name: parts[1], courses: []))
      }
      kinds[kinds.count - 1].courses.append((parts[2], course))
    }
    return kinds
  }

  /// For bids: what was paid in the run over what ordering brought.
  private static func realised(_ kind: Kind, _ selection: Selection) -> Double? {
    guard kind.name.hasSuffix("-bid") else { return nil }
    let entry = selection.comparison.entries.first {
      $0.figure.metric == "bid-over-value.mean" && $0.figure.world == world
    }
    guard let entry, let design = selection.designs.firstIndex(of: kind.design) else { return nil }
    return entry.values[design].estimate.mean
  }

  private static func draw(_ kind: Kind, _ realised: Double?) -> String {
    let last = kind.courses.flatMap(\.course.seconds).max() ?? 1
    let isShare = kind.courses.allSatisfy { $0.course.unit == "share" }
    var lines = kind.courses.enumerated().map { style, pair in line(pair.choice, style, pair.course)
    }
    if let realised {
      lines.append(
        PanelChart.Line(
          name: "bids / value in the run", points: [(0, realised), (last, realised)],
          title: "\(NumberText.short(realised)) in the run"))
    }
    let highs = lines.flatMap { line in
      line.points.compactMap(\.y) + line.band.compactMap { $0?.high }
    }
    let high = isShare ? 1 : max(highs.max() ?? 1, 1e-9) * 1.05
    let unit = kind.courses.first?.course.unit ?? ""
    let title =
      isShare
      ? "\(kind.name): share of each choice" : "\(kind.name): level (\(unit))"
    let chart = PanelChart(
      panels: [
        .init(
          title: title, kind: .linear, low: 0, high: high,
          ticks: isShare ? [0, 0.25, 0.5, 0.75, 1] : Ticks.linear(0, high),
          label: { isShare ? "\(n($0 * 100)) %" : NumberText.tick($0) }, lines: lines, height: 150)
      ],
      axis: .init(
        kind: .linear, low: 0, high: last, ticks: Ticks.linear(0, last),
        label: NumberText.tick, title: "decisions of each learner"))
    return chart.svg(label: "\(kind.name) of learners in \(kind.design) over the training")
  }

  private static func line(_ choice: String, _ style: Int, _ course: Course) -> PanelChart.Line {
    let band: [(low: Double, high: Double)?] =
      course.runs > 1
      ? zip(course.low, course.high).map { low, high in
        guard let low, let high else { return nil }
        return (low, high)
      } : []
    let end = course.mean.last.flatMap { $0 }.map { NumberText.short($0) } ?? "nothing"
    return PanelChart.Line(
      name: choice, style: style, points: Array(zip(course.seconds, course.mean)), band: band,
      title: "\(choice): \(end) at the end of the training")
  }
}

extension Course {
  /// Summarises one learning curve a run on places that all reach; `nil` without a value.
  ///
  /// Runs end their blocks at different decisions, so each place takes the block that it falls into.
  init?(decisions series: [Series], places: Int = 80) {
    let known = series.filter { !$0.positions.isEmpty }
    guard let end = known.compactMap(\.positions.last).min(), end > 0 else { return nil }
    let grid = (1...places).map { end * Double($0) / Double(places) }
    let moved = known.map { one in
      Series(
        name: one.name, unit: one.unit, axis: .decisions, positions: grid,
        values: grid.map { place in
          one.positions.firstIndex { $0 >= place }.flatMap { one.values[$0] }
        })
    }
    self.init(moved)
  }
}
