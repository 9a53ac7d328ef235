internal import Quantities

/// Reads CSV files of numbers and times, piece by piece: a header row with names, then rows.
///
/// Fields may stand in quotes and have spaces around them; a row is one line.
enum CSVText {
  /// One row, with the fields that were asked for, in that order.
  struct Row {
    let file: String
    let line: Int
    let columns: [String]
    let bytes: UnsafeBufferPointer<UInt8>
    let fields: [Range<Int>]

    /// The whole number in a field.
    func whole(_ field: Int, upTo most: Int) throws(ScenarioError) -> Int {
      let range = fields[field]
      var value = 0
      for i in range {
        let digit = bytes[i] &- 48
        guard digit < 10, value <= (most - Int(digit)) / 10 else {
          throw refusal(field, "'\(text(field))'", "a whole number up to \(most)")
        }
        value = value * 10 + Int(digit)
      }
      guard !range.isEmpty else { throw refusal(field, "nothing", "a whole number") }
      return value
    }

    /// The decimal number in a field.
    func decimal(_ field: Int) throws(ScenarioError) -> Decimal128 {
      guard let number = Decimal128(text(field)), !number.isNegative else {
        throw refusal(field, "'\(text(field))'", "a number, zero or more")
      }
      return number
    }

    /// The moment in a field, in seconds since 1970.
    func moment(_ field: Int) throws(ScenarioError) -> Int {
      guard let seconds = Moment.seconds(text(field)) else {
        throw refusal(field, "'\(text(field))'", "a moment such as '2024-03-13T14:00:00Z' or a day")
      }
      return seconds
    }

    func text(_ field: Int) -> String {
      shortened(String(decoding: bytes[fields[field]], as: UTF8.self))
    }

    func refusal(_ field: Int, _ found: String, _ expected: String) -> ScenarioError {
      .refused(
        Issue(Place(file: file, line: line), columns[field], found: found, expected: expected))
    }
  }

  /// The most bytes of a line.
  static let lineLimit = 65_536
  private static let pieceSize = 1 << 20

  /// Calls `body` with every row and returns the SHA-256 of the file; refuses files without the
  /// columns or without rows.
  static func rows(
    _ file: String, limit: Int, columns: [String], _ body: (Row) throws(ScenarioError) -> Void
  ) throws(ScenarioError) -> String {
    var hash = SHA256()
    var scanner = Scanner(file: file, columns: columns)
    try InputFile.pieces(file, limit: limit, size: pieceSize) {
      (piece, kept, isLast) throws(ScenarioError) in
      hash.update(UnsafeBufferPointer(rebasing: piece[kept...]))
      return try scanner.lines(of: piece, isLast: isLast, body)
    }
    try scanner.end()
    return hash.finish()
  }

  /// What is known between two pieces.
  private struct Scanner {
    let file: String
    let columns: [String]
    private var line = 0
    private var rows = 0
    /// For each field of the header the column that it is, or -1.
    private var places: [Int] = []
    private var wanted: [Range<Int>]

    init(file: String, columns: [String]) {
      self.file = file
      self.columns = columns
      wanted = Array(repeating: 0..<0, count: columns.count)
    }

    /// Reads the whole lines of the piece, of the last one all; returns how many bytes they are.
    mutating func lines(
      of piece: UnsafeBufferPointer<UInt8>, isLast: Bool,
      _ body: (Row) throws(ScenarioError) -> Void
    ) throws(ScenarioError) -> Int {
      var start = 0
      while start < piece.count {
        let end = piece[start...].firstIndex(of: 10)
        guard end != nil || isLast || piece.count - start > lineLimit else { break }
        let stop = end ?? piece.count
        line += 1
        guard stop - start <= lineLimit else {
          throw .refused(
            Issue(
              Place(file: file, line: line), "", found: "a line of more than \(lineLimit) bytes",
              expected: "a CSV file with \(columns.joined(separator: ", "))"))
        }
        try read(start..<stop, of: piece, body)
        start = end == nil ? piece.count : stop + 1
      }
      return start
    }

    private mutating func read(
      _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>,
      _ body: (Row) throws(ScenarioError) -> Void
    ) throws(ScenarioError) {
      var position = range.lowerBound
      var end = range.upperBound
      if end > position && bytes[end - 1] == 13 { end -= 1 }
      let isHeader = places.isEmpty
      if isHeader, line == 1, bytes[position..<end].starts(with: [0xEF, 0xBB, 0xBF]) {
        position += 3
      }
      // A line of nothing is none.
      if position == end && !isHeader { return }
      var count = 0
      while true {
        let field = Self.field(from: &position, to: end, of: bytes)
        if isHeader {
          let name = String(decoding: bytes[field], as: UTF8.self)
          places.append(columns.firstIndex(of: name) ?? -1)
        } else if count < places.count, places[count] >= 0 {
          wanted[places[count]] = field
        }
        count += 1
        guard position < end else { break }
        position += 1
      }
      if isHeader { return try CSVText.checkHeader(places, columns, file) }
      guard count == places.count else {
        throw .refused(
          Issue(
            Place(file: file, line: line), "", found: "a row of \(count) fields",
            expected: "\(places.count), as in the header"))
      }
      rows += 1
      try body(Row(file: file, line: line, columns: columns, bytes: bytes, fields: wanted))
    }

    /// The field that starts at `position`, without spaces and quotes; leaves the position at the
    /// comma after it or at `end`.
    private static func field(
      from position: inout Int, to end: Int, of bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
      while position < end, isSpace(bytes[position]) { position += 1 }
      var start = position
      if position < end, bytes[position] == UInt8(ascii: "\"") {
        position += 1
        while position < end, bytes[position] != UInt8(ascii: "\"") { position += 1 }
      }
      while position < end, bytes[position] != UInt8(ascii: ",") { position += 1 }
      var stop = position
      while stop > start, isSpace(bytes[stop - 1]) { stop -= 1 }
      if stop - start >= 2, bytes[start] == UInt8(ascii: "\""),
        bytes[stop - 1] == UInt8(ascii: "\"")
      {
        start += 1
        stop -= 1
      }
      return start..<stop
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

    /// Refuses a file that had no rows.
    func end() throws(ScenarioError) {
      guard rows == 0 else { return }
      throw .refused(
        Issue(
          Place(file: file), "", found: line == 0 ? "an empty file" : "a header without rows",
          expected: "a header and rows with \(columns.joined(separator: ", "))"))
    }
  }

  private static func checkHeader(
    _ places: [Int], _ columns: [String], _ file: String
  ) throws(ScenarioError) {
    for (index, column) in columns.enumerated() where places.filter({ $0 == index }).count != 1 {
      throw .refused(
        Issue(
          Place(file: file, line: 1), "",
          found: places.contains(index) ? "two columns '\(column)'" : "no column '\(column)'",
          expected: "a header with \(columns.joined(separator: ", "))"))
    }
  }
}
