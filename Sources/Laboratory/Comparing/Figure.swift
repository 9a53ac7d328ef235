internal import Rollup
internal import Store

/// One of the properties that a design is judged by.
public enum Characteristic: String, CaseIterable, Sendable {
  /// What the worst that players can do is worth, and to how few.
  case safety
  /// What a censored user can still do, and how soon.
  case censorshipResistance = "censorship resistance"
  /// What it takes to take part.
  case lowRequirements = "low requirements"
  /// Who gains from what.
  case alignedIncentives = "aligned incentives"
  /// How soon a transaction is confirmed.
  case liveness
  /// What users pay and wait.
  case efficiency = "efficiency and users"
}

/// One number of the scorecard: a metric in a world.
public struct Figure: Sendable, Equatable {
  /// What it says something about.
  public var characteristic: Characteristic
  /// The metric's name.
  public var metric: String
  /// The world that it is measured in.
  public var world: String
}

/// The scorecard: which figures there are.
public enum Scorecard {
  /// Where what is not about an attack is measured.
  public static let plainWorld = "honest"
  /// Where the figures about censorship are measured beside `plainWorld`.
  public static let censorWorld = "attack:censor"

  /// The worlds that the scorecard needs.
  public static let worlds = [plainWorld, censorWorld]

  /// Metrics and the worlds that they are measured in; `CLASS` stands for every transaction class.
  private static let lines: [(Characteristic, [String], worlds: [String])] = [
    (.safety, ["nakamoto.ordering"], [plainWorld]),
    (.censorshipResistance, ["probe.delay.p50", "probe.delay.p99"], worlds),
    (.censorshipResistance, ["probe.never"], [censorWorld]),
    (.lowRequirements, ["hhi.ordering"], [plainWorld]),
    (
      .alignedIncentives,
      [
        "operator.profit.ether", "mev.arbitrage.ether", "mev.share.sequencer",
        "mev.share.searcher",
      ], [plainWorld]
    ),
    (
      .liveness,
      [
        "latency.soft.p50", "latency.soft.p99", "latency.final.p50", "latency.final.p99",
        "tx.unproven.share", "missed-slots.count", "halt.longest",
      ], [plainWorld]
    ),
    (
      .efficiency,
      [
        "fee.mean", "fee.p50", "surplus.ether", "tx.abandoned.share", "tx.never.share",
        "wait.CLASS.p50", "cost.l1-per-tx", "cost.blob-per-tx", "cost.proving-per-tx",
        "prover.utilisation",
      ], [plainWorld]
    ),
  ]

  /// The figures that can be measured in `worlds` with `metrics`.
  ///
  /// Without a wish the scorecard's own worlds; a world that the scorecard does not know shows what
  /// the honest one shows.
  public static func figures(metrics: [String], worlds: [String]) -> [Figure] {
    lines.flatMap { line -> [Figure] in
      let names = line.1.flatMap { name in
        metrics.filter { matches($0, name) }
      }
      let here = worlds.filter {
        line.worlds.contains($0) || (!Scorecard.worlds.contains($0) && line.worlds[0] == plainWorld)
      }
      return names.flatMap { name in
        here.map { Figure(characteristic: line.0, metric: name, world: $0) }
      }
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
