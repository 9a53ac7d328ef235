/// Rows of text in columns, for the terminal.
struct TextTable {
  /// Where the text of a column stands.
  enum Alignment {
    case left
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  /// A table under these headings; without headings where they are all empty.
  init(_ headings: [String], _ alignments: [Alignment]) {
    precondition(headings.count == alignments.count, "one alignment a column")
    self.alignments = alignments
    rows = headings.allSatisfy(\.isEmpty) ? [] : [headings]
  }

  /// Adds a row.
  mutating func add(_ row: [String]) {
    precondition(row.count == alignments.count, "one text a column")
    rows.append(row)
  }

  /// The lines, each at most `width` wide: the last column is cut where there is no room for it.
  func text(indent: Int = 0, width: Int = 100) -> String {
    let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += alignments[column] == .left ? cell + padding : padding + cell
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      text += (line.count > width ? line.prefix(width - 1) + "…" : line) + "\n"
    }
    return text
  }
}
