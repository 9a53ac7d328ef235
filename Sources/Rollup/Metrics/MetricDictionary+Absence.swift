extension MetricDictionary {
  /// Why a run can have nothing to measure for a metric, in a few words.
  ///
  /// It goes by the metric alone, so it says what must have been so, not what was seen.
  public static func absence(of metric: String) -> String {
    if let reason = absences[metric] { return reason }
    return switch metric.split(separator: ".").first {
    case "attack": "nobody attacked"
    case "wait": "no transaction of the class was included"
    case "latency": "no transaction got so far"
    case "fee": "no transaction was included"
    case "mev": "nobody extracted any value"
    case "tx": "no transaction to take a share of"
    case "probe": "no probe was sent"
    default: "nothing to measure"
    }
  }

  private static let absences = [
    "exit.share": "the operators did not stop, or users had nothing to take out",
    "exit.half": "nothing left: the design has no escape, or no exit was worth its cost",
    "exit.last": "nothing left: the design has no escape, or no exit was worth its cost",
    "exit.worst": "a user whom the operators refuse cannot get out: the design has no escape",
    "data-loss.share": "users had nothing to lose",
    "capital.sequencer.ether": "nobody orders in this design",
    "capital.prover.ether": "nobody proves in this design",
    "operator.profit.ether": "nobody orders in this design",
    "ordering.value.ether": "nobody orders in this design",
    "rollback.deepest": "there are no batches with proofs in this design",
    "cost.l1-per-interval": "nothing that recurs was paid for on L1",
    "prover.profit.ether": "no independent provers in this design",
    "hhi.proving": "nobody paid for a proof",
    "nakamoto.proving": "nobody paid for a proof",
    "hhi.ordering": "nobody ordered a block",
    "nakamoto.ordering": "nobody ordered a block",
    "provers.in.mean": "no independent provers in this design",
    "provers.entries.count": "nobody enters or leaves: proving.entry is not set",
    "provers.exits.count": "nobody enters or leaves: proving.entry is not set",
    "prover.capacity": "nobody keeps machines",
    "hhi.capacity": "nobody keeps machines",
    "prover.load": "nobody keeps machines",
    "hardware.in-use.cheapest": "nobody keeps machines",
    "prover.wasted.share": "no machine proved anything",
    "prover.utilisation": "there were no machines",
    "bid-over-value.mean": "nothing is auctioned, or ordering brought nothing",
    "reward.gini": "nobody who orders or proves had a cost",
    "cost.l1-per-tx": "no transaction was posted",
    "cost.blob-per-tx": "no transaction was posted",
    "cost.proving-per-tx": "no transaction was proved",
    "attack.profit-per-risk": "the attackers had nothing at risk",
    "attack.griefing": "the attack cost nothing",
    "revenue-lost.ether": "nobody attacked",
    "slots-lost.count": "nobody attacked",
    "entrant.profit.ether": "nobody entered",
    "attack.best.profit.ether": "no attack that was run applies to this design",
    "attack.best.profit-per-risk": "no attack that was run applies to this design",
    "attack.smallest-coalition.share": "no attack that was run applies to this design",
    "honesty-gap.ether": "no deviation of a single member was run that applies to this design",
    "coalition-gap.ether": "no attack of a third or less was run that applies to this design",
    "entrant.cheapest.usd-per-hour": "no independent provers in this design",
  ]
}
