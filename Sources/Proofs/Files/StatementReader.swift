/// Reads the text of a statement from front to back; only what is expected next may come next.
struct StatementReader {
  /// What stands before the name of a member.
  var indentation = "  "
  private let text: [UInt8]
  private var offset = 0

  init(_ text: [UInt8]) { self.text = text }

  private var line: Int { 1 + text[..<offset].count { $0 == UInt8(ascii: "\n") } }

  /// Reads `literal` if it comes next.
  mutating func skip(_ literal: String) -> Bool {
    guard text[offset...].starts(with: literal.utf8) else { return false }
    offset += literal.utf8.count
    return true
  }

  /// Reads `literal`, line by line so that an error has the line where it is.
  mutating func expect(_ literal: String) throws(StatementError) {
    var rest = Substring(literal)
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
      let part = String(rest[..<end])
      guard skip(part) else { throw .expected(Self.visible(part), line: line) }
      rest = rest[end...]
    }
  }

  /// Makes sure that everything was read.
  func end() throws(StatementError) {
    guard offset == text.count else { throw .expected("the end of the file", line: line) }
  }

  /// Reads a member whose value is a name out of few.
  mutating func name<Name: RawRepresentable & CaseIterable>(
    _ member: String
  ) throws(StatementError) -> Name where Name.RawValue == String {
    try expect("\(indentation)\"\(member)\": \"")
    for name in Name.allCases {
      if skip("\(name.rawValue)\",\n") { return name }
    }
    let known = Name.allCases.map(\.rawValue).joined(separator: ", ")
    throw .expected("\"\(member)\" to be one of \(known)", line: line)
  }

  /// Reads a member whose value is a whole number, in the fewest digits.
  mutating func number(
    _ member: String, upTo limit: UInt64, isLast: Bool = false
  ) throws(StatementError) -> UInt64 {
    try expect("\(indentation)\"\(member)\": ")
    let digits = text[offset...].prefix(20).prefix {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
    }
    let number = UInt64(String(decoding: digits, as: UTF8.self))
    guard let number, number <= limit, "\(number)".utf8.elementsEqual(digits) else {
      throw .expected("\"\(member)\" to be a whole number up to \(limit)", line: line)
    }
    offset += digits.count
    try expect(isLast ? "\n" : ",\n")
    return number
  }

  /// Reads a member whose value is a digest.
  mutating func digest(_ member: String) throws(StatementError) -> Digest {
    try expect("\(indentation)\"\(member)\": \"")
    let digits = text[offset...].prefix(64).map(Self.value)
    let nibbles = digits.compactMap { $0 }
    let bytes = stride(from: 0, to: nibbles.count / 2 * 2, by: 2).map {
      nibbles[$0] << 4 | nibbles[$0 + 1]
    }
    guard nibbles.count == digits.count, let digest = Digest(bytes: bytes) else {
      throw .expected(
        "\"\(member)\" to be a digest of 64 lower-case hexadecimal digits, each word below p",
        line: line)
    }
    offset += digits.count
    try expect("\",\n")
    return digest
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The line of a text that has the byte at `offset`.
  static func line(of text: [UInt8], at offset: Int) -> String {
    let isEnd = { $0 == UInt8(ascii: "\n") }
    let start = text[..<offset].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    return String(decoding: text[start...].prefix { !isEnd($0) }, as: UTF8.self)
  }

  private static func visible(_ part: String) -> String {
    let content = part.drop { $0 == " " }.prefix { $0 != "\n" }
    return content.isEmpty ? "the line to end" : "'\(content)'"
  }
}
