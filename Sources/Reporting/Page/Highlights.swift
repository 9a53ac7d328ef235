internal import Laboratory

/// "What stands out": sentences from significant paired differences only.
enum Highlights {
  private static let most = 7
  private static let mostPerCharacteristic = 2
  /// Smaller differences, of about one part in a hundred, do not stand out.
  private static let leastSize = 0.005

  /// The mark-up.
  static func html(_ selection: Selection) throws -> String {
    var sentences = differences(selection.comparison)
    sentences += try censorship(selection)
    let list = sentences.map { "<li>\($0)</li>\n" }.joined()
    let body = sentences.isEmpty ? "<p>\(nothing(selection))</p>\n" : "<ul>\n\(list)</ul>\n"
    return "<h2>What stands out</h2>\n" + body
  }

  private static func nothing(_ selection: Selection) -> String {
    if selection.manifest.seeds.count < 2 {
      return "Nothing can be told from chance with one seed."
    }
    return selection.designs.count < 2
      ? "There is one design, so there is nothing to compare."
      : "No paired difference between designs is significant at p &lt; 0.05 after Holm’s adjustment."
  }

  private struct Candidate {
    var characteristic: Characteristic
    /// What other statistics of the same quantity have in common with it.
    var family: String
    var size: Double
    var sentence: String
  }

  /// The largest differences: of each figure the pair that is farthest apart, at most two figures of
  /// a characteristic.
  private static func differences(_ comparison: Comparison) -> [String] {
    let candidates = comparison.entries.enumerated().compactMap { order, entry in
      candidate(entry, comparison.designs).map { (order, $0) }
    }
    var counts: [Characteristic: Int] = [:]
    var families: Set<String> = []
    var chosen: [String] = []
    for (_, candidate) in candidates.sorted(by: { ($1.1.size, $0.0) < ($0.1.size, $1.0) }) {
      guard counts[candidate.characteristic, default: 0] < mostPerCharacteristic,
        families.insert(candidate.family).inserted
      else { continue }
      counts[candidate.characteristic, default: 0] += 1
      chosen.append(candidate.sentence)
      if chosen.count == most { break }
    }
    return chosen
  }

  private static func candidate(_ entry: Comparison.Entry, _ designs: [String]) -> Candidate? {
    let name = FigureName(entry.figure.metric, unit: entry.unit)
    guard name.isHeadline else { return nil }
    var best: Candidate?
    for a in designs.indices {
      for b in designs.indices where b > a {
        guard let x = entry.values[a].estimate.mean, let y = entry.values[b].estimate.mean,
          size(x, y) > (best?.size ?? leastSize)
        else { continue }
        let (low, high) =
          x < y ? ((designs[a], x), (designs[b], y)) : ((designs[b], y), (designs[a], x))
        guard let contrast = Contrast(entry, high.0, less: low.0), contrast.isSignificant
        else { continue }
        best = Candidate(
          characteristic: entry.figure.characteristic, family: family(entry.figure),
          size: size(x, y), sentence: sentence(entry, name, contrast, smaller: low, larger: high))
      }
    }
    return best
  }

  private static func family(_ figure: Figure) -> String {
    let parts = figure.metric.split(separator: ".")
    let isStatistic = parts.count > 2 || ["p50", "p99", "mean"].contains(parts.last)
    return figure.world + " " + (isStatistic ? parts.dropLast() : parts).joined(separator: ".")
  }

  /// How far apart two means are, from 0 to 1; a mean of 0 or of the other sign counts as ten times.
  static func size(_ x: Double, _ y: Double) -> Double {
    guard x * y > 0 else { return x == y ? 0 : 9.0 / 11 }
    return abs(x - y) / (abs(x) + abs(y))
  }

  /// "L1 cost per transaction: B 4612 gwei, 10.2 times the 452 gwei of A (…)".
  private static func sentence(
    _ entry: Comparison.Entry, _ name: FigureName, _ contrast: Contrast,
    smaller: (name: String, mean: Double), larger: (name: String, mean: Double)
  ) -> String {
    let world = entry.figure.world
    let place = world == Scorecard.plainWorld ? "" : " in <code>\(safe(world))</code>"
    let relation =
      smaller.mean > 0 ? "\(factor(larger.mean / smaller.mean)) the" : "against the"
    let (low, high) = (contrast.low ?? contrast.mean, contrast.high ?? contrast.mean)
    return "\(safe(name.words.capitalizedFirst))\(place): <b>\(safe(larger.name))</b> has "
      + "\(safe(name.quantity(larger.mean))), \(relation) \(safe(name.quantity(smaller.mean))) of "
      + "<b>\(safe(smaller.name))</b> <small>(difference \(safe(name.difference(contrast.mean))), "
      + "\(safe(name.interval(low, high))), "
      + "\(safe(NumberText.p(contrast.p ?? 1))))</small>."
  }

  private static func factor(_ ratio: Double) -> String {
    ratio < 1.5
      ? "\(NumberText.short((ratio - 1) * 100, digits: 2)) % above"
      : "\(NumberText.short(ratio)) times"
  }
}

extension String {
  /// The text with a capital letter at its head.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
