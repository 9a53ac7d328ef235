internal import Scenarios

/// A listing for people: a table where it fits 100 columns, else some lines for each name.
enum ListingTable {
  /// The least width in which the last column can be read.
  private static let narrowest = 30

  static func text(_ listing: Listing) -> String {
    guard !listing.rows.isEmpty else { return "none in this version\n" }
    var table = TextTable(
      listing.columns, Array(repeating: .left, count: listing.columns.count))
    for row in listing.rows { table.add(row) }
    guard table.room() < narrowest else { return table.text() }
    return listing.rows.map { entry(listing.columns, $0) }.joined(separator: "\n")
  }

  private static func entry(_ columns: [String], _ row: [String]) -> String {
    let facts = zip(columns, row).dropFirst().filter { !$0.1.isEmpty }
    return row[0] + "\n"
      + facts.map { Paragraph.text("\($0): \($1)", indent: 2) }.joined()
  }
}
