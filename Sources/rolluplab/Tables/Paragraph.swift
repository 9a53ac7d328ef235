/// Running text, broken into lines.
enum Paragraph {
  /// The words of `text` in lines of at most `width`, each after `indent` spaces; a longer word has a
  /// line of its own.
  static func text(_ text: String, indent: Int = 0, width: Int = 100) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    return lines.map { margin + $0 + "\n" }.joined()
  }
}
