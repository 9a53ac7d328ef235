/// Line charts above each other on one horizontal axis.
struct PanelChart {
  /// One line, with a band around it where there is one.
  struct Line {
    var name: String
    /// The index in the palette; `nil` for the neutral colour.
    var style: Int?
    /// Places without a value break the line.
    var points: [(x: Double, y: Double?)]
    /// The lower and upper edge at each point.
    var band: [(low: Double, high: Double)?] = []
    /// What a pointer that rests on the line is told.
    var title: String
  }

  /// One chart.
  struct Panel {
    var title: String
    var kind: Scale.Kind
    var low: Double
    var high: Double
    var ticks: [Double]
    var label: (Double) -> String
    var lines: [Line]
    var height: Double
    /// Whether lines have their names at their right ends.
    var namesLines = true
  }

  /// The horizontal axis.
  struct Axis {
    var kind: Scale.Kind
    var low: Double
    var high: Double
    var ticks: [Double]
    var label: (Double) -> String
    var title: String
  }

  static let width = 860.0
  private static let left = 66.0
  private static let head = 30.0
  private static let foot = 44.0
  private static let longestName = 26

  var panels: [Panel]
  var axis: Axis
  /// What a pointer reads over a part of the horizontal axis, in all panels.
  var readings: [(from: Double, to: Double, text: String)] = []

  /// The drawing.
  func svg(label: String) -> String {
    let height = panels.reduce(Self.foot) { $0 + $1.height + Self.head }
    var svg = SVG(width: Self.width, height: height, label: label)
    let right = Self.width - rightMargin
    let x = Scale(axis.kind, axis.low, axis.high, from: Self.left, to: right)
    var top = 0.0
    for panel in panels {
      top += Self.head
      draw(panel, x, top: top, right: right, in: &svg)
      top += panel.height
    }
    drawAxis(x, bottom: top, right: right, in: &svg)
    for reading in readings {
      let (from, to) = (x.place(reading.from), x.place(reading.to))
      svg.rectangle(
        from, Self.head, to - from, top - Self.head, class: "reading", title: reading.text)
    }
    return svg.text
  }

  private var rightMargin: Double {
    let names = panels.filter(\.namesLines).flatMap { $0.lines.map(\.name.count) }
    guard let longest = names.max() else { return 16 }
    return 26 + 6.9 * Double(min(longest, Self.longestName))
  }

  private func draw(
    _ panel: Panel, _ x: Scale, top: Double, right: Double, in svg: inout SVG
  ) {
    let bottom = top + panel.height
    let y = Scale(panel.kind, panel.low, panel.high, from: bottom, to: top + 4)
    svg.label(panel.title, Self.left, top - 9, class: "panel")
    for tick in panel.ticks {
      let place = y.place(tick)
      svg.line(Self.left, place, right, place, class: "grid")
      svg.label(panel.label(tick), Self.left - 8, place + 4, anchor: "end", class: "tick")
    }
    for tick in axis.ticks {
      svg.line(x.place(tick), top + 4, x.place(tick), bottom, class: "grid")
    }
    svg.line(Self.left, bottom, right, bottom, class: "axis")
    for line in panel.lines where !line.band.isEmpty {
      if let area = Self.area(line, x, y) {
        svg.path(area, class: line.style.map(Palette.band) ?? "band neutral-fill")
      }
    }
    for line in panel.lines {
      svg.path(
        Self.path(line.points, x, y), class: line.style.map(Palette.line) ?? "line neutral",
        title: line.title)
    }
    if panel.namesLines { drawNames(panel, y, top: top, right: right, in: &svg) }
  }

  private func drawNames(
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
        Escaping.shorten(line.name, to: Self.longestName), right + 16, place + 4, class: "name",
        title: line.name)
    }
  }

  private func drawAxis(_ x: Scale, bottom: Double, right: Double, in svg: inout SVG) {
    for tick in axis.ticks {
      svg.line(x.place(tick), bottom, x.place(tick), bottom + 4, class: "axis")
      svg.label(axis.label(tick), x.place(tick), bottom + 17, anchor: "middle", class: "tick")
    }
    svg.label(axis.title, (Self.left + right) / 2, bottom + 36, anchor: "middle", class: "title")
  }
}

extension PanelChart {
  private static func path(_ points: [(x: Double, y: Double?)], _ x: Scale, _ y: Scale) -> String {
    var data = ""
    var isDown = false
    for (place, point) in points.enumerated() {
      guard let value = point.y else {
        isDown = false
        continue
      }
      let at = "\(n(x.place(point.x))) \(n(y.place(value)))"
      data += (isDown ? "L" : "M") + at
      let isAlone = !isDown && (place + 1 == points.count || points[place + 1].y == nil)
      if isAlone { data += "L" + at }
      isDown = true
    }
    return data
  }

  /// The band's outline, one closed piece for each stretch without gaps; `nil` without extent.
  private static func area(_ line: Line, _ x: Scale, _ y: Scale) -> String? {
    var data = ""
    var upper: [String] = []
    var lower: [String] = []
    func close() {
      if upper.count > 1 {
        data += "M" + (upper + lower.reversed()).joined(separator: "L") + "Z"
      }
      (upper, lower) = ([], [])
    }
    for (point, band) in zip(line.points, line.band) {
      guard let band else {
        close()
        continue
      }
      let place = n(x.place(point.x))
      upper.append("\(place) \(n(y.place(band.high)))")
      lower.append("\(place) \(n(y.place(band.low)))")
    }
    close()
    return data.isEmpty ? nil : data
  }
}
