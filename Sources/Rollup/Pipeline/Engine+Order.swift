internal import Quantities
internal import Randomness

extension Engine {
  /// Stage `order`: the rule asks, the players answer, and the block is built and executed.
  ///
  /// Returns whether the block holds a transaction.
  mutating func order(_ tape: borrowing TapeSlot, at now: Double) -> Bool {
    let freshGas = gasOfArrivals(tape)
    let ordering = decide(at: now, freshGas: freshGas)
    var totals = BlockTotals()
    forceDueProbes(at: now)
    includeForced(at: now, &totals)
    if ordering.content != .empty { arbitrage(ordering.orderer, at: now, &totals) }
    include(tape, ordering.content, freshGas: freshGas, at: now, &totals)
    pay(totals, to: ordering.orderer)
    world.quote.blockEnded(
      at: now, gas: totals.gas, isFull: totals.isFull,
      lowestTip: totals.lowestTip == .max ? 0 : totals.lowestTip,
      meanWait: totals.userTransactions > 0 ? totals.waitSum / Double(totals.userTransactions) : nil
    )
    if world.isMeasuring && totals.transactions > 0 {
      world.metrics.ordered(by: ordering.orderer)
    }
    world.blocks &+= 1
    return totals.transactions > 0
  }

  private func gasOfArrivals(_ tape: borrowing TapeSlot) -> UInt64 {
    var gas: UInt64 = 0
    for j in 0..<fresh.count {
      gas &+= world.classes.rows.base[Int(tape.kind.base[Int(fresh[j])] & 0x7F)].gas
    }
    return gas
  }

  private mutating func decide(at now: Double, freshGas: UInt64) -> Ordering {
    let view = BlockView(
      ordinal: world.blocks, seconds: now, pending: world.mempool.count + fresh.count,
      pendingGas: world.mempool.gas + freshGas, baseFee: world.quote.baseFee,
      sequencers: world.cast.sequencers, firstKind: firstSequencingKind)
    // The buffers are moved out while their spans are lent, and back: no allocation.
    var requests = exchange(&self.requests, with: [])
    var actions = exchange(&self.actions, with: [])
    requests.removeAll(keepingCapacity: true)
    actions.removeAll(keepingCapacity: true)
    sequencing.ask(view, &requests)
    for _ in requests { actions.append(.honest) }
    var answers = actions.mutableSpan
    players.answer(requests.span, &answers)
    let ordering = sequencing.resolve(view, actions.span)
    self.requests = requests
    self.actions = actions
    return ordering
  }

  /// Takes what the order and the gas limit allow, from this block's arrivals and from the pool.
  private mutating func include(
    _ tape: borrowing TapeSlot, _ content: BlockContent, freshGas: UInt64, at now: Double,
    _ totals: inout BlockTotals
  ) {
    if content == .all && !world.refused.isEmpty { readmitRefused() }
    // With nothing waiting and room for all, the order is that of arrival: all tips are equal.
    let isUncontested =
      world.mempool.first() < 0
      && totals.gas + freshGas <= sequencing.blockGasLimit
    for j in 0..<fresh.count {
      let isProbe = tape.kind.base[Int(fresh.base[j])] >= TapeSlot.probeBit
      if isUncontested && (content == .all || (content == .censor && !isProbe)) {
        executeFresh(tape, j, at: now, &totals)
      } else {
        queue(tape, j)
      }
    }
    if content != .empty { takeFromPool(content, at: now, &totals) }
  }

  private mutating func takeFromPool(
    _ content: BlockContent, at now: Double, _ totals: inout BlockTotals
  ) {
    while true {
      let place = world.mempool.first()
      guard place >= 0 else { return }
      let pending = world.mempool.places[Int(place)]
      let row = world.classes.rows[Int(pending.kind & 0x7F)]
      let isProbe = pending.kind >= TapeSlot.probeBit
      if isProbe && content == .censor {
        world.mempool.refuseFirst()
        world.refused.append(SharedState.ProbePlace(place: place, sequence: pending.sequence))
        continue
      }
      let fee = world.quote.fee(of: row, tip: pending.tip)
      if fee >= ClassTable.unaffordable || (!isProbe && fee > pending.value) {
        // The price rose above what the transaction is worth: its sender takes it back.
        world.mempool.removeFirst(gas: row.gas)
        if pending.arrival >= world.measureFrom { world.metrics.droppedFromPool() }
        continue
      }
      guard totals.gas + row.gas <= sequencing.blockGasLimit else {
        totals.isFull = true
        return
      }
      world.mempool.removeFirst(gas: row.gas)
      makeRoom(row.mostBytes, at: now)
      world.execute(pending, row, at: now, content: posted, &totals)
    }
  }

