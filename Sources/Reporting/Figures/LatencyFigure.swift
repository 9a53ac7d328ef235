/// How long users wait for the two confirmations, as cumulative distributions.
enum LatencyFigure {
  private static let names = ["latency.soft", "latency.final"]
  private static let titles = ["soft confirmation", "finality (the proof is on L1)"]
  private static let shortest = 0.1

  /// The figure; `nil` when no design recorded a confirmation.
  static func make(_ selection: Selection) throws -> FigureBlock? {
    let curves = try selection.designs.map {
      try selection.curves(names, design: $0, world: selection.plainWorld)
    }
    let values = curves.joined().compactMap { $0 }.flatMap(\.values)
    guard let high = values.max() else { return nil }
    let least = values.filter { $0 >= shortest }.min() ?? shortest
    let panels = names.indices.compactMap { index -> PanelChart.Panel? in
      let lines = zip(selection.designs, curves).enumerated().compactMap { style, pair in
        pair.1[index].map { line(pair.0, style, $0) }
      }
      return lines.isEmpty ? nil : panel(titles[index], lines)
    }
    let (from, to) = (least / 1.2, max(high, least * 10) * 1.2)
    let chart = PanelChart(
      panels: panels,
      axis: .init(
        kind: .logarithmic, low: from, high: to, ticks: Ticks.logarithmicTime(from, to),
        label: DurationText.short, title: "time since the user sent the transaction (logarithmic)"))
    return FigureBlock(
      title: "How long until a transaction is confirmed",
      legend: Palette.legend(DesignLabel.short(selection.designs)),
      drawings: [chart.svg(label: "Cumulative distribution of confirmation times by design")],
      caption: caption(selection, hasZeros: values.contains { $0 < shortest }))
  }

  private static func caption(_ selection: Selection, hasZeros: Bool) -> String {
    "World <code>\(safe(selection.plainWorld))</code>. Share of confirmed transactions that wait at "
      + "most so long; each quantile is the mean over the seeds, up to the 99.9th percentile. "
      + "Transactions that were never included are not in it."
      + (hasZeros ? " Times below \(DurationText.short(shortest)) stand at the left edge." : "")
  }

  private static func line(_ name: String, _ style: Int, _ curve: QuantileCurve) -> PanelChart.Line
  {
    let marks = [0.5, 0.9, 0.99].compactMap { share in
      curve.value(at: share).map { "\(n(share * 100)) % within \(DurationText.short($0))" }
    }
    return PanelChart.Line(
      name: name, style: style,
      points: zip(curve.values, curve.probabilities).map { (max($0, shortest), $1) },
      title: "\(name): \(marks.joined(separator: ", "))")
  }

  private static func panel(_ title: String, _ lines: [PanelChart.Line]) -> PanelChart.Panel {
    PanelChart.Panel(
      title: "share of transactions within the time: \(title)", kind: .linear, low: 0, high: 1,
      ticks: [0, 0.25, 0.5, 0.75, 1], label: { "\(n($0 * 100)) %" }, lines: lines, height: 170,
      namesLines: false)
  }
}
