internal import Quantities

extension LineageWorld {
  private func ratio(_ a: Double, _ b: Double) -> Double? { b > 0 ? a / b : nil }

  /// The figures that every lineage has; what is about auctions, proofs and attacks has none.
  func figures() -> [String: Double?] {
    var values = userFigures()
    values.merge(probeFigures()) { $1 }
    let gwei = 1e-9
    let cost = Double(wide: l1Cost) * gwei
    let exit = metrics.exit
    values.merge([
      "cost.l1-per-tx": ratio(cost, Double(metrics.included)),
      "cost.l1-per-interval": ratio(cost, Double(intervals)),
      "tx.unsupported.share": ratio(Double(unsupported), Double(metrics.arrived)),
      "halt.longest": metrics.longestHalt(endingAt: end),
      "missed-slots.count": Double(metrics.missedSlots),
      "provers.active": 0,
      "exit.share": exit.map(\.share),
      "exit.half": exit.flatMap(\.halfSeconds),
      "exit.last": exit.flatMap(\.lastSeconds),
    ]) { $1 }
    return values
  }

  private func userFigures() -> [String: Double?] {
    let arrived = Double(metrics.arrived)
    let included = Double(metrics.included)
    let left = Double(metrics.leftAtArrival)
    let gwei = 1e-9
    var soft = metrics.waits.merged()
    soft.merge(metrics.includedProbeWaits)
    var values: [String: Double?] = [
      "tx.arrived": arrived,
      "tx.included": included,
      "tx.abandoned.share": ratio(left + Double(metrics.dropped), arrived),
      "tx.never.share": ratio(max(0, arrived - left - included), arrived),
      "tx.reverted.share": ratio(Double(metrics.reverted), included),
      "tx.unproven.share": ratio(max(0, included - Double(metrics.finals.count)), included),
      "wait.slots.mean": ratio(metrics.waitSlots, included),
      "tips.ether": 0,
      "fee.mean": ratio(metrics.feeSum * gwei, included),
      "fee.p50": metrics.fees.quantile(0.5).map { $0 * gwei },
      "surplus.ether": metrics.surplusSum * 1e-18,
      "latency.soft.p50": soft.quantile(0.5),
      "latency.soft.p99": soft.quantile(0.99),
      "latency.final.p50": metrics.finals.quantile(0.5),
      "latency.final.p99": metrics.finals.quantile(0.99),
    ]
    for (i, row) in setting.users.classes.enumerated() {
      values["wait.\(row.name).p50"] = .some(metrics.waits.quantile(0.5, of: i))
    }
    return values
  }

  private func probeFigures() -> [String: Double?] {
    var values: [String: Double?] = [:]
    for (name, q) in [("probe.delay.p50", 0.5), ("probe.delay.p99", 0.99)] {
      let others = metrics.waits.quantile(q, of: setting.users.probeClass) ?? 0
      values[name] = .some(metrics.probeWaits.quantile(q).map { $0 - others })
    }
    let never = ratio(Double(metrics.probesWaiting), Double(metrics.probeWaits.count))
    values["probe.never"] = .some(never)
    values["probe.rescued.share"] = .some(never.map { 1 - $0 })
    return values
  }
}
