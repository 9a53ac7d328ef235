internal import Laboratory

/// Who gets the extracted value: stacked bars by role, one a design and world.
enum ValueShareFigure {
  private static let width = PanelChart.width
  private static let left = 250.0
  private static let right = 740.0
  private static let top = 28.0
  private static let barHeight = 16.0
  private static let rowHeight = 24.0
  private static let roles = [
    ("mev.share.sequencer", "sequencers"), ("mev.share.prover", "provers"),
    ("mev.share.searcher", "searchers"), ("mev.share.public", "public"),
  ]
  private static let colours = [0, 1, 2, 3]

  private struct Row {
    var design: String
    var world: String
    /// By role; 0 where nothing was measured.
    var shares: [Double]
    var total: Double?
  }

  /// The figure; `nil` when no value was extracted anywhere.
  static func make(_ selection: Selection) -> FigureBlock? {
    let labels = DesignLabel.short(selection.designs)
    let groups = selection.designs.indices.map { design in
      (labels[design], selection.worlds.compactMap { row(design, $0, selection) })
    }.filter { !$0.1.isEmpty }
    guard !groups.isEmpty else { return nil }
    return FigureBlock(
      title: "Who gets the extracted value",
      legend: Palette.dotLegend(roles.map(\.1), colours: colours), drawings: [draw(groups)],
      caption: "Shares of MEV by role, mean over the seeds: what bids for the right to order pass "
        + "on is with those who get it. A share left of the line is a loss. On the right the mean "
        + "total, in ether.")
  }

  private static func row(_ design: Int, _ world: String, _ selection: Selection) -> Row? {
    func mean(_ metric: String) -> Double? {
      selection.comparison.entries.first {
        $0.figure.metric == metric && $0.figure.world == world
      }?.values[design].estimate.mean
    }
    let shares = roles.map { mean($0.0) }
    guard shares.contains(where: { $0 != nil }) else { return nil }
    return Row(
      design: selection.designs[design], world: world, shares: shares.map { $0 ?? 0 },
      total: mean("mev.total.ether"))
  }

  private static func draw(_ groups: [(label: String, rows: [Row])]) -> String {
    let rows = groups.flatMap(\.rows)
    let low = min(0, rows.map { $0.shares.filter { $0 < 0 }.reduce(0, +) }.min() ?? 0)
    let high = max(1, rows.map { $0.shares.filter { $0 > 0 }.reduce(0, +) }.max() ?? 1)
    let x = Scale(.linear, low, high, from: left, to: right)
    let bottom = top + groups.reduce(0) { $0 + rowHeight * Double($1.rows.count) + 24 }
    var svg = SVG(width: width, height: bottom + 24, label: "Shares of MEV by role")
    for tick in Ticks.linear(low, high) {
      svg.line(x.place(tick), top, x.place(tick), bottom, class: "grid")
      svg.label(
        "\(n(tick * 100)) %", x.place(tick), bottom + 16, anchor: "middle", class: "tick")
    }
    svg.label("total, ether", right + 14, top - 8, class: "tick")
    var y = top
    for group in groups {
      svg.label(Escaping.shorten(group.label, to: 60), 4, y + 16, class: "panel halo")
      y += 22
      for row in group.rows {
        draw(row, y, x, in: &svg)
        y += rowHeight
      }
      y += 2
    }
    svg.line(x.place(0), top, x.place(0), bottom, class: "axis")
    return svg.text
  }

  private static func draw(_ row: Row, _ y: Double, _ x: Scale, in svg: inout SVG) {
    svg.label(
      Escaping.shorten(row.world, to: 34), left - 12, y + 12, anchor: "end", class: "name",
      title: "\(row.design), \(row.world)")
    var (above, below) = (0.0, 0.0)
    for ((share, role), colour) in zip(zip(row.shares, roles), colours) where share != 0 {
      let from = share > 0 ? above : below + share
      if share > 0 { above += share } else { below += share }
      svg.rectangle(
        x.place(from), y, x.place(from + abs(share)) - x.place(from), barHeight,
        class: Palette.mark(colour),
        title: "\(row.design), \(row.world): \(role.1) \(NumberText.short(share * 100)) %")
    }
    if let total = row.total {
      svg.label(NumberText.short(total), right + 14, y + 12, class: "tick")
    }
  }
}
