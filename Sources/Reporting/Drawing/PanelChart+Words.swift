extension PanelChart {
  /// Names of lines at their right ends, moved apart where they would cover each other.
  func drawNames(
    _ panel: Panel, _ y: Scale, top: Double, right: Double, in svg: inout SVG
  ) {
    let ends = panel.lines.map { line in
      y.place(line.points.last { $0.y != nil }?.y ?? panel.low)
    }
    let places = Spreading.apart(ends, gap: 15, low: top + 6, high: top + panel.height - 2)
    for ((line, end), place) in zip(zip(panel.lines, ends), places) {
      svg.path(
        "M\(n(right + 2)) \(n(end))L\(n(right + 12)) \(n(place))",
        class: "leader " + (line.style.map(Palette.outline) ?? "neutral"))
      svg.label(
        Escaping.shorten(line.shownName, to: Self.longestName), right + 16, place + 4,
        class: "name",
        title: line.name)
    }
  }

  /// The marks and words of the horizontal axis.
  func drawAxis(_ x: Scale, bottom: Double, right: Double, in svg: inout SVG) {
    for tick in axis.ticks {
      svg.line(x.place(tick), bottom, x.place(tick), bottom + 4, class: "axis")
      svg.label(axis.label(tick), x.place(tick), bottom + 17, anchor: "middle", class: "tick")
    }
    svg.label(axis.title, (Self.left + right) / 2, bottom + 36, anchor: "middle", class: "title")
  }
}

extension PanelChart.Line {
  /// What stands at the line's end.
  var shownName: String { label.isEmpty ? name : label }
}
