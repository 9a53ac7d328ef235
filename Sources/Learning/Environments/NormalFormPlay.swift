/// A game in normal form as it is played: matrix games, the inspection game, Blotto.
///
/// Running sums count how often each profile was played, one addition a period; all measures follow
/// from them. On the board's scratch lies the number of the profile.
struct NormalFormPlay: Environment {
  let table: PayoffTable
  /// For each player whether it sees all actions of the last period.
  private let remembers: [Bool]
  private let isRemembered: Bool
  /// What is measured.
  private let report: PlayReport
  private let players: Int
  nonisolated(unsafe) private let strides: UnsafePointer<Double>
  private let strideTable: FlatTable

  init(_ table: PayoffTable, remembers: [Bool] = [], report: PlayReport) {
    self.table = table
    self.remembers = remembers
    isRemembered = remembers.contains(true)
    self.report = report
    players = table.actionCounts.count
    strideTable = FlatTable(table.strides.map(Double.init))
    strides = strideTable.cells
  }

  var playerCount: Int { players }
  func actionCount(of player: Int) -> Int { table.actionCounts[player] }
  func stateCount(of player: Int) -> Int { sees(player) ? table.profileCount : 1 }
  private func sees(_ player: Int) -> Bool { isRemembered && remembers[player] }
  func payoffRange(of player: Int) -> ClosedRange<Double> { table.payoffRange(of: player) }
  var scratchCount: Int { 1 }

  func begin(_ board: Board, _ random: inout some RandomSource) {
    let profile = isRemembered ? random.below(table.profileCount) : 0
    for player in 0..<players { board.states[player] = sees(player) ? profile : 0 }
  }

  @inline(__always)
  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource) {
    var profile = 0
    for player in 0..<players { profile &+= board.actions[player] &* Int(strides[player]) }
    board.scratch[0] = Double(profile)
    let payoffs = table.row(profile)
    for player in 0..<players {
      board.payoffs[player] = payoffs[player]
      board.nextStates[player] = sees(player) ? profile : 0
    }
  }

  @inline(__always)
  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>
  ) {
    table.payoffs(
      of: player, around: Int(board.scratch[0]), playing: board.actions[player], into: payoffs)
  }

  @inline(__always)
  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    table.expectedPayoffs(of: player, against: profile, into: payoffs)
  }

  var measuresWholeRun: Bool { true }
  var tallyCount: Int { table.profileCount }

  @inline(__always)
  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>) {
    sums[Int(board.scratch[0])] += 1
  }

  func playMeasureNames(_ experiment: Experiment) -> [String] { report.names(table.actionCounts) }

  func playMeasures(_ span: TallySpan) -> [Double] {
    report.values(
      EmpiricalPlay(table, shares: (0..<table.profileCount).map { span.mean($0) }),
      table.actionCounts)
  }
}

/// What is measured of a game in normal form.
enum PlayReport: Sendable {
  /// Regrets, the distance to equilibria, payoffs, and how often every action was played.
  case regrets
  /// How often the inspectee cheats and the inspector looks, and payoffs.
  case inspection
  /// Payoffs and the distance to Nash.
  case battle

  func names(_ actionCounts: [Int]) -> [String] {
    let payoffs = actionCounts.indices.map { "payoff_\($0 + 1)" }
    switch self {
    case .regrets:
      let shares = actionCounts.enumerated().flatMap { player, count in
        (1...count).map { "share_\(player + 1)_\($0)" }
      }
      return ["external_regret", "internal_regret", "swap_regret", "nash_gap"] + payoffs + shares
        + ["cce_distance", "ce_distance"]
    case .inspection: return ["cheat", "inspect"] + payoffs
    case .battle: return payoffs + ["nash_gap"]
    }
  }

  /// In the order of the names.
  func values(_ play: EmpiricalPlay, _ actionCounts: [Int]) -> [Double] {
    let payoffs = actionCounts.indices.map { play.payoff(of: $0) }
    switch self {
    case .regrets:
      let regrets = play.largestRegrets
      return [regrets.external, regrets.internal, regrets.swap, play.nashGap] + payoffs
        + actionCounts.indices.flatMap { play.shares(of: $0) }
        + [regrets.external, regrets.internal]
    case .inspection: return [play.shares(of: 0)[1], play.shares(of: 1)[0]] + payoffs
    case .battle: return payoffs + [play.nashGap]
    }
  }
}
