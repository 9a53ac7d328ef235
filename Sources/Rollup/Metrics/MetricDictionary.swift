/// A metric's name, unit, meaning and direction.
public struct Metric: Sendable, Hashable {
  /// Which way is better for the users of the rollup.
  public enum Better: String, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither.
    case neither
  }

  /// The dotted, stable name.
  public let name: String
  /// The unit.
  public let unit: String
  /// One sentence.
  public let meaning: String
  /// Which way is better.
  public let better: Better

  /// A metric called `name`.
  public init(_ name: String, _ unit: String, _ better: Better, _ meaning: String) {
    self.name = name
    self.unit = unit
    self.better = better
    self.meaning = meaning
  }
}

/// Every metric of a run, in the order of results.
public enum MetricDictionary {
  /// The metrics of a run whose transaction classes have these names.
  ///
  /// Unless a meaning says otherwise, a metric covers transactions that arrived, and payments that
  /// were made, after the warm-up.
  public static func all(classes: [String]) -> [Metric] {
    users(classes) + costs + probes + liveness + operators
  }

  /// The default classes' metrics, for lists and help.
  public static var standard: [Metric] { all(classes: ["transfer", "swap", "heavy"]) }

  private static func users(_ classes: [String]) -> [Metric] {
    [
      Metric("tx.arrived", "transactions", .neither, "transactions that users wanted, probes too"),
      Metric("tx.included", "transactions", .higher, "those that were included in an L2 block"),
      Metric(
        "tx.abandoned.share", "share of arrivals", .lower,
        "given up: left at the price, expired, or dropped when the price rose above its worth; "
          + "overlaps tx.never.share"
      ),
      Metric(
        "tx.never.share", "share of arrivals", .lower,
        "sent and never included: expired, dropped, or still waiting at the end"),
      Metric(
        "tx.reverted.share", "share of included", .lower,
        "included and paid for, but the payment or trade failed"),
      Metric(
        "tx.unproven.share", "share of included", .lower,
        "included and not final when the run ended; latency.final leaves these out"),
      Metric("fee.mean", "gwei", .lower, "what an included transaction paid, mean"),
      Metric("fee.p50", "gwei", .lower, "what an included transaction paid, median"),
      Metric(
        "surplus.ether", "ether", .higher,
        "what inclusion was worth to users after waiting, less fees and what forcing cost, in total"
      ),
      Metric(
        "latency.soft.p50", "seconds", .lower, "from arrival to soft confirmation, median"),
      Metric(
        "latency.soft.p99", "seconds", .lower, "from arrival to soft confirmation, 99th percentile"),
      Metric(
        "latency.final.p50", "seconds", .lower,
        "from arrival to the proof's L1 block, median of those that got there"),
      Metric(
        "latency.final.p99", "seconds", .lower,
        "from arrival to the proof's L1 block, 99th percentile of those that got there"),
    ]
      + classes.map {
        Metric(
          "wait.\($0).p50", "seconds", .lower,
          "from arrival to the L2 block, median of class \($0), probes apart")
      }
  }

  private static let costs = [
    Metric(
      "cost.l1-per-tx", "gwei", .lower,
      "L1 gas, tips and blobs: of posting per user transaction posted, of verifying per one "
        + "proved"),
    Metric(
      "cost.blob-per-tx", "gwei", .lower, "blob gas of posting, per transaction of users posted"),
    Metric(
      "cost.proving-per-tx", "gwei", .lower,
      "rent of machines while they prove, per user transaction proved; idle time is free"),
  ]

  private static let probes = [
    Metric(
      "probe.delay.p50", "seconds", .lower,
      "median wait of probes less the median of their class; one that still waits counts its age"),
    Metric(
      "probe.delay.p99", "seconds", .lower,
      "99th percentile of the wait of probes less the 99th of their class, likewise"),
    Metric("probe.never", "share of probes", .lower, "probes not included when the run ended"),
  ]

  private static let liveness = [
    Metric(
      "halt.longest", "seconds", .lower,
      "longest time with transactions pending and no newly final batch"),
    Metric(
      "missed-slots.count", "slots", .lower,
      "slots in which nothing was ordered although transactions waited"),
  ]

  private static let operators = [
    Metric(
      "mev.arbitrage.ether", "ether", .neither, "profit of arbitrage before tips and fees, in total"
    ),
    Metric(
      "mev.share.sequencer", "share of MEV", .neither, "what sequencers got of it, as tips"),
    Metric(
      "mev.share.searcher", "share of MEV", .neither,
      "what searchers kept of it after tips and fees"),
    Metric(
      "operator.profit.ether", "ether", .neither,
      "what sequencers received less what they paid, L1 and proving too"),
    Metric(
      "prover.utilisation", "share of time", .neither, "machine time at work over machine time"),
    Metric(
      "hhi.ordering", "index", .lower, "Herfindahl index of L2 blocks by who ordered them"),
    Metric(
      "nakamoto.ordering", "entities", .higher,
      "the fewest entities that order more than half of the L2 blocks"),
  ]
}
