/// Who pays whom, one flow diagram a design.
enum SankeyFigure {
  private static let width = PanelChart.width
  private static let left = 150.0
  private static let right = 170.0
  private static let top = 40.0
  private static let tallest = 250.0
  /// Up to this factor between their totals designs share one scale.
  private static let sharedUpTo = 4.0

  /// The figure; `nil` when no design recorded payments.
  static func make(_ selection: Selection) throws -> FigureBlock? {
    let flows = try selection.designs.map {
      try selection.money(design: $0, world: selection.plainWorld)
    }
    let totals = flows.map { $0.map(total) ?? 0 }
    guard let largest = totals.max(), largest > 0,
      let unit = flows.lazy.compactMap({ $0?.unit }).first
    else { return nil }
    let least = totals.filter { $0 > 0 }.min() ?? largest
    let isShared = largest / least <= sharedUpTo
    let drawings = zip(selection.designs, zip(flows, totals)).compactMap {
      design, pair -> String? in
      guard let flow = pair.0, pair.1 > 0 else { return nil }
      let scale = tallest / (isShared ? largest : pair.1)
      return "<h4>\(safe(design)): \(NumberText.short(pair.1)) \(unit)</h4>\n"
        + draw(flow, design, scale)
    }
    return FigureBlock(
      title: "Who pays whom in ether", legend: legend, drawings: drawings,
      caption: caption(selection, flows, isShared: isShared))
  }

  private static let legend = Palette.dotLegend(
    ["fees", "MEV", "L1 gas and tips", "proving", "kept", "other payments"],
    colours: [0, 3, 1, 4, 2, 5])

  /// What enters the diagram: payments of those whom nobody pays, and capital added.
  private static func total(_ flows: MoneyFlows) -> Double {
    let layout = SankeyLayout(flows, left: 0, right: 1, top: 0, scale: 1)
    return layout.nodes.indices.reduce(0) { sum, node in
      layout.inflow(node) == 0 ? sum + layout.outflow(node) : sum
    }
  }

  private static func caption(
    _ selection: Selection, _ flows: [MoneyFlows?], isShared: Bool
  ) -> String {
    let known = flows.compactMap { $0 }
    let unit = known.first?.unit ?? ""
    var words =
      "World <code>\(safe(selection.plainWorld))</code>, \(unit) over the measured part of the run, "
      + "mean over the seeds. Accounts of a kind are one node; widths are proportional to amounts, "
    words += isShared ? "on one scale for all designs. " : "each design on its own scale. "
    let reasons = Selection.distinct(known.flatMap { $0.leftOut.map(\.reason) }).sorted()
    if !reasons.isEmpty {
      let amounts = reasons.map { reason in
        let values = known.compactMap { flow in flow.leftOut.first { $0.reason == reason }?.amount }
        return "<code>\(safe(reason))</code> (up to \(NumberText.short(values.max() ?? 0)) \(unit))"
      }
      words +=
        "Left out: \(Prose.list(amounts)). These are gross volumes of trades and transfers of "
        + "capital, which come back another way and would dwarf what is paid; <code>flows.csv</code> "
        + "has them. "
    }
    return words + "Rest the pointer on a band for its reason and amount."
  }

  private static func draw(_ flows: MoneyFlows, _ design: String, _ scale: Double) -> String {
    let layout = SankeyLayout(
      flows, left: left, right: width - right - SankeyLayout.nodeWidth, top: top, scale: scale)
    var svg = SVG(
      width: width, height: layout.bottom + 16, label: "Payments in ether under \(design)")
    for link in layout.links { draw(link, layout, flows.unit, in: &svg) }
    for node in layout.nodes { draw(node, layout, in: &svg) }
    drawAmounts(layout, in: &svg)
    return svg.text
  }

  private static func draw(
    _ link: SankeyLayout.Link, _ layout: SankeyLayout, _ unit: String, in svg: inout SVG
  ) {
    let (from, to) = (layout.nodes[link.from], layout.nodes[link.to])
    let half = max(link.width, 0.8) / 2
    let (x1, x2) = (from.x + SankeyLayout.nodeWidth, to.x)
    let middle = n((x1 + x2) / 2)
    let (y1, y2) = (link.fromY, link.toY)
    let data =
      "M\(n(x1)) \(n(y1 - half))C\(middle) \(n(y1 - half)) \(middle) \(n(y2 - half)) "
      + "\(n(x2)) \(n(y2 - half))L\(n(x2)) \(n(y2 + half))"
      + "C\(middle) \(n(y2 + half)) \(middle) \(n(y1 + half)) \(n(x1)) \(n(y1 + half))Z"
    svg.path(
      data, class: "flow \(colour(of: link.reason))",
      title: "\(from.name) → \(to.kind == .kept ? "kept" : to.name)\n\(link.reason): "
        + "\(NumberText.short(link.amount, digits: 6)) \(unit)")
  }

  /// Payments of a kind have one colour.
  static func colour(of reason: String) -> String {
    switch reason.split(separator: ".").first {
    case "fee": Palette.mark(0)
    case "mev": Palette.mark(3)
    case "l1": Palette.mark(1)
    case "prover", "reward": Palette.mark(4)
    case "kept": Palette.mark(2)
    case "own capital": "neutral-fill"
    default: Palette.mark(5)
    }
  }

  private static func draw(
    _ node: SankeyLayout.Node, _ layout: SankeyLayout, in svg: inout SVG
  ) {
    svg.rectangle(
      node.x, node.y, SankeyLayout.nodeWidth, max(node.height, 1.5), class: "node")
    let name = Escaping.shorten(title(node), to: 22)
    let amount = NumberText.short(node.amount)
    let middle = node.y + node.height / 2
    if node.column == 0 {
      svg.label(name, node.x - 8, middle - 2, anchor: "end", class: "name halo")
      svg.label(amount, node.x - 8, middle + 13, anchor: "end", class: "tick halo")
    } else if node.column == layout.columns - 1 {
      svg.label(name, node.x + 20, middle - 2, class: "name halo")
      svg.label(amount, node.x + 20, middle + 13, class: "tick halo")
    } else {
      svg.label(
        "\(name) \(amount)", node.x + SankeyLayout.nodeWidth / 2, node.y - 7, anchor: "middle",
        class: "name halo")
    }
  }

  private static func title(_ node: SankeyLayout.Node) -> String {
    switch node.kind {
    case .account: node.name
    case .kept: "kept by \(node.name)"
    case .added: "\(node.name), own capital"
    }
  }

  /// Reasons and amounts on the bands that are wide enough for them.
  private static func drawAmounts(_ layout: SankeyLayout, in svg: inout SVG) {
    for link in layout.links where link.width >= 15 {
      let (from, to) = (layout.nodes[link.from], layout.nodes[link.to])
      guard from.kind == .account, to.kind == .account else { continue }
      svg.label(
        "\(link.reason) \(NumberText.short(link.amount))", from.x + SankeyLayout.nodeWidth + 8,
        link.fromY + 4, class: "amount")
    }
  }
}