  private mutating func executeFresh(
    _ tape: borrowing TapeSlot, _ j: Int, at now: Double, _ totals: inout BlockTotals
  ) {
    let row = world.classes.rows.base[Int(tape.kind.base[Int(fresh.base[j])] & 0x7F)]
    makeRoom(row.mostBytes, at: now)
    world.execute(pending(tape, j), row, at: now, content: posted, &totals)
  }

  private mutating func queue(_ tape: borrowing TapeSlot, _ j: Int) {
    let pending = pending(tape, j)
    let row = world.classes.rows[Int(pending.kind & 0x7F)]
    let place = world.mempool.add(pending, gas: row.gas)
    let mark = SharedState.ProbePlace(
      place: place, sequence: world.mempool.places[Int(place)].sequence)
    if pending.kind >= TapeSlot.probeBit {
      world.probes.append(mark)
    } else {
      unlinked.append(mark)
    }
  }

  private mutating func readmitRefused() {
    for mark in world.refused {
      let pending = world.mempool.places[Int(mark.place)]
      if pending.sequence == mark.sequence && pending.state == .refused {
        world.mempool.readmit(mark.place)
      }
    }
    world.refused.removeAll(keepingCapacity: true)
  }

  /// Postings of the block: what users pay, and what their trades move.
  private mutating func pay(_ totals: BlockTotals, to orderer: Int) {
    let routes = world.books.operators[orderer]
    world.books.pay(totals.feeBase, routes.feeBase)
    world.books.pay(totals.feeData, routes.feeData)
    world.books.pay(totals.feeTip, routes.feeTip)
    for i in 0..<world.poolSums.count {
      let sums = world.poolSums[i]
      let pool = world.books.poolRoutes[i]
      world.books.ledger.post(sums.etherIn, pool.etherIn)
      world.books.ledger.post(sums.etherOut, pool.etherOut)
      world.books.ledger.post(sums.dollarsIn, pool.dollarsIn)
      world.books.ledger.post(sums.dollarsOut, pool.dollarsOut)
      world.poolSums[i] = SharedState.PoolSums()
    }
  }

  /// Searchers take an arbitrage as the first transaction of the block and share its profit.
  private mutating func arbitrage(_ orderer: Int, at now: Double, _ totals: inout BlockTotals) {
    let searchers = world.cast.searchers
    guard !searchers.isEmpty else { return }
    for i in 0..<world.pools.count {
      guard let trade = Arbitrage.best(world.pools[i], price: world.price) else { continue }
      let cost = SearcherTransaction.cost(world.quote)
      guard trade.profit > cost.base + cost.data else { continue }
      guard totals.gas + SearcherTransaction.gas <= sequencing.blockGasLimit else { return }
      var stream = RandomStream(
        seed: world.seed, purpose: .searcherRace, entity: UInt32(i), slot: world.blocks)
      let winner = searchers.lowerBound + Int(stream.below(UInt32(searchers.count)))
      world.execute(trade, pool: i, by: winner, for: orderer, cost)
      totals.gas += SearcherTransaction.gas
      totals.transactions += 1
      makeRoom(posted.mostBytes(SearcherTransaction.bytes, extraWrites: 0), at: now)
      world.addToBatch(
        bytes: SearcherTransaction.bytes, writes: world.touchPool(i), at: now, content: posted)
    }
  }
}

/// Puts `new` in the place of `old` and returns what stood there.
private func exchange<T>(_ old: inout T, with new: T) -> T {
  let value = old
  old = new
  return value
}
