/// Bertrand competition as it is played: prices, profits of all price profiles, and their benchmarks.
struct PriceCompetition: Environment {
  let market: Bertrand
  /// Prices by firm and action.
  let prices: [[Double]]
  let table: PayoffTable
  let nashPrices: [Double]
  let monopolyPrices: [Double]
  let nashProfits: [Double]
  let monopolyProfits: [Double]

  init(_ market: Bertrand) {
    self.market = market
    func each(_ values: [Double]) -> [Double] {
      values.count == 1 ? [Double](repeating: values[0], count: market.n) : values
    }
    let demand = LogitDemand(
      qualities: each(market.quality), costs: each(market.cost), outside: market.outside,
      mu: market.mu)
    let nash = demand.nashPrices
    let monopoly = demand.monopolyPrices
    let grids = (0..<market.n).map { firm in
      let gap = monopoly[firm] - nash[firm]
      return (0..<market.m).map { step in
        nash[firm] - market.xi * gap
          + Double(step) * ((1 + 2 * market.xi) * gap / Double(market.m - 1))
      }
    }
    nashPrices = nash
    monopolyPrices = monopoly
    nashProfits = demand.profits(nash)
    monopolyProfits = demand.profits(monopoly)
    prices = grids
    table = PayoffTable(actionCounts: [Int](repeating: market.m, count: market.n)) { actions in
      demand.profits(actions.indices.map { grids[$0][actions[$0]] })
    }
  }

  var playerCount: Int { market.n }
  func actionCount(of player: Int) -> Int { market.m }
  func stateCount(of player: Int) -> Int { market.memory == 1 ? table.profileCount : 1 }

  func payoffRange(of player: Int) -> ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for profile in 0..<table.profileCount {
      low = min(low, table.payoff(of: player, at: profile))
      high = max(high, table.payoff(of: player, at: profile))
    }
    return low...high
  }

  /// Lists where firms differ.
  var constants: [NamedConstant] {
    let differ = market.quality.count > 1 || market.cost.count > 1
    func fact(_ name: String, _ values: [Double]) -> NamedConstant {
      differ ? NamedConstant(name, list: values) : NamedConstant(name, values[0])
    }
    let grids =
      differ
      ? prices.indices.map { NamedConstant("prices_\($0 + 1)", list: prices[$0]) }
      : [NamedConstant("prices", list: prices[0])]
    return [
      fact("nash_price", nashPrices), fact("monopoly_price", monopolyPrices),
      fact("nash_profit", nashProfits), fact("monopoly_profit", monopolyProfits),
    ] + grids
  }

  func begin(_ board: Board, _ random: inout some RandomSource) {
    let state = market.memory == 1 ? random.below(table.profileCount) : 0
    for player in 0..<market.n { board.states[player] = state }
  }

  @inline(__always)
  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource) {
    var profile = 0
    for player in stride(from: market.n &- 1, through: 0, by: -1) {
      profile = profile &* market.m &+ board.actions[player]
    }
    let payoffs = table.row(profile)
    let next = market.memory == 1 ? profile : 0
    for player in 0..<market.n {
      board.payoffs[player] = payoffs[player]
      board.nextStates[player] = next
    }
  }

  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>
  ) {
    table.payoffs(
      of: player, around: profile(board), playing: board.actions[player], into: payoffs)
  }

  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    table.expectedPayoffs(of: player, against: profile, into: payoffs)
  }

  @inline(__always)
  private func profile(_ board: Board) -> Int {
    var profile = 0
    for player in stride(from: market.n &- 1, through: 0, by: -1) {
      profile = profile &* market.m &+ board.actions[player]
    }
    return profile
  }
}
