/// A figure of the page: a drawing with its number, title and what it shows.
struct FigureBlock {
  /// What is said above the drawing.
  var title: String
  /// Mark-up between title and drawing, such as a legend.
  var legend = ""
  /// The drawings.
  var drawings: [String]
  /// What is said below, as mark-up.
  var caption: String

  /// The figure as number `number`.
  func html(number: Int) -> String {
    let scrolled = drawings.map { "<div class=\"scroll\">\n\($0)</div>\n" }.joined()
    return """
      <figure id="figure-\(number)">
      <h3>Figure \(number). \(safe(title))</h3>
      \(legend)\(scrolled)<figcaption>\(caption)</figcaption>
      </figure>

      """
  }
}
