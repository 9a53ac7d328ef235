/// The valid name that somebody may have meant.
package enum Nearest {
  /// The name of `known` closest to `text`, where it is close enough to be a slip.
  package static func name(to text: String, in known: [String]) -> String? {
    best(text, known).flatMap { $0.distance <= max(1, text.count / 3) ? $0.name : nil }
      ?? known.first { $0.hasPrefix(text) && text.count >= 3 }
  }

  /// The unit of `known` closest to `text`, whatever the distance: `minutes` means `min`.
  static func unit(to text: String, in known: [String]) -> String? {
    let lower = text.lowercased()
    return known.first { $0 == lower } ?? known.first { lower.hasPrefix($0) && $0.count > 1 }
      ?? known.first { $0.hasPrefix(lower) && !lower.isEmpty }
      ?? known.first { lower.hasPrefix($0) } ?? best(lower, known)?.name
  }

  private static func best(_ text: String, _ known: [String]) -> (name: String, distance: Int)? {
    guard text.utf8.count <= 80 else { return nil }
    return known.map { ($0, distance(Array(text.lowercased()), Array($0.lowercased()))) }
      .min { $0.1 < $1.1 }.map { (name: $0.0, distance: $0.1) }
  }

  /// Edits that turn one into the other (Levenshtein), a swap of neighbours being one.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
