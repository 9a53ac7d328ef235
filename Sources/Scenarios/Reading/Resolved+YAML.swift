extension Resolved {
  /// Block YAML that reads back as the same values.
  func yaml(indent: Int = 0) -> String {
    var text = ""
    write(to: &text, indent: indent)
    return text
  }

  /// One line of YAML: what a table or a message shows.
  var flow: String {
    switch self {
    case .leaf(_, let text): Self.quotedIfNeeded(text)
    case .map(let entries):
      "{"
        + entries.map { "\(Self.quotedIfNeeded($0.key)): \($0.node.flow)" }.joined(separator: ", ")
        + "}"
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    }
  }

  private func write(to text: inout String, indent: Int) {
    for entry in entries {
      text += String(repeating: " ", count: indent) + Self.quotedIfNeeded(entry.key) + ":"
      if case .map(let entries) = entry.node, !entries.isEmpty {
        text += "\n"
        entry.node.write(to: &text, indent: indent + 2)
      } else {
        text += " \(entry.node.flow)\n"
      }
    }
  }

  private static func quotedIfNeeded(_ text: String) -> String {
    isPlain(text) ? text : Resolved.quoted(text)
  }

  /// Whether YAML reads the text back as it is, in flow style too.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    guard isWord(first) || first == UInt8(ascii: "/"), last != 32, last != UInt8(ascii: ":")
    else { return false }
    return !text.contains(": ")
      && text.utf8.allSatisfy {
        isWord($0) || " %./-_:+".utf8.contains($0)
      }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
