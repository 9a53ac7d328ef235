extension Engine {
  /// Takes what the gas limit allows by tip, where senders draw their own: the block's arrivals are
  /// sorted once and merged with the pool, so that what is included at once never enters it.
  mutating func includeByTip(
    _ tape: borrowing TapeSlot, _ ordering: Ordering, at now: Double, _ totals: inout BlockTotals
  ) {
    let content = ordering.content
    let leastTip = leastTip(content)
    sortByTip(tape)
    let n = tipOrder.count
    var next = 0
    while true {
      let place = world.mempool.first(of: ordering.queue)
      let isFresh =
        next < n && (place < 0 || tipOrder.base[next].tip > world.mempool.places[Int(place)].tip)
      guard isFresh else {
        guard place >= 0, takeFirst(place, ordering, at: now, &totals) else { break }
        continue
      }
      let j = Int(tipOrder.base[next].index)
      let kind = tape.kind.base[Int(fresh.base[j])]
      let row = world.classes.rows.base + Int(kind & 0x7F)
      if content.passesOver(isProbe: kind >= TapeSlot.probeBit, trades: row.pointee.trades) {
        queue(tape, j)
      } else if tipOrder.base[next].tip < leastTip {
        break
      } else if totals.gas + row.pointee.gas > blockGasLimit {
        totals.isFull = true
        break
      } else if endsBatchesWithBlocks && !fits(row.pointee.mostBytes) {
        totals.isFull = true
        totals.isBatchFull = true
        break
      } else {
        executeFresh(tape, j, at: now, &totals)
      }
      next += 1
    }
    // Equal tips keep the order of arrival, so the pool orders those that wait as the sort did.
    for rest in next..<max(next, n) { queue(tape, Int(tipOrder.base[rest].index)) }
  }

  private mutating func sortByTip(_ tape: borrowing TapeSlot) {
    tipOrder.resize(to: fresh.count)
    for j in 0..<fresh.count {
      tipOrder.base[j] = TipOrder.Entry(tip: tip(tape, Int(fresh.base[j])), index: Int32(j))
    }
    tipOrder.sort()
  }
}
