/// A JSON value that is written the same way every time.
///
/// Keys keep the order in which they are given, numbers have the fewest digits that read back as the
/// same number, and what JSON cannot say (NaN, infinity) is null.
public indirect enum JSON: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case flag(Bool)
  /// A whole number.
  case whole(Int)
  /// A whole number without sign, such as a seed.
  case unsigned(UInt64)
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// Values in order.
  case list([JSON])
  /// Keys with values in order; a key given twice is written twice.
  case object([(String, JSON)])

  /// `number` or `null`.
  public static func optional(_ number: Double?) -> JSON { number.map { .number($0) } ?? .null }

  /// `text` or `null`.
  public static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// Whether both are written alike.
  public static func == (a: JSON, b: JSON) -> Bool { a.compact == b.compact }

  /// On one line, without spaces.
  public var compact: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// On many lines, two spaces a level, with a newline at the end; lists of plain values stay on one
  /// line.
  public var pretty: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }
}

extension JSON {
  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .whole(let number): text += "\(number)"
    case .unsigned(let number): text += "\(number)"
    case .number(let number): text += number.isFinite ? "\(number)" : "null"
    case .text(let content): Self.quote(content, to: &text)
    case .list(let items):
      let flat = items.allSatisfy(\.isPlain)
      Self.enclose("[", "]", items, to: &text, indent: flat ? nil : indent) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let members):
      Self.enclose("{", "}", members, to: &text, indent: indent) { member, text, indent in
        Self.quote(member.0, to: &text)
        text += indent == nil ? ":" : ": "
        member.1.write(to: &text, indent: indent)
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private static func enclose<T>(
    _ open: String, _ close: String, _ items: [T], to text: inout String, indent: Int?,
    _ write: (T, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      write(item, &text, inner)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func quote(_ content: String, to text: inout String) {
    text += "\""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
