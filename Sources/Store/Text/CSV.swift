/// One row of a CSV file as RFC 4180 has it: commas, CRLF, quotes only where a field needs them.
public enum CSV {
  /// The row of these fields, with its line end.
  public static func row(_ fields: [String]) -> String {
    var line = ""
    for (index, field) in fields.enumerated() {
      if index > 0 { line += "," }
      append(field, to: &line)
    }
    return line + "\r\n"
  }

  /// A number with the fewest digits that read back as the same number; empty where there is none,
  /// and for what is no number.
  public static func field(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "" }
    return "\(number)"
  }

  /// Adds a field, quoted where it holds a comma, a quote or a line end.
  static func append(_ field: String, to line: inout String) {
    let needsQuotes = field.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      line += field
      return
    }
    line += "\""
    for character in field.unicodeScalars {
      if character == "\"" { line += "\"" }
      line.unicodeScalars.append(character)
    }
    line += "\""
  }
}
