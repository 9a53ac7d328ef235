internal import Quantities
internal import Randomness

extension Engine {
  /// Arbitrage is the first transaction of the block: of an orderer that extracts, or of a searcher,
  /// who shares its profit.
  mutating func arbitrage(_ ordering: Ordering, at now: Double, _ totals: inout BlockTotals) {
    let searchers = world.cast.searchers
    guard world.setting.exogenous == nil, !searchers.isEmpty || world.extractor != nil else {
      return
    }
    for i in 0..<world.pools.count {
      guard let trade = Arbitrage.best(world.pools[i], price: world.price) else { continue }
      let cost = SearcherTransaction.cost(world.quote)
      guard trade.profit > cost.base + cost.data else { continue }
      guard totals.gas + SearcherTransaction.gas <= blockGasLimit,
        !endsBatchesWithBlocks
          || fits(posted.mostBytes(SearcherTransaction.bytes, extraWrites: 0))
      else { return }
      let winner: Int
      if let extractor = world.extractor {
        winner = extractor
      } else {
        var stream = RandomStream(
          seed: world.seed, purpose: .searcherRace, entity: UInt32(i), slot: world.blocks)
        winner = searchers.lowerBound + Int(stream.below(UInt32(searchers.count)))
      }
      world.execute(trade, pool: i, by: winner, for: ordering, cost)
      totals.gas += SearcherTransaction.gas
      totals.transactions += 1
      addTrade(i, at: now)
    }
  }

  /// Counts a trade of searcher or orderer into the batch.
  private mutating func addTrade(_ pool: Int, at now: Double) {
    if !endsBatchesWithBlocks {
      makeRoom(posted.mostBytes(SearcherTransaction.bytes, extraWrites: 0), at: now)
    }
    world.addToBatch(
      bytes: SearcherTransaction.bytes, gas: SearcherTransaction.gas, writes: world.touchPool(pool),
      at: now, content: posted)
  }

  /// Extractable value that is drawn goes to whoever orders the slot's first block and fills it.
  mutating func takeExogenous(_ tape: borrowing TapeSlot, _ ordering: Ordering, isFirst: Bool) {
    guard let source = world.setting.exogenous, isFirst, ordering.content != .empty else {
      return
    }
    let amount = UInt128(wide: source.draw(tape.valueDraw))
    world.books.post(
      Transfer(
        amount, .ether, from: .market, to: .player(ordering.orderer), .exogenous,
        ticket: ordering.cause))
    world.totals.income += Double(wide: amount)
  }
}
