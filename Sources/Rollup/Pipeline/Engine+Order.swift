internal import Quantities
internal import Randomness

extension Engine {
  /// What became of the turn of an L2 block.
  enum Turn {
    /// It holds a transaction.
    case held
    /// No block is due yet.
    case notYet
    /// Nothing was ordered.
    case lost
  }

  /// Stage `order` of an L2 block, where one is due: the rule asks, the players answer, the block is
  /// built and executed.
  mutating func orderDue(
    _ tape: borrowing TapeSlot, isFirst: Bool, isLast: Bool, at now: Double
  ) -> Turn {
    let readiness = readiness(at: now)
    guard readiness == .due else {
      queueAll(tape)
      return readiness == .notYet && !isTurnLost ? .notYet : .lost
    }
    let isHeld = orderNow(tape, isFirst: isFirst, isLast: isLast, at: now)
    lastBlock = now
    isTurnLost = !isHeld
    return isHeld ? .held : .lost
  }

  /// Lets the rule say who orders the block that is due, and builds it; whether it holds something.
  private mutating func orderNow(
    _ tape: borrowing TapeSlot, isFirst: Bool, isLast: Bool, at now: Double
  ) -> Bool {
    var view = view(at: now, freshGas: freshGas, isFirst: isFirst)
    view.isLastOfSlot = isLast
    desk.decide(view, &world.books)
    guard !desk.orderings.isEmpty else {
      queueAll(tape)
      return false
    }
    disclosed = desk.disclose(view, &world.books)
    var held = false
    // Of several blocks the last takes what has just arrived.
    for i in desk.orderings.indices {
      let isNewest = i + 1 == desk.orderings.count
      guard let ordering = eligible(desk.orderings[i], at: now) else {
        if isNewest { queueAll(tape) }
        continue
      }
      if let first = ordering.replaces { undo(from: first, at: now) }
      claimBatch(ordering.orderer, ordering.right, at: now)
      guard !isAtLimit else {
        if isNewest { queueAll(tape) }
        continue
      }
      var totals = BlockTotals()
      startBlock(ordering, at: now, &totals)
      if isNewest {
        takeExogenous(tape, ordering, isFirst: isFirst)
        include(tape, ordering, at: now, &totals)
      } else if ordering.content != .empty {
        takeFromPool(ordering, at: now, &totals)
      }
      endBlock(totals, ordering, at: now)
      if totals.transactions > 0 { held = true }
    }
    desk.release(&world.books)
    return held
  }

  /// Stage `order` where a block is a batch: those who post are asked in the L1 block that will hold
  /// their batches, and the batches are executed in its order.
  mutating func orderBatches(_ tape: borrowing TapeSlot) {
    let now = world.slotStart
    var view = view(at: now, freshGas: 0, isFirst: true)
    view.queues = (0..<world.mempool.queues).map { queueView($0, tape) }
    view.usualL1Tip = UInt64(clamping: world.setting.l1.tip(on: tape.l1BaseFee))
    fresh.removeAll()
    desk.decide(view, &world.books)
    for i in desk.orderings.indices {
      guard !isAtLimit, let ordering = eligible(desk.orderings[i], at: now) else { continue }
      claimBatch(ordering.orderer, ordering.right, at: now)
      world.open.l1Tip = ordering.l1Tip
      var totals = BlockTotals()
      if ordering.isVoid {
        // A batch begins with a block, and this one's is empty.
        if world.isReversible {
          world.beginReversible(ordering, disclosed: .none)
          world.endReversible(hasTransactions: false)
        }
        world.open.postedBytes = lastBytes(of: ordering.queue)
      } else {
        startBlock(ordering, at: now, &totals)
        if i == 0 { takeExogenous(tape, ordering, isFirst: true) }
        if ordering.content != .censor && !world.refused.isEmpty { readmitRefused() }
        if ordering.content != .empty { takeFromPool(ordering, at: now, &totals) }
        endBlock(totals, ordering, at: now)
        setLastBytes(world.open.postedBytes, of: ordering.queue)
        world.queueValues[ordering.queue] = 0
      }
      seal(at: now)
    }
    desk.release(&world.books)
  }

