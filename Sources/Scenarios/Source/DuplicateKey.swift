internal import Yams

/// Where a duplicate key stands, found in the text: the YAML reader tells only its first place.
struct DuplicateKey {
  /// The line of the first one.
  let line: Int
  /// The path, by indentation; for flow maps that of the line, with the key.
  let path: String
  /// `, again in line N`, where that is found.
  let again: String

  init(key: String, mark: Mark, text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    line = mark.line
    guard lines.indices.contains(mark.line - 1) else {
      path = shortened(key)
      again = ""
      return
    }
    var names = [key]
    let own = lines[mark.line - 1]
    var indent = Self.indent(own)
    if mark.column - 1 > indent, let name = Self.key(own) { names.append(name) }
    for above in lines[..<(mark.line - 1)].reversed() where indent > 0 {
      guard Self.indent(above) < indent, let name = Self.key(above) else { continue }
      indent = Self.indent(above)
      names.append(name)
    }
    path = shortened(names.reversed().joined(separator: "."))
    let second = lines[mark.line...].firstIndex {
      Self.indent($0) == mark.column - 1 && Self.key($0) == key
    }
    again = second.map { ", again in line \($0 + 1)" } ?? ""
  }

  private static func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  private static func key(_ line: Substring) -> String? {
    let rest = line.drop { $0 == " " }
    guard let colon = rest.firstIndex(of: ":"), rest.first != "#" else { return nil }
    return String(rest[..<colon])
  }
}
