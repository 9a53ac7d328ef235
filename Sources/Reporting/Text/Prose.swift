/// Pieces of sentences.
package enum Prose {
  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `1 design`, `3 designs`.
  package static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Seeds for prose: runs of consecutive ones as a range.
  package static func seeds(_ seeds: [UInt64]) -> String {
    guard let first = seeds.first, let last = seeds.last else { return "no seed" }
    guard seeds.count > 1 else { return "seed \(first)" }
    let consecutive = zip(seeds, seeds.dropFirst()).allSatisfy { $1 == $0 &+ 1 }
    if consecutive { return "\(seeds.count) seeds (\(first) to \(last))" }
    let shown = seeds.prefix(8).map { "\($0)" }.joined(separator: ", ")
    return "\(seeds.count) seeds (\(shown)\(seeds.count > 8 ? ", …" : ""))"
  }
}
