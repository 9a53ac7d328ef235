internal import Laboratory

/// What becomes of the probe transactions when the orderer censors them.
enum ProbeFigure {
  private static let width = PanelChart.width
  private static let rowHeight = 34.0
  private static let right = 690.0
  private static let shortest = 1.0
  private static let longestName = 30

  private struct Row {
    var design: String
    var label: String
    var plain: Estimate?
    var censored: Estimate
    var never: Estimate?
  }

  /// The figure; `nil` when the experiment has no such world.
  static func make(_ selection: Selection) -> FigureBlock? {
    let comparison = selection.comparison
    func entry(_ metric: String, _ world: String) -> Comparison.Entry? {
      comparison.entries.first { $0.figure.metric == metric && $0.figure.world == world }
    }
    guard let delays = entry("probe.delay.p50", Scorecard.censorWorld),
      delays.values.contains(where: { $0.estimate.mean != nil })
    else { return nil }
    let plain = entry("probe.delay.p50", Scorecard.plainWorld)
    let never = entry("probe.never", Scorecard.censorWorld)
    let labels = DesignLabel.short(comparison.designs)
    let rows = comparison.designs.indices.map { i in
      Row(
        design: comparison.designs[i], label: labels[i], plain: plain?.values[i].estimate,
        censored: delays.values[i].estimate, never: never?.values[i].estimate)
    }
    return FigureBlock(
      title: "Probe transactions under censorship",
      legend: legend(hasPlain: plain != nil), drawings: [draw(rows)],
      caption: "Median wait of tagged probe transactions less that of other transactions of their "
        + "class, mean over the seeds with 95 % interval, on a logarithmic axis; what is below "
        + "\(DurationText.short(shortest)) stands at its left end. A probe that still waits when the "
        + "run ends counts with its age, so a wait near the length of the run means “never”."
    )
  }

  private static func legend(hasPlain: Bool) -> String {
    let key =
      "<span class=\"key\"><svg width=\"12\" height=\"12\" aria-hidden=\"true\">"
      + "<circle class=\"hollow c0\" cx=\"6\" cy=\"6\" r=\"4.5\"/></svg>"
      + "<code>\(Scorecard.plainWorld)</code></span>"
    return "<p class=\"legend\">\(hasPlain ? key : "")"
      + "<span class=\"key\"><svg width=\"12\" height=\"12\" aria-hidden=\"true\">"
      + "<circle class=\"f1\" cx=\"6\" cy=\"6\" r=\"4.5\"/></svg>"
      + "<code>\(Scorecard.censorWorld)</code></span></p>\n"
  }

  private static func draw(_ rows: [Row]) -> String {
    let longest = min(rows.map(\.label.count).max() ?? 0, longestName)
    let left = 24 + 7.2 * Double(longest)
    let values = rows.flatMap { row in
      [row.censored.high ?? row.censored.mean, row.plain?.mean].compactMap { $0 }
    }
    let high = max(values.max() ?? 60, 60) * 1.3
    let x = Scale(.logarithmic, shortest, high, from: left, to: right)
    let bottom = 30 + rowHeight * Double(rows.count)
    var svg = SVG(
      width: width, height: bottom + 44, label: "Extra wait of probes by design and world")
    for tick in Ticks.logarithmicTime(shortest, high) {
      svg.line(x.place(tick), 22, x.place(tick), bottom, class: "grid")
      let label = tick == shortest ? "≤ " + DurationText.short(tick) : DurationText.short(tick)
      svg.label(label, x.place(tick), bottom + 17, anchor: "middle", class: "tick")
    }
    svg.line(left, bottom, right, bottom, class: "axis")
    svg.label(
      "extra wait of probes, median", (left + right) / 2, bottom + 36, anchor: "middle",
      class: "title")
    if rows.contains(where: { $0.never?.mean != nil }) {
      svg.label("never included", right + 16, 14, class: "tick")
    }
    for (index, row) in rows.enumerated() {
      draw(row, 30 + rowHeight * (Double(index) + 0.5), left: left, x, in: &svg)
    }
    return svg.text
  }

  private static func draw(
    _ row: Row, _ y: Double, left: Double, _ x: Scale, in svg: inout SVG
  ) {
    svg.label(
      Escaping.shorten(row.label, to: longestName), left - 12, y + 4, anchor: "end", class: "name",
      title: row.design)
    svg.line(left, y, right, y, class: "grid")
    if let plain = row.plain, let mean = plain.mean {
      mark(mean, plain, y, world: Scorecard.plainWorld, "hollow c0", "c0", row, x, in: &svg)
    }
    if let mean = row.censored.mean {
      mark(mean, row.censored, y, world: Scorecard.censorWorld, "f1", "c1", row, x, in: &svg)
      if x.place(mean) + 70 < right {
        svg.label(DurationText.short(mean), x.place(mean) + 10, y - 6, class: "tick halo")
      } else {
        svg.label(
          DurationText.short(mean), x.place(mean) - 10, y - 6, anchor: "end", class: "tick halo")
      }
    }
    if let never = row.never?.mean {
      svg.label("\(NumberText.short(never * 100)) %", right + 16, y + 4, class: "tick")
    }
  }

  private static func mark(
    _ mean: Double, _ estimate: Estimate, _ y: Double, world: String, _ dot: String, _ bar: String,
    _ row: Row, _ x: Scale, in svg: inout SVG
  ) {
    if let low = estimate.low, let high = estimate.high {
      svg.line(x.place(low), y, x.place(high), y, class: "interval \(bar)")
    }
    svg.circle(
      x.place(mean), y, radius: 4.5, class: dot,
      title: "\(row.design), \(world): \(DurationText.short(mean))")
  }
}
