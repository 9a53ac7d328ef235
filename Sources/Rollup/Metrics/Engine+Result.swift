internal import Quantities
internal import Statistics

extension Engine {
  /// Turns the measurements into a result; the engine is done.
  package mutating func finish(tapeHash: String) -> RunResult {
    let setting = world.setting
    // What nobody has undone by now stays.
    world.settleBlocks(world.journal.blocks.count)
    world.chargeForKeeping()
    world.chargeForWorkUnderWay()
    countWaitingProbes()
    world.shorts.close(&world.books, price: world.token.price, at: end)
    let names = setting.users.classes.map(\.name)
    let values = figures(names)
    let metrics = MetricDictionary.all(classes: names).map { metric in
      guard let value = values[metric.name] else {
        preconditionFailure("metric \(metric.name) is declared and not measured")
      }
      return Measurement(metric.name, value)
    }
    return RunResult(
      metrics: metrics, flows: setting.record.flows ? world.books.ledger.flows() : [],
      series: world.metrics.series.series(), distributions: distributions(),
      notes: notes + overdrafts() + overload() + (world.floor.proofs?.notes ?? []),
      tapeHash: tapeHash, players: courses())
  }

  /// Players who spent more than they had: no rule stops them yet, so the reader must know.
  private func overdrafts() -> [String] {
    world.cast.names.indices.compactMap { player in
      let balance =
        world.books.balance(.player(player), .ether)
        + world.books.balance(.locked(player), .ether)
      guard balance < 0 else { return nil }
      return
        "\(world.cast.names[player]) ends \(Decimal128(digits: balance.magnitude, exponent: -18))"
        + " ether below zero: it spent more than its capital and its income"
    }
  }

  /// Machines that were asked for more than they had: what users see has no bound but the run's end.
  private func overload() -> [String] {
    if world.floor.wasTooSmall {
      return ["a batch took more memory than the machines had that could have proved it: it waits"]
    }
    guard let load = world.floor.load, load > 1 else { return [] }
    let ratio = Decimal128(digits: UInt128(wide: (load * 100).rounded()), exponent: -2)
    return [
      "provers were asked for \(ratio) times the machine time that they had: what waits for a proof grows"
        + " for as long as that lasts, and final latencies with the length of the run"
    ]
  }

  private var end: Double {
    Double(world.setting.time.slots) * TimeFrame.secondsPerSlot
  }

  /// Probes that still wait count with their age.
  private mutating func countWaitingProbes() {
    for mark in world.probes where isWaiting(mark) { countProbe(mark.place) }
    for place in world.forcing { countProbe(place) }
    for forced in world.forced { countProbe(forced.place) }
  }

  private func isWaiting(_ mark: SharedState.ProbePlace) -> Bool {
    let pending = world.mempool.places[Int(mark.place)]
    return pending.sequence == mark.sequence
      && (pending.state == .waiting || pending.state == .refused)
  }

  private mutating func countProbe(_ place: Int32) {
    let pending = world.mempool.places[Int(place)]
    guard pending.arrival >= world.measureFrom else { return }
    world.metrics.probeWaits.add(end - pending.arrival)
    world.metrics.probesWaiting += 1
  }

  private borrowing func figures(_ classes: [String]) -> [String: Double?] {
    var values = userFigures(classes)
    values.merge(operatorFigures()) { $1 }
    values.merge(valueFigures()) { $1 }
    values.merge(entryFigures()) { $1 }
    values.merge(exitFigures()) { $1 }
    values.merge(lineageFigures()) { $1 }
    for metric in MetricDictionary.paired { values[metric.name] = .some(nil) }
    let gwei = 1e-9
    let posted = Double(world.metrics.postedTransactions)
    let settled = Double(world.metrics.settledTransactions)
    let posting = ratio(Double(wide: world.metrics.postingCost) * gwei, posted)
    let verifying = ratio(Double(wide: world.metrics.verificationCost) * gwei, settled)
    values["cost.l1-per-tx"] = .some(posting.map { $0 + (verifying ?? 0) })
    values["cost.blob-per-tx"] = .some(ratio(Double(wide: world.metrics.blobCost) * gwei, posted))
    values["cost.proving-per-tx"] = .some(
      ratio(Double(wide: world.metrics.computeCost) * gwei, settled))
    values["halt.longest"] = world.metrics.longestHalt(endingAt: end)
    values["missed-slots.count"] = Double(world.metrics.missedSlots)
    values["prover.utilisation"] = .some(world.floor.utilisation(over: end - world.measureFrom))
    return values
  }
}
