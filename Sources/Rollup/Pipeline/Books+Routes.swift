internal import Quantities

extension Books {
  /// What a player who orders or posts is paid and pays.
  struct Operator {
    let feeBase: SplitRoutes
    let feeData: SplitRoutes
    let feeTip: SplitRoutes
    let l1Gas: Ledger.Route
    let l1Tip: Ledger.Route
    let l1Blob: Ledger.Route
  }

  /// What a searcher pays to whoever orders its transaction.
  struct SearcherRoutes {
    let feeBase: SplitRoutes
    let feeData: SplitRoutes
    let tip: SplitRoutes
  }

  /// Routes to those who share a payment; a share of nothing has no route.
  struct SplitRoutes {
    let split: RevenueSplit
    let sequencer: Ledger.Route
    let treasury: Ledger.Route?
    let publicGoods: Ledger.Route?
    let burn: Ledger.Route?
    let provers: Ledger.Route?
  }

  /// What moves between a pool, users and the outside market.
  struct PoolRoutes {
    let etherIn: Ledger.Route
    let etherOut: Ledger.Route
    let dollarsIn: Ledger.Route
    let dollarsOut: Ledger.Route
    let hedgeEtherOut: Ledger.Route
    let hedgeEtherIn: Ledger.Route
    let hedgeDollarsOut: Ledger.Route
    let hedgeDollarsIn: Ledger.Route
    /// Profit paid by the pool, one route a player.
    let profitFromPool: [Ledger.Route]
    /// Profit paid by the outside market, one route a player.
    let profitFromMarket: [Ledger.Route]

    init(
      _ pool: Ledger.Account, _ ledger: inout Ledger, users: Ledger.Account,
      market: Ledger.Account, players: [Ledger.Account]
    ) {
      etherIn = ledger.route(users, pool, .ether, .swap)
      etherOut = ledger.route(pool, users, .ether, .swap)
      dollarsIn = ledger.route(users, pool, .usd, .swap)
      dollarsOut = ledger.route(pool, users, .usd, .swap)
      hedgeEtherOut = ledger.route(pool, market, .ether, .hedge)
      hedgeEtherIn = ledger.route(market, pool, .ether, .hedge)
      hedgeDollarsOut = ledger.route(pool, market, .usd, .hedge)
      hedgeDollarsIn = ledger.route(market, pool, .usd, .hedge)
      profitFromPool = players.map { ledger.route(pool, $0, .ether, .arbitrage) }
      profitFromMarket = players.map { ledger.route(market, $0, .ether, .arbitrage) }
    }
  }

  /// Those who share what is paid to an orderer.
  struct Sharers {
    let treasury: Ledger.Account
    let goods: Ledger.Account
    let burn: Ledger.Account
    let pot: Ledger.Account
    let revenue: any RevenueRule

    func routes(
      _ ledger: inout Ledger, _ payer: Ledger.Account, _ orderer: Ledger.Account, _ reason: Reason
    ) -> SplitRoutes {
      let isTip = reason == .feeTip || reason == .arbitrageTip
      let split = isTip ? revenue.tips : revenue.fees
      func route(_ share: Share, _ to: Ledger.Account, _ ledger: inout Ledger) -> Ledger.Route? {
        share > .zero ? ledger.route(payer, to, .ether, reason) : nil
      }
      return SplitRoutes(
        split: split, sequencer: ledger.route(payer, orderer, .ether, reason),
        treasury: route(split.treasury, treasury, &ledger),
        publicGoods: route(split.publicGoods, goods, &ledger),
        burn: route(split.burn, burn, &ledger),
        provers: route(split.provers, pot, &ledger))
    }
  }
}