  private mutating func startBlock(
    _ ordering: Ordering, at now: Double, _ totals: inout BlockTotals
  ) {
    if world.isReversible { world.beginReversible(ordering, disclosed: disclosed.ticket) }
    forceDueProbes(at: now)
    includeForced(at: now, &totals)
    guard ordering.content != .empty else { return }
    let takesArbitrage = ordering.content == .extract || ordering.content == .lockPool
    world.extractor = takesArbitrage ? ordering.orderer : nil
    world.extraction = ordering.cause
    if world.extractor == nil, let player = disclosed.frontRunner {
      world.extractor = player
      world.extraction = disclosed.ticket
      world.extractionReason = .disclosure
    }
    arbitrage(ordering, at: now, &totals)
  }

  private mutating func endBlock(_ totals: BlockTotals, _ ordering: Ordering, at now: Double) {
    world.extractor = nil
    world.extractionReason = .sandwich
    endDisclosure()
    pay(totals, ordering)
    // Where a block is for sale, the price of a place is what its orderer asks.
    let asked = totals.isFull ? 0 : leastTip(ordering.content)
    world.quote.blockEnded(
      at: now, gas: totals.gas, isFull: totals.isFull || asked > 0,
      lowestTip: asked > 0 ? asked : totals.lowestTip == .max ? 0 : totals.lowestTip,
      meanWait: totals.userTransactions > 0 ? totals.waitSum / Double(totals.userTransactions) : nil
    )
    if world.isReversible {
      world.endReversible(hasTransactions: totals.transactions > 0)
    } else if world.isMeasuring && totals.transactions > 0 {
      world.metrics.ordered(by: ordering.orderer)
    }
    world.blocks &+= 1
    if cadence == .l2Block && (totals.isBatchFull || blockSeconds != nil),
      world.open.transactions > 0
    {
      seal(at: now)
    }
  }

  /// Takes what the order and the gas limit allow, from this block's arrivals and from the pool.
  private mutating func include(
    _ tape: borrowing TapeSlot, _ ordering: Ordering, at now: Double, _ totals: inout BlockTotals
  ) {
    let content = ordering.content
    let takesAll = content == .all || content == .extract
    if takesAll && !world.refused.isEmpty { readmitRefused() }
    if tape.hasTips && world.quote.hasTips && order == .highestTip && content != .empty {
      includeByTip(tape, ordering, at: now, &totals)
      return
    }
    // With nothing waiting and room for all, the order is that of arrival: all tips are equal.
    let isUncontested =
      world.mempool.first() < 0
      && totals.gas + freshGas <= blockGasLimit
      && (!endsBatchesWithBlocks || fits(freshBytes))
    for j in 0..<fresh.count {
      let isProbe = tape.kind.base[Int(fresh.base[j])] >= TapeSlot.probeBit
      if isUncontested && (takesAll || (content == .censor && !isProbe)) {
        executeFresh(tape, j, at: now, &totals)
      } else {
        queue(tape, j)
      }
    }
    if content != .empty { takeFromPool(ordering, at: now, &totals) }
  }

  private mutating func takeFromPool(
    _ ordering: Ordering, at now: Double, _ totals: inout BlockTotals
  ) {
    while true {
      let place = world.mempool.first(of: ordering.queue)
      guard place >= 0, takeFirst(place, ordering, at: now, &totals) else { return }
    }
  }

