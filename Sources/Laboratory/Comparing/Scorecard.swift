internal import Players
internal import Rollup

/// The scorecard: which figures there are.
public enum Scorecard {
  /// Where what is not about an attack is measured.
  public static let plainWorld = "honest"
  /// Where the figures about censorship are measured beside `plainWorld`.
  public static let censorWorld = "attack:censor"
  /// Where most of what is measured in `plainWorld` is measured again.
  public static let learnedWorld = "learned"
  /// Where it is measured who gets out.
  public static let haltedWorld = "halted"

  /// The worlds that the scorecard shows if nobody says.
  public static let worlds = [plainWorld, learnedWorld, haltedWorld, censorWorld]

  /// Those of `worlds` that were run to be looked at, and not only for figures that are taken over
  /// many: single members, added provers, and coalitions beside single members.
  public static func shown(_ worlds: [String]) -> [String] {
    let known = worlds.map { World($0) }
    let isPlanned = known.contains { if case .alone? = $0 { true } else { false } }
    let shown = zip(worlds, known).filter { _, world in
      switch world {
      case .alone?, .entrant?: false
      case .attack(_, let percent): !(isPlanned && percent == 33)
      default: true
      }
    }
    return shown.isEmpty ? worlds : shown.map(\.0)
  }

  /// Metrics of one characteristic, and where they are measured.
  private struct Line {
    var characteristic: Characteristic
    /// `CLASS` stands for every transaction class.
    var metrics: [String]
    /// Worlds of the scorecard; any other world shows what `plainWorld` does.
    var worlds: [String] = []
    /// Whether it is shown in worlds of this kind, and in no other.
    var kind: Kind?

    enum Kind { case attack, entrant }
  }

  private static let usual = [plainWorld, learnedWorld]

  private static let lines: [Line] = [
    Line(
      characteristic: .safety,
      metrics: [
        "attack.best.profit.ether", "attack.best.profit-per-risk",
        "attack.smallest-coalition.share",
      ], worlds: [plainWorld]),
    Line(
      characteristic: .safety,
      metrics: [
        "nakamoto.ordering", "nakamoto.proving", "rollback.deepest", "rollback.blocks.share",
      ], worlds: usual),
    Line(characteristic: .safety, metrics: ["data-loss.share"], worlds: [plainWorld]),
    Line(
      characteristic: .safety,
      metrics: [
        "attack.share", "attack.profit.ether", "attack.profit-per-risk", "attack.risk.ether",
        "attack.victims.ether", "attack.griefing", "revenue-lost.ether", "slots-lost.count",
      ], kind: .attack),
    Line(
      characteristic: .censorshipResistance, metrics: ["probe.delay.p50", "probe.delay.p99"],
      worlds: [plainWorld, censorWorld]),
    Line(
      characteristic: .censorshipResistance,
      metrics: ["probe.never", "probe.rescued.share", "attack.cost-per-slot.ether"],
      worlds: [censorWorld]),
    Line(
      characteristic: .censorshipResistance, metrics: ["exit.worst"], worlds: [plainWorld]),
    Line(
      characteristic: .censorshipResistance, metrics: ["exit.share", "exit.half", "exit.last"],
      worlds: [haltedWorld]),
    Line(
      characteristic: .lowRequirements, metrics: ["entrant.cheapest.usd-per-hour"],
      worlds: [plainWorld]),
    Line(
      characteristic: .lowRequirements,
      metrics: ["capital.user.ether", "capital.user.cost.ether"], worlds: [plainWorld]),
    Line(
      characteristic: .lowRequirements,
      metrics: [
        "capital.sequencer.ether", "capital.prover.ether", "provers.active", "sequencers.active",
        "hhi.ordering", "hhi.proving",
      ], worlds: usual),
    Line(
      characteristic: .lowRequirements, metrics: ["entrant.profit.ether"], kind: .entrant),
    Line(
      characteristic: .alignedIncentives, metrics: ["honesty-gap.ether", "coalition-gap.ether"],
      worlds: [plainWorld]),
    Line(
      characteristic: .alignedIncentives,
      metrics: [
        "reward.gini", "operator.profit.ether", "prover.profit.ether", "mev.total.ether",
        "mev.arbitrage.ether", "mev.share.sequencer", "mev.share.prover", "mev.share.searcher",
        "mev.share.public", "bid-over-value.mean",
      ], worlds: usual),
    Line(
      characteristic: .liveness,
      metrics: [
        "latency.soft.p50", "latency.soft.p99", "latency.final.p50", "latency.final.p99",
        "tx.unproven.share", "missed-slots.count",
      ], worlds: usual),
    Line(
      characteristic: .liveness, metrics: ["halt.longest"], worlds: usual + [haltedWorld]),
    Line(
      characteristic: .efficiency,
      metrics: [
        "fee.mean", "fee.p50", "surplus.ether", "tx.abandoned.share", "tx.never.share",
        "tx.unsupported.share", "wait.CLASS.p50", "tx.never.CLASS.share", "cost.l1-per-tx",
        "cost.l1-per-interval", "cost.blob-per-tx", "cost.proving-per-tx", "prover.utilisation",
        "prover.wasted.share",
      ], worlds: usual),
  ]

  /// The figures that can be measured in `worlds` with `metrics`.
  ///
  /// A world that the scorecard does not know shows what the honest one shows, and worlds with an
  /// attack show what it brings. Figures over attacks are there where attacks can be measured.
  public static func figures(metrics: [String], worlds: [String]) -> [Figure] {
    let over =
      metrics.contains("attack.profit.ether") ? MetricDictionary.scorecard.map(\.name) : []
    return lines.flatMap { line -> [Figure] in
      let here = worlds.filter { isShown(line, in: $0) }
      guard !here.isEmpty else { return [] }
      return line.metrics.flatMap { pattern in
        let names = metrics.filter { matches($0, pattern) } + over.filter { $0 == pattern }
        return names.flatMap { name in
          here.compactMap { world in
            over.contains(name) && world != plainWorld
              ? nil : Figure(characteristic: line.characteristic, metric: name, world: world)
          }
        }
      }
    }
  }

  private static func isShown(_ line: Line, in name: String) -> Bool {
    switch line.kind {
    case .attack: return World(name)?.attack != nil
    case .entrant:
      if case .entrant = World(name) { return true }
      return false
    case nil:
      return line.worlds.contains(name)
        || (!worlds.contains(name) && line.worlds.contains(plainWorld))
    }
  }

  private static func matches(_ metric: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: ".")
    guard parts.contains("CLASS") else { return metric == pattern }
    let found = metric.split(separator: ".")
    return found.count == parts.count
      && zip(found, parts).allSatisfy { $1 == "CLASS" || $0 == $1 }
  }
}
