/// Line charts above each other on one horizontal axis.
struct PanelChart {
  /// One line, with a band around it where there is one.
  struct Line {
    var name: String
    /// What stands at the line's end; `name` where it is empty.
    var label = ""
    /// The index in the palette; `nil` for the neutral colour.
    var style: Int?
    /// Places without a value break the line.
    var points: [(x: Double, y: Double?)]
    /// The lower and upper edge at each point.
    var band: [(low: Double, high: Double)?] = []
    /// Whether every point is a dot too.
    var hasDots = false
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
  static let left = 66.0
  private static let head = 30.0
  private static let foot = 44.0
  static let longestName = 26

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
    let names = panels.filter(\.namesLines).flatMap { $0.lines.map(\.shownName.count) }
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
      guard line.hasDots else { continue }
      for point in line.points {
        guard let value = point.y else { continue }
        svg.circle(
          x.place(point.x), y.place(value), radius: 2.4,
          class: line.style.map(Palette.mark) ?? "neutral-fill")
      }
    }
    if panel.namesLines { drawNames(panel, y, top: top, right: right, in: &svg) }
  }
}
