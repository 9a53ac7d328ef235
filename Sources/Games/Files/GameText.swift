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
    case word(ArraySlice<UInt8>)
    case end
  }

  /// The most payoffs of a game, so that a short file cannot ask for all memory.
  static let mostPayoffs = 10_000_000

  let bytes: [UInt8]
  private(set) var position = 0
  private var line = 1
  private var lineStart = 0
  /// The place of the token that was read last.
  private(set) var place = (line: 1, column: 1)

  /// Starts behind the byte order mark, if there is one.
  ///
  /// - Throws: `GameError.malformed` for what is too large or not UTF-8 by its first bytes.
  init(_ bytes: [UInt8]) throws(GameError) {
    self.bytes = bytes
    guard bytes.count <= NormalFormGame.mostFileBytes else {
      throw malformed(
        "a file of \(bytes.count) bytes", expected: "at most \(NormalFormGame.mostFileBytes)")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw malformed("text in UTF-16", expected: "text in UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
  }

  /// Reads the next token.
  ///
  /// - Throws: `GameError.malformed` at a quotation that does not end or is not UTF-8.
  mutating func next() throws(GameError) -> Token {
    while position < bytes.count, Self.isSpace(bytes[position]) { advance() }
    place = (line, position - lineStart + 1)
    guard position < bytes.count else { return .end }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      position += 1
      return .open
    case UInt8(ascii: "}"):
      position += 1
      return .close
    case UInt8(ascii: ","):
      position += 1
      return .comma
    case UInt8(ascii: "\""): return .quoted(try quotation())
    default:
      let start = position
      while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
      return .word(bytes[start..<position])
    }
  }

  /// A quotation; `\"` inside is a quotation mark, and any other backslash is itself.
  private mutating func quotation() throws(GameError) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      advance()
      if byte == UInt8(ascii: "\"") {
        guard let name = String(validating: text, as: UTF8.self) else {
          throw malformed("a quotation that is not UTF-8", expected: "text in UTF-8")
        }
        return name
      }
      if byte == UInt8(ascii: "\\"), position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        text.append(UInt8(ascii: "\""))
        position += 1
      } else {
        text.append(byte)
      }
    }
    throw malformed("a quotation without end", expected: "a closing quotation mark")
  }

  /// Goes on by a byte; LF, CR LF and CR alone end a line.
  private mutating func advance() {
    let byte = bytes[position]
    position += 1
    let isEnd =
      byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
        && (position == bytes.count || bytes[position] != UInt8(ascii: "\n"))
    if isEnd {
      line += 1
      lineStart = position
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

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
  /// Whether this is the word.
  func isWord(_ text: String) -> Bool {
    if case .word(let bytes) = self { bytes.elementsEqual(text.utf8) } else { false }
  }

  /// The token as an error names it.
  var described: String {
    switch self {
    case .open: "{"
    case .close: "}"
    case .comma: "a comma"
    case .quoted(let text): "the quotation '\(Self.excerpt(text.utf8))'"
    case .word(let bytes): "'\(Self.excerpt(bytes))'"
    case .end: "the end of the file"
    }
  }

  /// The start of what a file says, for one line on a terminal: no control characters.
  static func excerpt(_ bytes: some Collection<UInt8>) -> String {
    let isLong = bytes.count > 40
    let text = String(decoding: bytes.prefix(40), as: UTF8.self)
    var shown = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return shown + (isLong ? "…" : "")
  }
}
