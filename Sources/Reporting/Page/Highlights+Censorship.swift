internal import Laboratory
internal import Statistics

extension Highlights {
  /// What censorship does to probes in each design, from differences between the two worlds under
  /// the same seed, Holm-adjusted over the designs.
  static func censorship(_ selection: Selection) throws -> [String] {
    let worlds = [Scorecard.plainWorld, Scorecard.censorWorld]
    guard worlds.allSatisfy(selection.worlds.contains) else { return [] }
    let lengths = try worlds.map { try selection.measuredSeconds(in: $0).map(DurationText.words) }
    var lengthNote = ""
    if let plain = lengths[0], let censored = lengths[1], plain != censored {
      lengthNote = ", over \(censored) instead of \(plain)"
    }
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
        + "<code>\(Scorecard.plainWorld)</code> under the same seed\(lengthNote)) changes the share of probe "
        + "transactions that are never included: " + Prose.list(fates) + "."
    ]
  }

  private static func percent(_ share: Double) -> String { NumberText.short(share * 100) + " %" }
}
