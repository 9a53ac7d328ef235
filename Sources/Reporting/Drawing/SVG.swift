/// One drawing, built mark by mark.
///
/// Colours come from the page's style sheet by class, so that a drawing follows light, dark and
/// print.
struct SVG {
  let width: Double
  let height: Double
  private let label: String
  private var body = ""

  /// An empty drawing of this size in pixels; `label` says to screen readers what it shows.
  init(width: Double, height: Double, label: String) {
    self.width = width
    self.height = height
    self.label = label
  }

  /// The finished element.
  var text: String {
    "<svg viewBox=\"0 0 \(n(width)) \(n(height))\" width=\"\(n(width))\" height=\"\(n(height))\""
      + " role=\"img\" aria-label=\"\(safe(label))\">\n\(body)</svg>\n"
  }

  /// A straight line.
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String
  ) {
    body +=
      "<line class=\"\(name)\" x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\"/>\n"
  }

  /// A path from its data, with what is shown when a pointer rests on it.
  mutating func path(_ data: String, class name: String, title: String? = nil) {
    element("path", " class=\"\(name)\" d=\"\(data)\"", title)
  }

  /// A rectangle.
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, class name: String,
    title: String? = nil
  ) {
    element(
      "rect",
      " class=\"\(name)\" x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\"",
      title)
  }

  /// A dot.
  mutating func circle(
    _ x: Double, _ y: Double, radius: Double, class name: String, title: String? = nil
  ) {
    element(
      "circle", " class=\"\(name)\" cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\"", title)
  }

  /// Words; `anchor` is `start`, `middle` or `end`.
  mutating func label(
    _ words: String, _ x: Double, _ y: Double, anchor: String = "start", class name: String = "",
    title: String? = nil
  ) {
    let attributes = name.isEmpty ? "" : " class=\"\(name)\""
    let inside = safe(words) + (title.map { "<title>\(safe($0))</title>" } ?? "")
    body +=
      "<text\(attributes) x=\"\(n(x))\" y=\"\(n(y))\" text-anchor=\"\(anchor)\">\(inside)</text>\n"
  }

  private mutating func element(_ name: String, _ attributes: String, _ title: String?) {
    guard let title else {
      body += "<\(name)\(attributes)/>\n"
      return
    }
    body += "<\(name)\(attributes)><title>\(safe(title))</title></\(name)>\n"
  }
}

/// A place or size in a drawing, to a tenth of a pixel.
func n(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  guard tenths % 10 != 0 else { return "\(tenths / 10)" }
  return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
