internal import Quantities
internal import Randomness

extension Engine {
  /// Probes whose patience is over go through L1, where the design lets them.
  ///
  /// Only probes do: to anybody else forcing costs more than inclusion is then worth (assumption).
  mutating func forceDueProbes(at now: Double) {
    var passed = 0
    let patience = world.classes.rows[world.setting.users.probeClass].patience
    while passed < world.probes.count {
      let mark = world.probes[passed]
      let pending = world.mempool.places[Int(mark.place)]
      let waits = pending.sequence == mark.sequence && pending.state != .free
      if waits {
        guard escape != nil, now - pending.arrival > patience else { break }
        let gas = world.classes.rows[Int(pending.kind & 0x7F)].gas
        world.mempool.force(mark.place, gas: gas)
        world.forcing.append(mark.place)
      }
      passed += 1
    }
    if passed > 0 { world.probes.removeFirst(passed) }
    forgetRefused()
  }

  /// Drops the oldest of those that were refused and wait no longer; they go oldest first.
  private mutating func forgetRefused() {
    let gone = world.refused.prefix { mark in
      let pending = world.mempool.places[Int(mark.place)]
      return pending.sequence != mark.sequence || pending.state != .refused
    }
    if !gone.isEmpty { world.refused.removeFirst(gone.count) }
  }

  /// The L1 block of the slot takes what users force, at their cost.
  mutating func postForced(_ tape: borrowing TapeSlot) {
    guard let escape, !world.forcing.isEmpty else { return }
    for place in world.forcing {
      let cost = payL1(gas: escape.gas, tape, from: .usersOutside)
      world.books.post(
        Transfer(escape.fee.rawValue, .token, from: .usersOutside, to: .contract, .forcedFee))
      if world.mempool.places[Int(place)].arrival >= world.measureFrom {
        world.metrics.forced(cost: cost)
      }
      world.forced.append((place, world.slotStart + escape.delaySeconds))
    }
    world.forcing.removeAll(keepingCapacity: true)
  }

  /// Forced transactions whose delay is over are included first, whatever the orderer wants.
  ///
  /// They did not compete: neither their wait nor their tip tells others what to expect.
  mutating func includeForced(at now: Double, _ totals: inout BlockTotals) {
    guard !world.forced.isEmpty else { return }
    let unforced = totals
    var included = 0
    while included < world.forced.count, world.forced[included].due <= now {
      let place = world.forced[included].place
      let pending = world.mempool.places[Int(place)]
      let row = world.classes.rows[Int(pending.kind & 0x7F)]
      guard totals.gas + row.gas <= blockGasLimit else { break }
      let fee = world.quote.fee(of: row, tip: pending.tip)
      guard fee < ClassTable.unaffordable, !endsBatchesWithBlocks || fits(row.mostBytes) else {
        break
      }
      if !endsBatchesWithBlocks { makeRoom(row.mostBytes, at: now) }
      let before = totals.userTransactions
      world.execute(pending, row, at: now, content: posted, &totals)
      if totals.userTransactions > before { world.journal.noteForced() }
      world.mempool.releaseForced(place)
      included += 1
    }
    if included > 0 { world.forced.removeFirst(included) }
    totals.waitSum = unforced.waitSum
    totals.userTransactions = unforced.userTransactions
    totals.lowestTip = unforced.lowestTip
  }

  /// At the end of a slot, what has waited too long goes, and newcomers learn when they will.
  ///
  /// A transaction expires at min(4*patience, patience*log2(value/fee)) after its arrival: when what
  /// inclusion is still worth falls below the fee.
  mutating func expire() {
    for mark in unlinked {
      let pending = world.mempool.places[Int(mark.place)]
      guard pending.sequence == mark.sequence && pending.state != .free else { continue }
      let row = world.classes.rows[Int(pending.kind & 0x7F)]
      let fee = world.quote.fee(of: row, tip: pending.tip)
      let worth = fee > 0 ? Elementary.log2(max(1, pending.value / fee)) : 4
      let wait = row.patience * min(4, worth)
      let slot = Int(
        min(
          (pending.arrival + wait) / TimeFrame.secondsPerSlot,
          Double(world.setting.time.slots)))
      world.mempool.link(mark.place, expiry: max(slot, world.slot + 1))
    }
    unlinked.removeAll(keepingCapacity: true)
    while true {
      let place = world.mempool.expiring(at: world.slot)
      guard place >= 0 else { return }
      let pending = world.mempool.places[Int(place)]
      world.mempool.remove(place, gas: world.classes.rows[Int(pending.kind & 0x7F)].gas)
      if pending.arrival >= world.measureFrom { world.metrics.droppedFromPool() }
    }
  }
}
