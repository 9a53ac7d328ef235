/// The text of a game's file, with the place of what is read next.
struct GameText {
  /// A piece of a Gambit file.
  enum Token: Equatable {
    case open
    case close
    case comma
    /// Without its quotation marks.
    case quoted(String)
    /// Anything else up to white space, a comma, a brace or a quotation mark.
    case word(String)
    case end
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  /// The place of the token that was read last.
  private(set) var place = (line: 1, column: 1)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the next token.
  ///
  /// - Throws: `GameError.malformed` at a quotation that does not end.
  mutating func next() throws(GameError) -> Token {
    while position < bytes.count, Self.isSpace(bytes[position]) { advance() }
    place = (line, position - lineStart + 1)
    guard position < bytes.count else { return .end }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      advance()
      return .open
    case UInt8(ascii: "}"):
      advance()
      return .close
    case UInt8(ascii: ","):
      advance()
      return .comma
    case UInt8(ascii: "\""): return .quoted(try quotation())
    default:
      let start = position
      while position < bytes.count, !Self.ends(bytes[position]) { advance() }
      return .word(String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }

  private mutating func quotation() throws(GameError) -> String {
    advance()
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      advance()
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        text.append(UInt8(ascii: "\""))
        advance()
      } else {
        text.append(byte)
      }
    }
    throw malformed("the end of the file in a quotation", expected: "a closing quotation mark")
  }

  private mutating func advance() {
    if bytes[position] == UInt8(ascii: "\n") {
      line += 1
      lineStart = position + 1
    }
    position += 1
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func ends(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
  }

  /// The error that says what was found at the place of the last token.
  func malformed(_ found: String, expected: String) -> GameError {
    .malformed(line: place.line, column: place.column, found: found, expected: expected)
  }
}

extension GameText.Token {
  /// The token as an error names it.
  var described: String {
    switch self {
    case .open: "{"
    case .close: "}"
    case .comma: "a comma"
    case .quoted(let text): "\"\(text.prefix(40))\""
    case .word(let text): "'\(text.prefix(40))'"
    case .end: "the end of the file"
    }
  }
}
