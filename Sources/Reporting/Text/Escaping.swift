/// Text made safe for HTML and SVG, in elements and in quoted attributes.
package enum Escaping {
  /// `text` with the five characters that mark-up uses replaced, and without the control characters
  /// that no HTML or XML document may hold.
  package static func escape(_ text: String) -> String {
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\n", "\t": safe.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        safe += "\u{FFFD}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// `text` cut in its middle to at most `limit` characters; what is cut shows as `…`.
  package static func shorten(_ text: String, to limit: Int) -> String {
    precondition(limit >= 3, "at least one character on each side of the cut")
    guard text.count > limit else { return text }
    let tail = (limit - 1) / 2
    return text.prefix(limit - 1 - tail) + "…" + text.suffix(tail)
  }
}

/// `text` made safe for mark-up.
func safe(_ text: String) -> String { Escaping.escape(text) }
