internal import Quantities
internal import Statistics

extension Engine {
  /// `a / b`, or `nil` where there is nothing to divide by.
  func ratio(_ a: Double, _ b: Double) -> Double? { b > 0 ? a / b : nil }

  /// The figures of users, probes and latencies.
  borrowing func userFigures(_ classes: [String]) -> [String: Double?] {
    let arrived = Double(world.metrics.arrived)
    let included = Double(world.metrics.included)
    let left = Double(world.metrics.leftAtArrival)
    let dropped = Double(world.metrics.dropped)
    let gwei = 1e-9
    let tips =
      -1e-18 * Double(wide: world.books.ledger.net(world.books.users, .ether) { $0 == .feeTip })
    var values: [String: Double?] = [
      "tx.arrived": arrived,
      "tx.included": included,
      "tx.abandoned.share": ratio(left + dropped, arrived),
      "tx.never.share": ratio(max(0, arrived - left - included), arrived),
      "tx.reverted.share": ratio(Double(world.metrics.reverted), included),
      "tx.unproven.share": ratio(
        max(0, included - Double(world.metrics.finals.count)), included),
      "wait.slots.mean": ratio(world.metrics.waitSlots, included),
      "tips.ether": tips,
      "fee.mean": ratio(world.metrics.feeSum * gwei, included),
      "fee.p50": world.metrics.fees.quantile(0.5).map { $0 * gwei },
      "surplus.ether": world.metrics.surplusSum * 1e-18,
      "latency.final.p50": world.metrics.finals.quantile(0.5),
      "latency.final.p99": world.metrics.finals.quantile(0.99),
    ]
    var soft = world.metrics.waits.merged()
    soft.merge(world.metrics.includedProbeWaits)
    let inBlock = confirmation == .block
    for (name, q) in [("latency.soft.p50", 0.5), ("latency.soft.p99", 0.99)] {
      values[name] = .some(inBlock ? soft.quantile(q) : world.metrics.confirmations.quantile(q))
    }
    for (i, name) in classes.enumerated() {
      values["wait.\(name).p50"] = .some(world.metrics.waits.quantile(0.5, of: i))
      let sent = Double(world.metrics.classes[i].arrived - world.metrics.classes[i].left)
      values["tx.never.\(name).share"] = .some(
        ratio(max(0, sent - Double(world.metrics.waits.count(of: i))), sent))
    }
    values.merge(probeFigures()) { $1 }
    return values
  }

  private borrowing func probeFigures() -> [String: Double?] {
    let probeClass = world.setting.users.probeClass
    var values: [String: Double?] = [:]
    for (name, q) in [("probe.delay.p50", 0.5), ("probe.delay.p99", 0.99)] {
      let others = world.metrics.waits.quantile(q, of: probeClass)
      if let probes = world.metrics.probeWaits.quantile(q) {
        // With no other of the class included there is nothing to compare with but no delay at all.
        values[name] = probes - (others ?? 0)
      } else {
        values[name] = .some(nil)
      }
    }
    let never = ratio(
      Double(world.metrics.probesWaiting), Double(world.metrics.probeWaits.count))
    values["probe.never"] = .some(never)
    values["probe.rescued.share"] = .some(never.map { 1 - $0 })
    return values
  }

  /// The figures of MEV, operators and concentration.
  borrowing func operatorFigures() -> [String: Double?] {
    var arbitrage: Int128 = 0
    for player in world.books.players {
      arbitrage += world.books.ledger.net(player, .ether) { $0 == .arbitrage }
    }
    let profit = world.cast.sequencers.reduce(0.0) { $0 + self.profit(of: $1) }
    let ordered = world.metrics.blocksOrdered
    return [
      "mev.arbitrage.ether": Double(wide: arbitrage) * 1e-18,
      "operator.profit.ether": profit,
      "hhi.ordering": Concentration.herfindahl(ordered),
      "nakamoto.ordering": Concentration.nakamoto(ordered).map(Double.init),
    ]
  }

  /// Latencies as quantiles, for pictures.
  borrowing func distributions() -> [DistributionSample] {
    var soft = world.metrics.waits.merged()
    soft.merge(world.metrics.includedProbeWaits)
    let block = confirmation == .block
    return [
      sample("latency.soft", "seconds") {
        block ? soft.quantile($0) : world.metrics.confirmations.quantile($0)
      },
      sample("latency.final", "seconds") { world.metrics.finals.quantile($0) },
      sample("fee", "gwei") { world.metrics.fees.quantile($0).map { $0 * 1e-9 } },
    ]
  }

  private func sample(
    _ name: String, _ unit: String, _ quantile: (Double) -> Double?
  ) -> DistributionSample {
    let steps = Array(1...99).map { Double($0) / 100 } + [0.995, 0.999]
    var probabilities: [Double] = []
    var values: [Double] = []
    for q in steps {
      guard let value = quantile(q), value.isFinite else { continue }
      probabilities.append(q)
      values.append(value)
    }
    return DistributionSample(name: name, unit: unit, probabilities: probabilities, values: values)
  }
}
