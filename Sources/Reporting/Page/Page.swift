/// The document around the parts of the page.
enum Page {
  /// The whole document; it is well-formed XML too, so that programs can read it.
  static func html(title: String, parts: [String]) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>\(safe(title)) – RollupLab report</title>
    <style>
    \(Stylesheet.css)
    </style>
    </head>
    <body>
    <main>
    \(parts.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  /// The figures, numbered from 1.
  static func figures(_ figures: [FigureBlock]) -> String {
    guard !figures.isEmpty else {
      return "<h2>Figures</h2>\n<p>The results hold no series, distributions or payments to draw; "
        + "scenarios record them with <code>record: {series: 200, flows: true}</code>.</p>\n"
    }
    return "<h2>Figures</h2>\n"
      + figures.enumerated().map { $1.html(number: $0 + 1) }.joined(separator: "\n")
  }
}
