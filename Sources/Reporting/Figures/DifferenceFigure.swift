internal import Laboratory

/// The scorecard's paired differences to the baseline, one row a figure.
enum DifferenceFigure {
  private static let width = PanelChart.width
  private static let left = 330.0
  private static let right = 700.0
  private static let dotGap = 15.0
  private static let mostDesigns = 6

  private struct Row {
    var name: FigureName
    var entry: Comparison.Entry
    /// By shown design.
    var contrasts: [Contrast?]
    /// 1 where more is better, -1 where less is: places right of the line are better.
    var direction: Double
  }

  /// The figure; `nil` with one design or without a difference.
  static func make(_ selection: Selection) -> FigureBlock? {
    guard let baseline = selection.designs.first, selection.designs.count > 1 else { return nil }
    let others = Array(selection.designs.dropFirst().prefix(mostDesigns))
    let labels = DesignLabel.short(selection.designs)
    let rows = selection.comparison.entries.compactMap { row($0, others, baseline) }
    guard !rows.isEmpty else { return nil }
    return FigureBlock(
      title: "Paired differences to \(baseline)",
      legend: Palette.dotLegend(
        Array(labels.dropFirst().prefix(others.count)), colours: Array(1...others.count)),
      drawings: [draw(rows, others, baseline)],
      caption: caption(selection, others, baseline))
  }

  private static func caption(
    _ selection: Selection, _ others: [String], _ baseline: String
  ) -> String {
    let hasSeeds = selection.manifest.seeds.count > 1
    var words =
      "Design less <b>\(safe(baseline))</b> under the same seed"
      + (hasSeeds
        ? ", mean with 95 % interval. " : ", of which there is one, so that all dots are hollow. ")
    words +=
      "Right of the line is better for users of the rollup; rows marked ◇, where neither way is better, "
      + "have more on the right. Each row has its own scale. Rows without any difference are left out."
    if hasSeeds {
      words +=
        " Full dots are significant (p &lt; 0.05 after Holm’s adjustment within the row), hollow ones "
        + "are not."
    }
    let hidden = selection.designs.count - 1 - others.count
    if hidden > 0 { words += " \(Prose.count(hidden, "more design")): see the scorecard." }
    return words
  }

  private static func row(
    _ entry: Comparison.Entry, _ others: [String], _ baseline: String
  ) -> Row? {
    let contrasts = others.map { Contrast(entry, $0, less: baseline) }
    guard contrasts.contains(where: { ($0?.mean ?? 0) != 0 || ($0?.high ?? 0) > 0 }) else {
      return nil
    }
    return Row(
      name: FigureName(entry.figure.metric, unit: entry.unit), entry: entry, contrasts: contrasts,
      direction: entry.better == "lower" ? -1 : 1)
  }

  private static func draw(_ rows: [Row], _ others: [String], _ baseline: String) -> String {
    let rowHeight = Double(others.count) * dotGap + 9
    let top = 26.0
    var svg = SVG(
      width: width, height: top + Double(rows.count) * rowHeight + 8,
      label: "Differences of each design to \(baseline) by figure")
    let middle = (left + right) / 2
    svg.label("← worse", left, 14, class: "tick")
    svg.label("no difference", middle, 14, anchor: "middle", class: "tick")
    svg.label("better →", right, 14, anchor: "end", class: "tick")
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * rowHeight
      if index % 2 == 0 { svg.rectangle(0, y, width, rowHeight, class: "stripe") }
      draw(row, others, y + 4.5, in: &svg)
    }
    svg.line(middle, top, middle, top + Double(rows.count) * rowHeight, class: "axis")
    return svg.text
  }

  private static func draw(_ row: Row, _ others: [String], _ top: Double, in svg: inout SVG) {
    let middle = top + Double(others.count) * dotGap / 2
    let mark = row.entry.better == "neither" ? "◇ " : ""
    let world = row.entry.figure.world
    let label = mark + row.name.words + (world == Scorecard.plainWorld ? "" : " · \(world)")
    svg.label(
      Escaping.shorten(label, to: 48), left - 14, middle + 4, anchor: "end", class: "name",
      title: "\(row.entry.figure.metric), \(world): \(row.entry.meaning)")
    let reach =
      row.contrasts.compactMap { $0 }
      .flatMap { [$0.mean, $0.low ?? $0.mean, $0.high ?? $0.mean].map(abs) }.max() ?? 1
    let x = Scale(.linear, -reach, reach, from: left + 8, to: right - 8)
    for (index, contrast) in row.contrasts.enumerated() {
      let y = top + (Double(index) + 0.5) * dotGap
      guard let contrast else {
        svg.label("–", right + 16, y + 4, class: "tick")
        continue
      }
      let colour = index + 1
      let title = "\(others[index]): \(text(contrast, row.name))"
      if let low = contrast.low, let high = contrast.high {
        svg.line(
          x.place(row.direction * low), y, x.place(row.direction * high), y,
          class: "interval \(Palette.outline(colour))")
      }
      svg.circle(
        x.place(row.direction * contrast.mean), y, radius: 4.5,
        class: contrast.isSignificant
          ? Palette.mark(colour) : "hollow \(Palette.outline(colour))", title: title)
      svg.label(row.name.difference(contrast.mean), right + 16, y + 4, class: "tick", title: title)
    }
  }

  private static func text(_ contrast: Contrast, _ name: FigureName) -> String {
    var text = name.difference(contrast.mean)
    if let low = contrast.low, let high = contrast.high {
      text += ", \(name.interval(low, high))"
    }
    if let p = contrast.p { text += ", \(NumberText.p(p))" }
    return "\(text): \(contrast.verdict.word)"
  }
}
