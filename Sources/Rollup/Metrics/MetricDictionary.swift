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
    users(classes) + costs + probes + liveness + exits + operators + entry + paired
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
        "tx.unsupported.share", "share of arrivals", .lower,
        "cannot be made in this design: the receiver is no member, or it needs a contract; a part of "
          + "tx.never.share"),
      Metric(
        "tx.reverted.share", "share of included", .lower,
        "included and paid for, but the payment or trade failed"),
      Metric(
        "tx.unproven.share", "share of included", .lower,
        "included and not final when the run ended; latency.final leaves these out"),
      Metric(
        "wait.slots.mean", "L1 slots", .lower,
        "whole slots from the one of arrival to that of the L2 block, mean of those included"),
      Metric("fee.mean", "gwei", .lower, "what an included transaction paid, mean"),
      Metric("fee.p50", "gwei", .lower, "what an included transaction paid, median"),
      Metric(
        "tips.ether", "ether", .neither, "what users tipped beyond base fee and data, in total"),
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
      + classes.map {
        Metric(
          "tx.never.\($0).share", "share of sent", .lower,
          "sent and never included, of the transactions of class \($0) that were sent")
      }
  }

  private static let costs = [
    Metric(
      "cost.l1-per-tx", "gwei", .lower,
      "L1 gas, tips and blobs: of posting per user transaction posted, of verifying per one "
        + "proved"),
    Metric(
      "cost.l1-per-interval", "gwei", .lower,
      "L1 gas, tips and blobs of what recurs, mean: a batch with its proof, a root, a channel from "
        + "opening to closing"),
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
    Metric(
      "probe.rescued.share", "share of probes", .higher, "probes included before the run ended"),
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
      "mev.total.ether", "ether", .neither,
      "value extracted by arbitrage, sandwiches, early knowledge and draws, before tips and bids"),
    Metric(
      "mev.share.sequencer", "share of MEV", .neither,
      "what those who order kept of it: tips and their own, less the part of it in bids"),
    Metric(
      "mev.share.searcher", "share of MEV", .neither,
      "what searchers kept of it after tips, before fees"),
    Metric(
      "mev.share.prover", "share of MEV", .neither,
      "what provers got of it: by bids, and what early knowledge brought them"),
    Metric(
      "mev.share.public", "share of MEV", .neither,
      "what went to public goods, treasury or nobody by bids"),
    Metric(
      "ordering.value.ether", "ether", .neither,
      "what ordering brought, whoever ordered, less what posting and proving cost"),
    Metric(
      "bid.winning.mean", "ether", .neither,
      "what the right to order a window was sold for, mean; an unsold one counts 0"),
    Metric(
      "bid-over-value.mean", "share of value", .neither,
      "bids paid over what ordering brought less its costs, whole run"),
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

  private static let exits = [
    Metric(
      "exit.share", "share of funds", .higher,
      "users' funds that left within 30 days of the operators' stop; pools' reserves apart"),
    Metric("exit.half", "seconds", .lower, "from the stop until half of what left had left"),
    Metric("exit.last", "seconds", .lower, "from the stop until the last exit"),
    Metric(
      "exit.worst", "seconds", .lower,
      "the longest that a user waits to get its funds out although those whom it relies on object; "
        + "without a queue of others"),
    Metric(
      "data-loss.share", "share of funds", .lower,
      "users' funds that are lost or exposed if whoever keeps their data loses or withholds it at the "
        + "end, or at the operators' stop; 0 where the data is on L1"),
  ]

  private static let entry = [
    Metric("prover.profit.ether", "ether", .neither, "what independent provers gained in total"),
    Metric("hhi.proving", "index", .lower, "Herfindahl index of proving by machine cost"),
    Metric(
      "hhi.rewards", "index", .lower, "Herfindahl index of what is paid for proofs, by who gets it"),
    Metric(
      "nakamoto.proving", "entities", .higher,
      "the fewest entities that do more than half of the proving"),
    Metric("sequencers.active", "entities", .higher, "entities that ordered an L2 block"),
    Metric("provers.active", "entities", .higher, "entities that paid for machines that proved"),
    Metric("provers.in.mean", "entities", .higher, "provers that take new work, mean over time"),
    Metric("provers.entries.count", "provers", .neither, "how often a prover entered, whole run"),
    Metric("provers.exits.count", "provers", .neither, "how often a prover left, whole run"),
    Metric(
      "prover.capacity", "proofs per hour", .higher,
      "full proofs of the profile that machines of those who take part can make, mean over time"),
    Metric("hhi.capacity", "index", .lower, "Herfindahl index of that capacity, by who has it"),
    Metric(
      "prover.load", "share of time", .neither,
      "machine time that was asked for, repairs too, over machine time of those who take part; above "
        + "1 what waits grows for as long as it lasts"),
    Metric(
      "hardware.in-use.cheapest", "dollars per hour", .lower,
      "the least price of a machine that worked and whose owner takes part at the end"),
    Metric(
      "prover.wasted.share", "share of machine time", .lower,
      "machine time whose proof served nothing"
    ),
    Metric("capital.sequencer.ether", "ether", .lower, "what a sequencer must lock to take part"),
    Metric("capital.prover.ether", "ether", .lower, "what a prover must lock to take part"),
    Metric(
      "capital.user.ether", "ether", .lower,
      "what a user must lock to take part, beyond what it can spend on anybody"),
    Metric(
      "capital.user.cost.ether", "ether", .lower,
      "what that capital costs a user over the run, at learning.capital-cost"),
    Metric(
      "reward.gini", "index", .lower,
      "Gini coefficient of receipts per unit of cost over sequencers and provers"),
    Metric("rollback.deepest", "batches", .lower, "the most batches undone at once"),
    Metric("rollback.count", "rollbacks", .lower, "how often blocks were undone"),
    Metric(
      "rollback.blocks.share", "share of blocks", .lower,
      "L2 blocks with transactions that were undone, of all that were ordered"),
    Metric(
      "rollback.tx.count", "transactions", .lower,
      "users' transactions in blocks that were undone, each time one was"),
    Metric(
      "proofs.backup.count", "batches", .neither,
      "batches proved by who stands by, because the proof did not come"),
  ]
}
