internal import Quantities

/// Reads CSV files of numbers and times: a header row with names, then rows, without quotes.
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

  /// Calls `body` with every row; refuses files without the columns or without rows.
  static func rows(
    _ bytes: [UInt8], file: String, columns: [String],
    _ body: (Row) throws(ScenarioError) -> Void
  ) throws(ScenarioError) {
    let result: Result<Void, ScenarioError> = bytes.withUnsafeBufferPointer { buffer in
      do throws(ScenarioError) {
        return .success(try scan(buffer, file: file, columns: columns, body))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, columns: [String],
    _ body: (Row) throws(ScenarioError) -> Void
  ) throws(ScenarioError) {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    var rows = 0
    var places: [Int] = []
    var width = 0
    var wanted = [Range<Int>](repeating: 0..<0, count: columns.count)
    while position < bytes.count {
      line += 1
      var fields = 0
      var start = position
      while true {
        let byte = position < bytes.count ? bytes[position] : 10
        guard byte == UInt8(ascii: ",") || byte == 10 else {
          position += 1
          continue
        }
        let end =
          byte == 10 && position > start && bytes[position - 1] == 13 ? position - 1 : position
        if rows == 0 && width == 0 {
          let name = String(decoding: bytes[start..<end], as: UTF8.self)
          places.append(columns.firstIndex(of: name) ?? -1)
        } else if fields < width, places[fields] >= 0 {
          wanted[places[fields]] = start..<end
        }
        fields += 1
        position += 1
        if byte == 10 {
          // A last line of nothing is none.
          if fields == 1 && start == end { fields = 0 }
          break
        }
        start = position
      }
      if width == 0 {
        width = places.count
        try checkHeader(places, columns, file)
        continue
      }
      if fields == 0 { continue }
      guard fields == width else {
        throw .refused(
          Issue(
            Place(file: file, line: line), "", found: "a row of \(fields) fields",
            expected: "\(width), as in the header"))
      }
      rows += 1
      try body(Row(file: file, line: line, columns: columns, bytes: bytes, fields: wanted))
    }
    guard rows > 0 else {
      throw .refused(
        Issue(
          Place(file: file), "", found: width == 0 ? "an empty file" : "a header without rows",
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
