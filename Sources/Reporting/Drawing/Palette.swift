/// How series are told apart: eight colours that colour-blind readers distinguish, each with a dash
/// pattern of its own; beyond eight the colours repeat with other dashes.
///
/// The colours are those of Okabe and Ito, *Color Universal Design* (2008); on a dark ground the
/// first and the sixth change places and black becomes white. Names here are classes of the style
/// sheet.
enum Palette {
  /// The number of colours.
  static let colours = 8
  /// The number of dash patterns.
  static let dashes = 5

  /// The classes of a line of series `index`.
  static func line(_ index: Int) -> String { "line c\(index % colours) \(dash(index))" }

  /// The classes of the band around it.
  static func band(_ index: Int) -> String { "band f\(index % colours)" }

  /// The class of a filled mark.
  static func mark(_ index: Int) -> String { "f\(index % colours)" }

  /// The class of a mark's outline.
  static func outline(_ index: Int) -> String { "c\(index % colours)" }

  private static func dash(_ index: Int) -> String {
    "d\((index + index / colours) % dashes)"
  }

  /// A legend in HTML, which wraps on narrow screens; empty for a single series.
  static func legend(_ names: [String]) -> String {
    guard names.count > 1 else { return "" }
    let items = names.enumerated().map { index, name in
      "<span class=\"key\"><svg width=\"34\" height=\"10\" aria-hidden=\"true\">"
        + "<line class=\"\(line(index))\" x1=\"1\" y1=\"5\" x2=\"33\" y2=\"5\"/></svg>"
        + "\(safe(name))</span>"
    }
    return "<p class=\"legend\">\(items.joined(separator: "\n"))</p>\n"
  }

  /// The same with dots of these colours.
  static func dotLegend(_ names: [String], colours: [Int]) -> String {
    let items = zip(colours, names).map { colour, name in
      "<span class=\"key\"><svg width=\"12\" height=\"12\" aria-hidden=\"true\">"
        + "<circle class=\"\(mark(colour))\" cx=\"6\" cy=\"6\" r=\"4.5\"/></svg>"
        + "\(safe(name))</span>"
    }
    return "<p class=\"legend\">\(items.joined(separator: "\n"))</p>\n"
  }
}
