internal import Laboratory
internal import Rollup
internal import Statistics

/// "What stands out": sentences from significant paired differences only.
enum Highlights {
  private static let most = 7
  private static let mostPerCharacteristic = 2

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
    var chosen: [String] = []
    for (_, candidate) in candidates.sorted(by: { ($1.1.size, $0.0) < ($0.1.size, $1.0) }) {
      guard counts[candidate.characteristic, default: 0] < mostPerCharacteristic else { continue }
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
        guard let contrast = Contrast(entry, designs[b], less: designs[a]), contrast.isSignificant,
          let x = entry.values[a].estimate.mean, let y = entry.values[b].estimate.mean
        else { continue }
        let size = size(x, y)
        guard size > (best?.size ?? 0) else { continue }
        best = Candidate(
          characteristic: entry.figure.characteristic, size: size,
          sentence: sentence(entry, name, contrast, (designs[a], x), (designs[b], y)))
      }
    }
    return best
  }

  /// How far apart two means are, from 0 to 1; a mean of 0 or of the other sign counts as ten times.
  static func size(_ x: Double, _ y: Double) -> Double {
    guard x * y > 0 else { return x == y ? 0 : 9.0 / 11 }
    return abs(x - y) / (abs(x) + abs(y))
  }

  /// "The L1 cost per transaction of B is 10.2 times that of A: …".
  private static func sentence(
    _ entry: Comparison.Entry, _ name: FigureName, _ contrast: Contrast,
    _ a: (name: String, mean: Double), _ b: (name: String, mean: Double)
  ) -> String {
    let larger = abs(b.mean) > abs(a.mean) ? b : a
    let smaller = abs(b.mean) > abs(a.mean) ? a : b
    let world = entry.figure.world
    let place = world == Scorecard.plainWorld ? "" : " in <code>\(safe(world))</code>"
    let values =
      "\(safe(name.quantity(larger.mean))) against \(safe(name.quantity(smaller.mean)))"
    let (low, high) = (contrast.low ?? contrast.mean, contrast.high ?? contrast.mean)
    let interval =
      "difference of \(safe(b.name)) to \(safe(a.name)) \(safe(name.difference(contrast.mean))), 95 % "
      + "interval \(safe(name.difference(low))) to \(safe(name.difference(high))), "
      + "\(safe(NumberText.p(contrast.p ?? 1)))"
    let comparison: String
    if smaller.mean * larger.mean > 0, abs(larger.mean / smaller.mean) >= 1.005 {
      comparison = "is \(factor(larger.mean / smaller.mean)) that of <b>\(safe(smaller.name))</b>"
    } else {
      comparison = "is apart from that of <b>\(safe(smaller.name))</b>"
    }
    return
      "<b>\(safe(larger.name))</b>\(place): its \(safe(name.words)) \(comparison), \(values) "
      + "<small>(\(interval))</small>."
  }

  private static func factor(_ ratio: Double) -> String {
    ratio < 1.5 ? "\(NumberText.short((ratio - 1) * 100, digits: 2)) % above" : "\(NumberText.short(ratio)) times"
  }
}

extension Highlights {
  /// What censorship does to probes in each design, from differences between the two worlds under
  /// the same seed, Holm-adjusted over the designs.
  private static func censorship(_ selection: Selection) throws -> [String] {
    let worlds = [Scorecard.plainWorld, Scorecard.censorWorld]
    guard worlds.allSatisfy(selection.worlds.contains) else { return [] }
    var tested: [(design: String, before: Double, after: Double, p: Double)] = []
    for design in selection.designs {
      let columns = try worlds.map {
        try selection.samples(of: "probe.never", design: design, world: $0)
      }
      let pairs = zip(columns[0], columns[1]).compactMap { before, after -> (Double, Double)? in
        guard let before, let after else { return nil }
        return (before, after)
      }
      let (before, after) = (pairs.map(\.0), pairs.map(\.1))
      guard let paired = Intervals.pairedDifference(after, before) else { continue }
      tested.append((design, Moments(before).mean, Moments(after).mean, paired.pValue))
    }
    let adjusted = Holm.adjust(tested.map(\.p))
    let fates = zip(tested, adjusted).filter { $0.1 < Contrast.level }.map { fate, p in
      "<b>\(safe(fate.design))</b> from \(percent(fate.before)) to \(percent(fate.after)) ("
        + "\(safe(NumberText.p(p))))"
    }
    guard !fates.isEmpty else { return [] }
    return [
      "A censoring orderer (<code>\(Scorecard.censorWorld)</code>, against "
        + "<code>\(Scorecard.plainWorld)</code> under the same seed) changes the share of probe "
        + "transactions that are never included: " + Prose.list(fates) + "."
    ]
  }

  private static func percent(_ share: Double) -> String { NumberText.short(share * 100) + " %" }
}
