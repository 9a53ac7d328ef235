package import Quantities

/// The ledger with the accounts and routes that the pipeline uses, opened once for a run; routes of
/// rare payments are opened when they are first needed.
package struct Books: ~Copyable {
  package var ledger: Ledger
  package let users: Ledger.Account
  let usersOutside: Ledger.Account
  let capital: Ledger.Account
  package let market: Ledger.Account
  package let compute: Ledger.Account
  /// One account a pool.
  package let pools: [Ledger.Account]
  /// One account a player, by the engine's numbers.
  package let players: [Ledger.Account]
  /// What is locked for each player.
  package let locked: [Ledger.Account]
  private let named: [Party: Ledger.Account]
  private let sharers: Sharers
  private var searcherRoutes: [Pair: SearcherRoutes] = [:]
  private var routes: [Path: Ledger.Route] = [:]
  /// The most that was ever locked for each player, in wei.
  private(set) var peakLocked: [Int128]
  /// What of bids went to provers in the measured part of the run, in wei.
  private(set) var bidsToProvers = 0.0
  /// What was bid in tokens in the measured part of the run, in wei at the outside price.
  private(set) var bidsInTokens = 0.0
  private var isMeasuring = false
  /// The routes of each player as an operator.
  let operators: [Operator]
  /// The routes of each pool.
  let poolRoutes: [PoolRoutes]

  private struct Pair: Hashable {
    let payer: Int
    let orderer: Int
  }

  private struct Path: Hashable {
    let from: Party
    let to: Party
    let asset: Asset
    let reason: Reason
  }

  init(design: Design, setting: Setting, cast: CastList) {
    var ledger = Ledger()
    users = ledger.open("users", mayOwe: false)
    usersOutside = ledger.open("users.outside", mayOwe: true)
    capital = ledger.open("capital.outside", mayOwe: true)
    market = ledger.open("market.outside", mayOwe: true)
    let burn = ledger.open("l1.burn", mayOwe: false)
    let proposers = ledger.open("l1.proposers", mayOwe: false)
    compute = ledger.open("compute.outside", mayOwe: false)
    let contract = ledger.open("rollup.contract", mayOwe: false)
    let treasury = ledger.open("rollup.treasury", mayOwe: false)
    let goods = ledger.open("public-goods.outside", mayOwe: false)
    let l2Burn = ledger.open("l2.burn", mayOwe: false)
    let pot = ledger.open("provers.pot", mayOwe: false)
    let backup = ledger.open("backup-prover.outside", mayOwe: true)
    pools = setting.pools.map { ledger.open("pool.\($0.name)", mayOwe: false) }
    // An operator that spends more than it earns draws on capital that no rule limits yet.
    players = cast.names.indices.map { ledger.open(cast.names[$0], mayOwe: true, owner: $0) }
    locked = cast.names.indices.map {
      ledger.open("\(cast.names[$0]).locked", mayOwe: false, owner: $0)
    }
    peakLocked = Array(repeating: 0, count: cast.names.count)
    named = [
      .users: users, .usersOutside: usersOutside, .contract: contract, .treasury: treasury,
      .publicGoods: goods, .burned: l2Burn, .l1Burn: burn, .l1Proposers: proposers,
      .compute: compute, .market: market, .proverPot: pot, .backupProver: backup,
      .capital: capital,
    ]
    let sharers = Sharers(
      treasury: treasury, goods: goods, burn: l2Burn, pot: pot, revenue: design.revenue)
    let users = users
    operators = players.map { player in
      Operator(
        feeBase: sharers.routes(&ledger, users, player, .feeBase),
        feeData: sharers.routes(&ledger, users, player, .feeData),
        feeTip: sharers.routes(&ledger, users, player, .feeTip),
        l1Gas: ledger.route(player, burn, .ether, .l1Gas),
        l1Tip: ledger.route(player, proposers, .ether, .l1Tip),
        l1Blob: ledger.route(player, burn, .ether, .l1Blob))
    }
    let market = market
    let players = players
    poolRoutes = pools.map {
      PoolRoutes($0, &ledger, users: users, market: market, players: players)
    }
    self.sharers = sharers
    self.ledger = ledger
  }

  /// Posts a payment of users along its shares; returns what the sequencer gets, with what rounding
  /// leaves.
  @discardableResult
  mutating func pay(
    _ amount: UInt128, _ routes: SplitRoutes, _ ticket: Ticket = .none
  ) -> UInt128 {
    var rest = amount
    func part(_ share: Share) -> UInt128 {
      let part = min(share.of(amount), rest)
      rest -= part
      return part
    }
    if let route = routes.treasury { ledger.post(part(routes.split.treasury), route) }
    if let route = routes.publicGoods { ledger.post(part(routes.split.publicGoods), route) }
    if let route = routes.burn { ledger.post(part(routes.split.burn), route) }
    if let route = routes.provers { ledger.post(part(routes.split.provers), route) }
    ledger.post(rest, routes.sequencer, ticket)
    return rest
  }

  /// Posts a payment that a rule orders; nothing where payer and payee are one.
  mutating func post(_ transfer: Transfer) {
    guard transfer.from != transfer.to, transfer.amount > 0 else { return }
    let path = Path(
      from: transfer.from, to: transfer.to, asset: transfer.asset, reason: transfer.reason)
    let route: Ledger.Route
    if let known = routes[path] {
      route = known
    } else {
      route = ledger.route(
        account(transfer.from), account(transfer.to), transfer.asset, transfer.reason)
      routes[path] = route
    }
    ledger.post(transfer.amount, route, transfer.ticket)
    if case .locked(let player) = transfer.to {
      peakLocked[player] = max(peakLocked[player], balance(transfer.to, .ether))
    }
    if transfer.reason == .bid && isMeasuring { countBid(transfer) }
  }

  /// Adds a bid to the sums of the measured part: tokens at the outside price of the moment.
  private mutating func countBid(_ transfer: Transfer) {
    var wei = Double(wide: transfer.amount)
    if transfer.asset == .token {
      wei *= ledger.credits.weiPerTokenUnit
      bidsInTokens += wei
    }
    if transfer.to == .proverPot { bidsToProvers += wei }
  }

  /// Begins the part of the run that counts.
  mutating func startMeasuring() {
    isMeasuring = true
    ledger.startMeasuring()
  }

  /// What a party holds.
  package func balance(_ party: Party, _ asset: Asset) -> Int128 {
    ledger.balance(account(party), asset)
  }

  /// The routes of a searcher to whoever orders its transaction.
  mutating func searcher(_ payer: Int, to orderer: Int) -> SearcherRoutes {
    let pair = Pair(payer: payer, orderer: orderer)
    if let known = searcherRoutes[pair] { return known }
    let routes = SearcherRoutes(
      feeBase: sharers.routes(&ledger, players[payer], players[orderer], .feeBase),
      feeData: sharers.routes(&ledger, players[payer], players[orderer], .feeData),
      tip: sharers.routes(&ledger, players[payer], players[orderer], .arbitrageTip))
    searcherRoutes[pair] = routes
    return routes
  }

  private func account(_ party: Party) -> Ledger.Account {
    switch party {
    case .player(let number): return players[number]
    case .locked(let number): return locked[number]
    case .pool(let number): return pools[number]
    default:
      guard let account = named[party] else { preconditionFailure("no account for \(party)") }
      return account
    }
  }
}
