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

  /// The width that the last column is left with in lines of `width`.
  func room(in width: Int = 100) -> Int {
    alignments.indices.dropLast().reduce(width) { $0 - columnWidth($1) - 2 }
  }

  /// The lines, each at most `width` wide: the last column is broken where there is no room for it.
  func text(indent: Int = 0, width: Int = 100) -> String {
    let margin = String(repeating: " ", count: indent)
    let widths = alignments.indices.map(columnWidth)
    let room = max(1, room(in: width - indent))
    var text = ""
    for row in rows {
      var line = margin
      for (column, cell) in row.enumerated().dropLast() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += (alignments[column] == .left ? cell + padding : padding + cell) + "  "
      }
      let last = row[row.count - 1]
      let padding =
        alignments.last == .right
        ? String(repeating: " ", count: (widths.last ?? 0) - last.count) : ""
      let pieces = Paragraph.lines(last, width: room)
      text += Self.trimmed(line + padding + (pieces.first ?? "")) + "\n"
      let below = String(repeating: " ", count: line.count)
      for piece in pieces.dropFirst() { text += below + piece + "\n" }
    }
    return text
  }

  private func columnWidth(_ column: Int) -> Int { rows.map { $0[column].count }.max() ?? 0 }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
