internal import Quantities

/// The ledger with the accounts and routes that the pipeline uses, opened once for a run.
package struct Books: ~Copyable {
  package var ledger: Ledger
  package let users: Ledger.Account
  let usersOutside: Ledger.Account
  let capital: Ledger.Account
  package let market: Ledger.Account
  let burn: Ledger.Account
  let proposers: Ledger.Account
  package let compute: Ledger.Account
  let contract: Ledger.Account
  /// One account a pool.
  package let pools: [Ledger.Account]
  /// One account a player, by the engine's numbers.
  package let players: [Ledger.Account]
  /// The routes of each player as an operator.
  let operators: [Operator]
  /// The routes of each searcher to each operator: searcher's index times players plus operator's.
  let searchers: [Int: SearcherRoutes]
  /// The routes of each pool.
  let poolRoutes: [PoolRoutes]
  let forcedGas: Ledger.Route
  let forcedTip: Ledger.Route
  let forcedFee: Ledger.Route

  /// What a player who orders, posts or proves is paid and pays.
  struct Operator {
    let feeBase: SplitRoutes
    let feeData: SplitRoutes
    let feeTip: SplitRoutes
    let l1Gas: Ledger.Route
    let l1Tip: Ledger.Route
    let l1Blob: Ledger.Route
    let compute: Ledger.Route
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
  }

  init(design: Design, setting: Setting, cast: CastList) {
    var ledger = Ledger()
    let users = ledger.open("users", mayOwe: false)
    usersOutside = ledger.open("users.outside", mayOwe: true)
    capital = ledger.open("capital.outside", mayOwe: true)
    let market = ledger.open("market.outside", mayOwe: true)
    let burn = ledger.open("l1.burn", mayOwe: false)
    let proposers = ledger.open("l1.proposers", mayOwe: false)
    let compute = ledger.open("compute.outside", mayOwe: false)
    contract = ledger.open("rollup.contract", mayOwe: false)
    let treasury = ledger.open("rollup.treasury", mayOwe: false)
    let goods = ledger.open("public-goods.outside", mayOwe: false)
    let l2Burn = ledger.open("l2.burn", mayOwe: false)
    let pools = setting.pools.map { ledger.open("pool.\($0.name)", mayOwe: false) }
    // An operator that spends more than it earns draws on capital that no rule limits yet.
    let players = cast.names.map { ledger.open($0, mayOwe: true) }
    let sharers = Sharers(treasury: treasury, goods: goods, burn: l2Burn, revenue: design.revenue)
    operators = players.map { player in
      Operator(
        feeBase: sharers.routes(&ledger, users, player, .feeBase),
        feeData: sharers.routes(&ledger, users, player, .feeData),
        feeTip: sharers.routes(&ledger, users, player, .feeTip),
        l1Gas: ledger.route(player, burn, .ether, .l1Gas),
        l1Tip: ledger.route(player, proposers, .ether, .l1Tip),
        l1Blob: ledger.route(player, burn, .ether, .l1Blob),
        compute: ledger.route(player, compute, .ether, .proverCompute))
    }
    var searchers: [Int: SearcherRoutes] = [:]
    for searcher in cast.searchers {
      for orderer in cast.sequencers {
        searchers[searcher * cast.names.count + orderer] = SearcherRoutes(
          feeBase: sharers.routes(&ledger, players[searcher], players[orderer], .feeBase),
          feeData: sharers.routes(&ledger, players[searcher], players[orderer], .feeData),
          tip: sharers.routes(&ledger, players[searcher], players[orderer], .arbitrageTip))
      }
    }
    self.searchers = searchers
    poolRoutes = pools.map {
      Self.poolRoutes($0, &ledger, users: users, market: market, players: players)
    }
    forcedGas = ledger.route(usersOutside, burn, .ether, .l1Gas)
    forcedTip = ledger.route(usersOutside, proposers, .ether, .l1Tip)
    forcedFee = ledger.route(usersOutside, contract, .token, .forcedFee)
    self.users = users
    self.market = market
    self.burn = burn
    self.proposers = proposers
    self.compute = compute
    self.pools = pools
    self.players = players
    self.ledger = ledger
  }

  /// Posts a payment of users along its shares; what rounding leaves goes to the sequencer.
  mutating func pay(_ amount: UInt128, _ routes: SplitRoutes) {
    var rest = amount
    func part(_ share: Share) -> UInt128 {
      let part = min(share.of(amount), rest)
      rest -= part
      return part
    }
    if let route = routes.treasury { ledger.post(part(routes.split.treasury), route) }
    if let route = routes.publicGoods { ledger.post(part(routes.split.publicGoods), route) }
    if let route = routes.burn { ledger.post(part(routes.split.burn), route) }
    ledger.post(rest, routes.sequencer)
  }

  /// Those who share what is paid to an orderer.
  private struct Sharers {
    let treasury: Ledger.Account
    let goods: Ledger.Account
    let burn: Ledger.Account
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
        burn: route(split.burn, burn, &ledger))
    }
  }

  private static func poolRoutes(
    _ pool: Ledger.Account, _ ledger: inout Ledger, users: Ledger.Account, market: Ledger.Account,
    players: [Ledger.Account]
  ) -> PoolRoutes {
    PoolRoutes(
      etherIn: ledger.route(users, pool, .ether, .swap),
      etherOut: ledger.route(pool, users, .ether, .swap),
      dollarsIn: ledger.route(users, pool, .usd, .swap),
      dollarsOut: ledger.route(pool, users, .usd, .swap),
      hedgeEtherOut: ledger.route(pool, market, .ether, .hedge),
      hedgeEtherIn: ledger.route(market, pool, .ether, .hedge),
      hedgeDollarsOut: ledger.route(pool, market, .usd, .hedge),
      hedgeDollarsIn: ledger.route(market, pool, .usd, .hedge),
      profitFromPool: players.map { ledger.route(pool, $0, .ether, .arbitrage) },
      profitFromMarket: players.map { ledger.route(market, $0, .ether, .arbitrage) })
  }
}
