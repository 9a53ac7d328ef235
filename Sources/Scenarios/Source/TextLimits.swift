/// Cheap checks on the bytes of a file, made before the YAML reader may spend memory on them.
///
/// The reader needs about 40 times a file's size in memory, more where nodes are tiny, and follows
/// aliases without end; so what is too long, too dense, too deep or aliased is refused here.
enum TextLimits {
  /// The most bytes of a scenario, design or experiment file.
  static let bytes = 1_000_000
  /// The most lines, commas, colons and brackets together.
  static let marks = 40_000
  /// The most maps and lists inside one another.
  static let depth = 32

  /// The text of the bytes; refused where it is no UTF-8 text or breaks a limit.
  static func text(of bytes: [UInt8], file: String) throws(ScenarioError) -> String {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let line = firstBinaryLine(bytes) {
      throw .refused(
        Issue(
          Place(file: file, line: line), "", found: "a binary file (control characters)",
          expected: "YAML text in UTF-8"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .refused(
        Issue(
          Place(file: file), "", found: "bytes that are not UTF-8", expected: "YAML text in UTF-8"))
    }
    if let line = lineWithTooManyMarks(bytes) {
      throw .refused(
        Issue(
          Place(file: file, line: line), "",
          found: "more than \(marks) lines, commas, colons and brackets", expected: "a smaller file"
        ))
    }
    if let line = aliasLine(bytes) {
      throw .refused(
        Issue(
          Place(file: file, line: line), "", found: "an alias ('*' with the name of an anchor)",
          expected: "the value itself, or 'extends: FILE' to reuse a file"))
    }
    return text
  }

  private static func firstBinaryLine(_ bytes: [UInt8]) -> Int? {
    var line = 1
    for byte in bytes {
      if byte == 10 { line += 1 }
      if byte < 9 || byte == 0x7F || (byte > 13 && byte < 32) { return line }
    }
    return nil
  }

  private static func lineWithTooManyMarks(_ bytes: [UInt8]) -> Int? {
    var count = 0
    var line = 1
    for (i, byte) in bytes.enumerated() {
      switch byte {
      case 10, 13:
        line += byte == 10 ? 1 : 0
        count += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        count += 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        count += i + 1 < bytes.count && bytes[i + 1] <= 32 ? 1 : 0
      default: continue
      }
      if count > marks { return line }
    }
    return nil
  }

  /// The first line where `*name` starts a word for a `&name` that starts one somewhere.
  private static func aliasLine(_ bytes: [UInt8]) -> Int? {
    var anchors: Set<ArraySlice<UInt8>> = []
    words(bytes, after: UInt8(ascii: "&")) { name, _ in anchors.insert(name) }
    guard !anchors.isEmpty else { return nil }
    var found: Int?
    words(bytes, after: UInt8(ascii: "*")) { name, line in
      if found == nil && anchors.contains(name) { found = line }
    }
    return found
  }

  private static func words(
    _ bytes: [UInt8], after sign: UInt8, _ body: (ArraySlice<UInt8>, Int) -> Void
  ) {
    var line = 1
    for i in bytes.indices {
      if bytes[i] == 10 { line += 1 }
      guard bytes[i] == sign, i == 0 || !isName(bytes[i - 1]) else { continue }
      let end = bytes[(i + 1)...].firstIndex { !isName($0) } ?? bytes.endIndex
      if end > i + 1 { body(bytes[(i + 1)..<end], line) }
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
