/// What a metric is called on the page, and how its values are shown.
struct FigureName {
  /// A few words, without the unit.
  let words: String
  /// The unit as it is shown.
  let unit: String
  /// What values are multiplied with to be shown: 100 for shares.
  let factor: Double
  /// Whether a difference in it is worth a sentence.
  let isHeadline: Bool

  /// The name of `metric`, whose values are in `unit`.
  init(_ metric: String, unit: String) {
    let known = Self.known[metric]
    words = known ?? Self.derived(metric)
    isHeadline = known != nil && !Self.secondary.contains(metric)
    if unit == "share" || unit.hasPrefix("share of") {
      self.unit = "%" + unit.dropFirst("share".count)
      factor = 100
    } else {
      self.unit = unit
      factor = 1
    }
  }

  private static let known = [
    "attack.best.profit.ether": "most profitable attack found",
    "attack.best.profit-per-risk": "its profit per ether at risk",
    "attack.smallest-coalition.share": "smallest coalition that profits",
    "attack.share": "share of the role that attacks",
    "attack.profit.ether": "attackers’ profit",
    "attack.risk.ether": "attackers’ capital at risk",
    "attack.profit-per-risk": "attackers’ profit per ether at risk",
    "attack.victims.ether": "victims’ loss",
    "attack.griefing": "victims’ loss per ether of cost",
    "attack.cost-per-slot.ether": "cost of censoring a slot",
    "revenue-lost.ether": "lost value of ordering",
    "slots-lost.count": "lost slots",
    "nakamoto.proving": "Nakamoto coefficient of proving",
    "rollback.deepest": "deepest rollback",
    "probe.rescued.share": "probes included in spite of it",
    "exit.share": "funds that got out",
    "exit.half": "time until half of that was out",
    "exit.last": "time until the last exit",
    "exit.worst": "longest wait to get out of one user",
    "data-loss.share": "funds exposed if data is lost",
    "capital.user.ether": "capital a user locks",
    "capital.user.cost.ether": "cost of that capital over the run",
    "tx.unsupported.share": "transactions that cannot be made",
    "cost.l1-per-interval": "L1 cost of a batch, root or channel",
    "entrant.cheapest.usd-per-hour": "cheapest machine to enter with",
    "capital.sequencer.ether": "capital to enter as sequencer",
    "capital.prover.ether": "capital to enter as prover",
    "provers.active": "active provers",
    "sequencers.active": "active sequencers",
    "hhi.proving": "concentration of proving (HHI)",
    "honesty-gap.ether": "honesty gap",
    "coalition-gap.ether": "coalition gap",
    "reward.gini": "inequality of reward per cost (Gini)",
    "prover.profit.ether": "provers’ profit",
    "mev.total.ether": "extracted value",
    "mev.share.prover": "MEV share of provers",
    "mev.share.public": "MEV share of the public",
    "bid-over-value.mean": "bids over value of ordering",
    "prover.wasted.share": "wasted proving",
    "nakamoto.ordering": "Nakamoto coefficient of ordering",
    "hhi.ordering": "concentration of ordering (HHI)",
    "probe.delay.p50": "extra wait of probes, median",
    "probe.delay.p99": "extra wait of probes, p99",
    "probe.never": "probes never included",
    "operator.profit.ether": "sequencers’ profit",
    "mev.arbitrage.ether": "arbitrage profit",
    "mev.share.sequencer": "MEV share of sequencers",
    "mev.share.searcher": "MEV share of searchers",
    "latency.soft.p50": "time to soft confirmation, median",
    "latency.soft.p99": "time to soft confirmation, p99",
    "latency.final.p50": "time to finality, median",
    "latency.final.p99": "time to finality, p99",
    "missed-slots.count": "missed slots",
    "halt.longest": "longest halt",
    "fee.mean": "fee per transaction, mean",
    "fee.p50": "fee per transaction, median",
    "surplus.ether": "user surplus",
    "tx.abandoned.share": "transactions given up",
    "tx.never.share": "transactions never included",
    "tx.unproven.share": "transactions not proved at the end",
    "cost.l1-per-tx": "L1 cost per transaction",
    "cost.blob-per-tx": "blob cost per transaction",
    "cost.proving-per-tx": "proving cost per transaction",
    "prover.utilisation": "utilisation of provers",
  ]

  /// Parts of other figures, and what is neither good nor bad.
  private static let secondary: Set = [
    "cost.blob-per-tx", "prover.utilisation", "mev.arbitrage.ether", "fee.p50", "attack.share",
    "attack.risk.ether", "attack.profit-per-risk", "revenue-lost.ether", "slots-lost.count",
  ]

  private static func derived(_ metric: String) -> String {
    let parts = metric.split(separator: ".")
    guard parts.count == 3, parts[0] == "wait", parts[2] == "p50" else { return metric }
    return "wait of \(parts[1]) transactions, median"
  }

  /// A value with its unit.
  func quantity(_ value: Double) -> String {
    if unit == "seconds" { return DurationText.short(value) }
    let number = NumberText.short(value * factor)
    if unit.hasPrefix("%") { return number + "\u{A0}%" }
    return unit.isEmpty || unit == "index" ? number : "\(number)\u{A0}\(unit)"
  }

  /// A difference with its sign and unit; shares differ by percentage points.
  func difference(_ value: Double) -> String {
    let sign = value > 0 ? "+" : ""
    guard unit.hasPrefix("%") else { return sign + quantity(value) }
    return "\(sign)\(NumberText.short(value * factor))\u{A0}points"
  }

  /// "95 % interval … to …" of a difference.
  func interval(_ low: Double, _ high: Double) -> String {
    let (scale, unit): (Double, String)
    if self.unit == "seconds" {
      let time = DurationText.unit(for: max(abs(low), abs(high)))
      (scale, unit) = (1 / time.seconds, time.name)
    } else {
      (scale, unit) = (
        factor, self.unit.hasPrefix("%") ? "points" : self.unit == "index" ? "" : self.unit
      )
    }
    return "95\u{A0}% interval \(NumberText.ends(low * scale, high * scale))\u{A0}\(unit)"
  }
}
