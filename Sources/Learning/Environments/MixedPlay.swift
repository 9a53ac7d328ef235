/// A game in normal form in which players meet mixed strategies instead of actions: nothing is drawn.
///
/// A player earns its expected payoff, and hears that of every own action against the others' present
/// mixtures. Running sums add up the probabilities of profiles, so all measures are those of the
/// mixtures.
struct MixedPlay: Environment {
  private let base: NormalFormPlay
  private let places: FlatTable

  init(_ base: NormalFormPlay) {
    self.base = base
    var (starts, place) = ([Double](), 0)
    for actions in base.table.actionCounts {
      starts.append(Double(place))
      place += actions
    }
    places = FlatTable(starts)
  }

  static var showsMixtures: Bool { true }

  var playerCount: Int { base.playerCount }
  func actionCount(of player: Int) -> Int { base.actionCount(of: player) }
  func stateCount(of player: Int) -> Int { 1 }
  func payoffRange(of player: Int) -> ClosedRange<Double> { base.payoffRange(of: player) }

  /// The payoffs of all actions of all players.
  var scratchCount: Int { base.table.actionCounts.reduce(0, +) }

  func begin(_ board: Board, _ random: inout some RandomSource) {
    for player in 0..<playerCount { board.states[player] = 0 }
  }

  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource) {
    for player in 0..<playerCount {
      let place = Int(places.cells[player])
      let (payoffs, own) = (board.scratch + place, board.profile + place)
      base.table.expectedPayoffs(of: player, against: board.profile, into: payoffs)
      var sum = 0.0
      for action in 0..<actionCount(of: player) { sum += own[action] * payoffs[action] }
      board.payoffs[player] = sum
      board.nextStates[player] = 0
    }
  }

  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>
  ) {
    payoffs.update(
      from: board.scratch + Int(places.cells[player]), count: actionCount(of: player))
  }

  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    base.table.expectedPayoffs(of: player, against: profile, into: payoffs)
  }

  var measuresWholeRun: Bool { true }
  var tallyCount: Int { base.tallyCount }

  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>) {
    base.table.addProfiles(board.profile, to: sums)
  }

  func playMeasureNames(_ experiment: Experiment) -> [String] {
    base.playMeasureNames(experiment)
  }

  func playMeasures(_ span: TallySpan) -> [Double] { base.playMeasures(span) }
}
