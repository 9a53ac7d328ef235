/// Running text, broken into lines.
enum Paragraph {
  /// The words of `text` in lines of at most `width`, each after `indent` spaces.
  static func text(_ text: String, indent: Int = 0, width: Int = 100) -> String {
    let margin = String(repeating: " ", count: indent)
    return lines(text, width: width - indent).map { margin + $0 + "\n" }.joined()
  }

  /// The words of `text` in lines of at most `width`; a longer word has a line of its own.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