  /// Takes the first of the pool, at `place`: into the block, or out of the order.
  ///
  /// `false` where the block has no room for it.
  @inline(__always) mutating func takeFirst(
    _ place: Int32, _ ordering: Ordering, at now: Double, _ totals: inout BlockTotals
  ) -> Bool {
    let pending = world.mempool.places[Int(place)]
    let row = world.classes.rows[Int(pending.kind & 0x7F)]
    let isProbe = pending.kind >= TapeSlot.probeBit
    if ordering.content.passesOver(isProbe: isProbe, trades: row.trades) {
      world.mempool.refuseFirst(of: ordering.queue)
      world.refused.append(SharedState.ProbePlace(place: place, sequence: pending.sequence))
      return true
    }
    // The rest tips less still.
    guard pending.tip >= leastTip(ordering.content) else { return false }
    let fee = world.quote.fee(of: row, tip: pending.tip)
    let isUnwanted = !isProbe && !world.setting.users.sendsAlways && fee > pending.value
    if fee >= ClassTable.unaffordable || isUnwanted {
      // The price rose above what the transaction is worth: its sender takes it back.
      world.mempool.removeFirst(of: ordering.queue, gas: row.gas)
      if pending.arrival >= world.measureFrom { world.metrics.droppedFromPool() }
      return true
    }
    let isTooLong = endsBatchesWithBlocks && !fits(row.mostBytes)
    guard totals.gas + row.gas <= blockGasLimit, !isTooLong else {
      totals.isFull = true
      totals.isBatchFull = isTooLong
      return false
    }
    world.mempool.removeFirst(of: ordering.queue, gas: row.gas)
    if !endsBatchesWithBlocks { makeRoom(row.mostBytes, at: now) }
    execute(pending, row, at: now, &totals)
    return true
  }

  @inline(__always) mutating func executeFresh(
    _ tape: borrowing TapeSlot, _ j: Int, at now: Double, _ totals: inout BlockTotals
  ) {
    let row = world.classes.rows.base + Int(tape.kind.base[Int(fresh.base[j])] & 0x7F)
    if !endsBatchesWithBlocks { makeRoom(row.pointee.mostBytes, at: now) }
    execute(pending(tape, j), row.pointee, at: now, &totals)
  }

  @inline(__always) private mutating func execute(
    _ tx: Pending, _ row: ClassTable.Row, at now: Double, _ totals: inout BlockTotals
  ) {
    if row.trades && (world.extractor != nil || world.record != nil) {
      world.executeTrade(tx, row, at: now, content: posted, &totals)
    } else {
      world.execute(tx, row, at: now, content: posted, &totals)
    }
  }

  /// What a transaction must tip to be included, in wei per L2 gas.
  @inline(__always) func leastTip(_ content: BlockContent) -> UInt64 {
    guard content == .gouge, world.quote.hasTips else { return 0 }
    let multiple = BlockContent.gougeMultiple
    return min(world.quote.baseFee, UInt64.max / multiple / 2) * multiple
  }

  private mutating func readmitRefused() {
    for mark in world.refused {
      let pending = world.mempool.places[Int(mark.place)]
      if pending.sequence == mark.sequence && pending.state == .refused {
        let row = world.classes.rows[Int(pending.kind & 0x7F)]
        world.mempool.readmit(mark.place, rank: rank(pending, row))
      }
    }
    world.refused.removeAll(keepingCapacity: true)
  }

  /// Postings of the block: what users pay, and what their trades move.
  private mutating func pay(_ totals: BlockTotals, _ ordering: Ordering) {
    let routes = world.books.operators[ordering.orderer]
    // What follows from the block follows from the right to it, which stands above it if it has a
    // decision of its own.
    let ticket = ordering.cause
    var income = world.books.pay(totals.feeBase, routes.feeBase, ticket)
    income += world.books.pay(totals.feeData, routes.feeData, ticket)
    income += world.books.pay(totals.feeTip, routes.feeTip, ticket)
    world.totals.income += Double(wide: income)
    world.totals.fees += Double(wide: totals.feeBase + totals.feeData)
    world.totals.transactions += Double(totals.userTransactions)
    world.open.fees += totals.feeBase + totals.feeData
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
}
