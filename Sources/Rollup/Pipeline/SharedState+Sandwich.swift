internal import Quantities

extension SharedState {
  /// Executes a user's trade between the two trades of whoever extracts from the block, where that
  /// gains; where opportunities are recorded, notes what it would have gained.
  mutating func executeTrade(
    _ tx: Pending, _ row: ClassTable.Row, at now: Double, content: PostedContent,
    _ totals: inout BlockTotals
  ) {
    guard let sandwich = sandwich(of: tx, row) else {
      execute(tx, row, at: now, content: content, &totals)
      return
    }
    let wei = sandwich.profitInWei(price: price)
    guard let extractor else {
      self.totals.extraction += Double(wide: wei)
      execute(tx, row, at: now, content: content, &totals)
      return
    }
    let i = Int(tx.sender) % pools.count
    _ = pools.base[i].swap(buysEther: sandwich.buysEther, sandwich.frontInput)
    execute(tx, row, at: now, content: content, &totals)
    _ = pools.base[i].swap(buysEther: !sandwich.buysEther, sandwich.frontOutput)
    for _ in 0..<2 {
      totals.gas += SearcherTransaction.gas
      totals.transactions += 1
      addToBatch(
        bytes: SearcherTransaction.bytes, gas: SearcherTransaction.gas, writes: touchPool(i),
        at: now,
        content: content)
    }
    post(sandwich, wei, pool: i, to: extractor)
  }

  /// The best sandwich of a trade that its sender can pay for, with the extractor's own capital.
  private func sandwich(of tx: Pending, _ row: ClassTable.Row) -> Sandwich? {
    let pool = pools[Int(tx.sender) % pools.count]
    let sender = accounts.row[Int(tx.sender)]
    let buys = tx.buys == 1
    let fee =
      Int128(row.gas) * Int128(quote.baseFee + tx.tip)
      + Int128(row.bytes) * Int128(quote.perByte)
    let affords =
      buys
      ? sender.ether >= fee && sender.dollars >= Int64(clamping: tx.size)
      : sender.ether >= fee + Int128(tx.size)
    guard affords, tx.least >= 1 else { return nil }
    return Sandwich.best(
      pool, buysEther: buys, input: UInt128(tx.size),
      leastOutput: UInt128(wide: tx.least.rounded(.up)), capital: extractorCapital(inDollars: buys))
  }

  /// What the extractor can trade with, in base units: what it holds, or while opportunities are
  /// recorded as much as the pools hold.
  private func extractorCapital(inDollars: Bool) -> UInt128 {
    guard let extractor else { return UInt128(1) << 95 }
    let wei = max(0, Double(wide: books.ledger.balance(books.players[extractor], .ether)))
    return min(UInt128(wide: inDollars ? wei * price * 1e-12 : wei), UInt128(1) << 95)
  }

  /// Books the gain: in ether from the pool, or in dollars that the outside market changes.
  private mutating func post(
    _ sandwich: Sandwich, _ wei: UInt128, pool: Int, to extractor: Int
  ) {
    if sandwich.buysEther {
      books.post(
        Transfer(sandwich.profit, .usd, from: .pool(pool), to: .market, .hedge))
    }
    books.post(
      Transfer(
        wei, .ether, from: sandwich.buysEther ? .market : .pool(pool), to: .player(extractor),
        extractionReason, ticket: extraction))
    self.totals.income += extractionReason == .sandwich ? Double(wide: wei) : 0
  }

  /// What a sandwich of a trade would gain now, in wei, for those who look at a queue.
  func sandwichValue(of tx: Pending, _ row: ClassTable.Row) -> Double {
    guard row.trades else { return 0 }
    return sandwich(of: tx, row).map { Double(wide: $0.profitInWei(price: price)) } ?? 0
  }
}
