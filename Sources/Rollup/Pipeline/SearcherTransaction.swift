internal import Quantities

/// The transaction by which a searcher takes an arbitrage: as large as a user's swap.
///
/// Assumption: the default swap class, 120,000 L2 gas and 56 bytes.
enum SearcherTransaction {
  static let gas: UInt64 = 120_000
  static let bytes: UInt64 = 56

  /// What it pays like any transaction, in wei: for gas, and for bytes.
  static func cost(_ quote: FeeQuote) -> (base: UInt128, data: UInt128) {
    (UInt128(quote.baseFee) * UInt128(gas), UInt128(quote.perByte) * UInt128(bytes))
  }
}

extension SharedState {
  /// Trades with the pool, books the profit, and pays fee and tip to the orderer.
  ///
  /// The tip is `searcherTipShare` of what the fee leaves of the profit; an orderer that trades for
  /// itself pays nobody.
  mutating func execute(
    _ trade: Arbitrage, pool i: Int, by searcher: Int, for ordering: Ordering,
    _ cost: (base: UInt128, data: UInt128)
  ) {
    let routes = books.poolRoutes[i]
    let isOwn = searcher == ordering.orderer
    let ticket = ordering.cause
    let own = isOwn ? ticket : searcher == extractor ? extraction : .none
    if trade.buysEther {
      pools.base[i].buyEther(trade.output, for: trade.input)
      books.ledger.post(trade.input, routes.hedgeDollarsIn)
      books.ledger.post(trade.output - trade.profit, routes.hedgeEtherOut)
      books.ledger.post(trade.profit, routes.profitFromPool[searcher], own)
    } else {
      pools.base[i].sellEther(trade.input, for: trade.output)
      books.ledger.post(trade.input, routes.hedgeEtherIn)
      books.ledger.post(trade.output, routes.hedgeDollarsOut)
      books.ledger.post(trade.profit, routes.profitFromMarket[searcher], own)
    }
    guard !isOwn else {
      totals.income += Double(wide: trade.profit)
      return
    }
    let paid = books.searcher(searcher, to: ordering.orderer)
    let left = trade.profit - cost.base - cost.data
    let tip = Share(billionths: UInt64(setting.searcherTipShare * 1e9)).of(left)
    var income = books.pay(cost.base, paid.feeBase, ticket)
    income += books.pay(cost.data, paid.feeData, ticket)
    income += books.pay(tip, paid.tip, ticket)
    totals.income += Double(wide: income)
    totals.extraction += Double(wide: trade.profit - income)
  }
}
