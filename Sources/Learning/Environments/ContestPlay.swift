internal import Randomness

/// A contest as it is played: an action has a strength and a cost, and player i wins with probability
/// strength_i / sum of strengths, 1/n where all are 0.
///
/// In a Tullock contest an effort x has the strength x^r and the cost x; in a race a rate is its own
/// strength, and the first time is exponential with the sum of the rates. A winner is drawn by a race in
/// both: every player has an exponential clock, whose time is divided by its strength, so it is known
/// what another strength would have come to. On the board's scratch lie the clocks, then with which
/// probability each player has won, then the first time.
struct ContestPlay: Environment {
  private let n: Int
  private let prizes: [Double]
  private let sampled: Bool
  private let strengths: FlatTable
  private let costs: FlatTable
  private let prizeTable: FlatTable
  private let actions: Int
  private let isRace: Bool
  /// Payoffs of all profiles in expectation; nil where there are too many to know.
  private let table: PayoffTable?

  /// Profiles times players up to which payoffs are tabled for players who hold beliefs.
  private static let mostPayoffs = 1 << 20

  init(_ contest: Tullock) {
    let efforts = contest.effort.points
    // Only proportions of strengths matter; as shares of the largest effort they stay finite.
    let most = contest.effort.maximum
    self.init(
      n: contest.n, prizes: contest.prize, sampled: contest.sampled, isRace: false,
      strengths: efforts.map { $0 > 0 ? Elementary.pow($0 / most, contest.r) : 0 }, costs: efforts)
  }

  init(_ race: Race) {
    self.init(
      n: race.n, prizes: [race.prize], sampled: race.sampled, isRace: true, strengths: race.rates,
      costs: race.rates.map { race.cost * $0 })
  }

  private init(
    n: Int, prizes: [Double], sampled: Bool, isRace: Bool, strengths: [Double], costs: [Double]
  ) {
    self.n = n
    let prizes = prizes.count == 1 ? [Double](repeating: prizes[0], count: n) : prizes
    self.prizes = prizes
    self.sampled = sampled
    self.isRace = isRace
    actions = strengths.count
    self.strengths = FlatTable(strengths)
    self.costs = FlatTable(costs)
    prizeTable = FlatTable(prizes)
    var payoffs = n
    for _ in 0..<n where payoffs <= Self.mostPayoffs { payoffs *= strengths.count }
    guard payoffs <= Self.mostPayoffs else {
      table = nil
      return
    }
    table = PayoffTable(actionCounts: [Int](repeating: strengths.count, count: n)) { actions in
      let total = actions.reduce(0) { $0 + strengths[$1] }
      return actions.enumerated().map { player, action in
        prizes[player] * (total > 0 ? strengths[action] / total : 1 / Double(n)) - costs[action]
      }
    }
  }

  var playerCount: Int { n }
  func actionCount(of player: Int) -> Int { actions }
  func stateCount(of player: Int) -> Int { 1 }
  var hasKnownPayoffs: Bool { table != nil }
  var scratchCount: Int { 2 * n + 1 }

  /// From losing with the dearest action to winning with the cheapest.
  func payoffRange(of player: Int) -> ClosedRange<Double> {
    let costs = (0..<actions).map { self.costs.cells[$0] }
    return -(costs.max() ?? 0)...max(-(costs.max() ?? 0), prizes[player] - (costs.min() ?? 0))
  }

  func begin(_ board: Board, _ random: inout some RandomSource) {
    board.states.update(repeating: 0, count: n)
    board.nextStates.update(repeating: 0, count: n)
  }

  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource) {
    let (clocks, wins) = (board.scratch, board.scratch + n)
    var total = 0.0
    for player in 0..<n { total += strengths.cells[board.actions[player]] }
    if sampled {
      var winner = 0
      for player in 0..<n {
        clocks[player] = -Elementary.log(random.uniform())
        wins[player] = 0
        if isEarlier(player, board.actions[player], than: winner, board) { winner = player }
      }
      wins[winner] = 1
      wins[n] = clocks[winner] / strengths.cells[board.actions[winner]]
    } else {
      for player in 0..<n {
        wins[player] =
          total > 0 ? strengths.cells[board.actions[player]] / total : 1 / Double(n)
      }
      wins[n] = 1 / total
    }
    for player in 0..<n {
      board.payoffs[player] =
        prizeTable.cells[player] * wins[player] - costs.cells[board.actions[player]]
    }
  }

  /// Whether the clock of `player` with an action rings before that of another player; among players
  /// without strength the clocks alone decide.
  @inline(__always)
  private func isEarlier(_ player: Int, _ action: Int, than other: Int, _ board: Board) -> Bool {
    let mine = board.scratch[player] / strengths.cells[action]
    let theirs = board.scratch[other] / strengths.cells[board.actions[other]]
    return mine < theirs || (mine == theirs && board.scratch[player] < board.scratch[other])
  }

  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>
  ) {
    let prize = prizeTable.cells[player]
    if sampled {
      var rival = player == 0 ? 1 : 0
      for other in 0..<n where other != player {
        if isEarlier(other, board.actions[other], than: rival, board) { rival = other }
      }
      for action in 0..<actions {
        let wins = n == 1 || isEarlier(player, action, than: rival, board)
        payoffs[action] = (wins ? prize : 0) - costs.cells[action]
      }
      return
    }
    var others = 0.0
    for other in 0..<n where other != player { others += strengths.cells[board.actions[other]] }
    for action in 0..<actions {
      let own = strengths.cells[action]
      let total = own + others
      payoffs[action] =
        prize * (total > 0 ? own / total : 1 / Double(n)) - costs.cells[action]
    }
  }

  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    table?.expectedPayoffs(of: player, against: profile, into: payoffs)
  }

  /// Costs, wins and payoffs of all players, and the first times.
  var tallyCount: Int { 3 * n + 1 }

  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>) {
    for player in 0..<n {
      sums[player] += costs.cells[board.actions[player]]
      sums[n + player] += board.scratch[n + player]
      sums[2 * n + player] += board.payoffs[player]
    }
    sums[3 * n] += board.scratch[2 * n]
  }

  func playMeasureNames(_ experiment: Experiment) -> [String] {
    let players = (1...n).map { "_\($0)" }
    let payoffs = players.map { "payoff" + $0 }
    return isRace
      ? players.map { "win" + $0 } + ["first_time"] + payoffs
      : players.map { "effort" + $0 } + ["total_effort", "dissipation"] + payoffs
  }

  /// Dissipation is total effort as a share of the players' mean prize.
  func playMeasures(_ span: TallySpan) -> [Double] {
    let payoffs = (0..<n).map { span.mean(2 * n + $0) }
    if isRace { return (0..<n).map { span.mean(n + $0) } + [span.mean(3 * n)] + payoffs }
    let efforts = (0..<n).map { span.mean($0) }
    let total = efforts.reduce(0, +)
    let prize = prizes.reduce(0, +) / Double(n)
    return efforts + [total, total / prize] + payoffs
  }
}
