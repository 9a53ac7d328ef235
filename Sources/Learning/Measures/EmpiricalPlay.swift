/// How often every profile of a game was played, and what follows from it: payoffs, regrets, distances.
///
/// All of them are per period. Where everybody's external regret is 0 the play is a coarse correlated
/// equilibrium, where internal regret is 0 a correlated one (Hart and Mas-Colell 2000).
struct EmpiricalPlay {
  private let table: PayoffTable
  /// The profiles that were played, with their shares of the periods.
  private let played: [(profile: Int, share: Double)]

  init(_ table: PayoffTable, shares: [Double]) {
    self.table = table
    played = shares.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
  }

  private var players: Range<Int> { 0..<table.actionCounts.count }

  /// What a player earned.
  func payoff(of player: Int) -> Double {
    played.reduce(0) { $0 + $1.share * table.payoff(of: player, at: $1.profile) }
  }

  /// How often a player played each of its actions.
  func shares(of player: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: table.actionCounts[player])
    for (profile, share) in played { shares[table.action(of: player, in: profile)] += share }
    return shares
  }

  /// The regrets of a player: D(j,k), what k would have earned more in the periods that played j.
  ///
  /// By rows of j; each is a share of all periods. External regret is the largest sum of a column,
  /// internal regret the largest cell, swap regret the sum of the largest cells of the rows; none is
  /// below 0.
  func regrets(of player: Int) -> Regrets {
    let count = table.actionCounts[player]
    let stride = table.strides[player]
    var matrix = [Double](repeating: 0, count: count * count)
    for (profile, share) in played {
      let action = table.action(of: player, in: profile)
      let own = table.payoff(of: player, at: profile)
      let first = profile - action * stride
      for other in 0..<count where other != action {
        matrix[action * count + other] +=
          share * (table.payoff(of: player, at: first + other * stride) - own)
      }
    }
    return Regrets(matrix, count)
  }

  /// The largest gain of a best response to the product of the players' time-average strategies.
  var nashGap: Double {
    let profile = players.flatMap { shares(of: $0) }
    var (gap, first) = (0.0, 0)
    for player in players {
      let count = table.actionCounts[player]
      let payoffs = table.expectedPayoffs(of: player, against: profile)
      let own = (0..<count).reduce(0) { $0 + profile[first + $1] * payoffs[$1] }
      gap = max(gap, (payoffs.max() ?? own) - own)
      first += count
    }
    return gap
  }

  /// External, internal and swap regret of the player who has most of each.
  var largestRegrets: Regrets {
    players.map(regrets).reduce(Regrets()) { $0.maximum($1) }
  }
}

/// What a player could have earned more by playing otherwise, per period.
struct Regrets {
  /// Against the best action in all periods.
  private(set) var external = 0.0
  /// Against playing k wherever j was played, the best such change.
  private(set) var `internal` = 0.0
  /// Against the best change of every action.
  private(set) var swap = 0.0

  init() {}

  fileprivate init(_ matrix: [Double], _ count: Int) {
    for action in 0..<count {
      let row = matrix[(action * count)..<((action + 1) * count)]
      let most = max(0, row.max() ?? 0)
      `internal` = max(`internal`, most)
      swap += most
      let column = (0..<count).reduce(0) { $0 + matrix[$1 * count + action] }
      external = max(external, column)
    }
  }

  fileprivate func maximum(_ other: Regrets) -> Regrets {
    var regrets = self
    regrets.external = max(external, other.external)
    regrets.internal = max(`internal`, other.internal)
    regrets.swap = max(swap, other.swap)
    return regrets
  }
}
