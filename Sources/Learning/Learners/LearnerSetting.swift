internal import Randomness

/// What a learner is told of the game before it plays: sizes, ranges and how long it lasts.
struct LearnerSetting {
  /// Which player it is, from 0.
  let player: Int
  /// How many actions each player has.
  let actionCounts: [Int]
  /// How many states the player can find itself in.
  let states: Int
  /// The least and the greatest payoff of the player.
  let payoffRange: ClosedRange<Double>
  /// Whether payoffs depend on the state, as on a bidder's value, or only play does.
  let payoffsDependOnState: Bool
  /// How many periods there are, where that is known before.
  let periods: Int?
  /// Whether the player hears what every own action would have paid.
  let hearsAllPayoffs: Bool
  /// The bids and values of a bidder.
  let bidding: Bidding?
  /// Whether the player knows the game, so that it can have beliefs.
  let knowsPayoffs: Bool
  /// The expected payoff of every own action in a state when all play by a profile; nil: unknown.
  let expectedPayoffs: (_ state: Int, _ profile: [Double]) -> [Double]?

  /// How many actions the player has.
  var actions: Int { actionCounts[player] }

  /// The path of the player's entry in the file.
  let key: String

  /// The setting of a learner outside of a game that is known: it meets states, actions and payoffs.
  init(states: Int, actions: Int, payoffRange: ClosedRange<Double>, periods: Int?) {
    player = 0
    actionCounts = [actions]
    self.states = states
    self.payoffRange = payoffRange
    payoffsDependOnState = false
    self.periods = periods
    key = "learner"
    hearsAllPayoffs = false
    bidding = nil
    knowsPayoffs = false
    expectedPayoffs = { _, _ in nil }
  }

  init<Game: Environment>(_ game: Game, player: Int, experiment: Experiment) {
    self.player = player
    actionCounts = (0..<game.playerCount).map { game.actionCount(of: $0) }
    states = game.stateCount(of: player)
    payoffRange = game.payoffRange(of: player)
    payoffsDependOnState = game.payoffsDependOnState
    key = "learners.\(experiment.learners.count == 1 ? 0 : player)"
    if case .periods(let count) = experiment.stop { periods = count } else { periods = nil }
    hearsAllPayoffs =
      experiment.environment.whyNoFullFeedback(for: experiment.learner(of: player)) == nil
    bidding = game.bidding(of: player)
    knowsPayoffs = game.hasKnownPayoffs
    expectedPayoffs = { state, profile in
      guard game.hasKnownPayoffs else { return nil }
      var payoffs = [Double](repeating: 0, count: game.actionCount(of: player))
      profile.withUnsafeBufferPointer { profile in
        payoffs.withUnsafeMutableBufferPointer { payoffs in
          guard let profile = profile.baseAddress, let payoffs = payoffs.baseAddress else { return }
          game.expectedPayoffs(of: player, in: state, against: profile, into: payoffs)
        }
      }
      return payoffs
    }
  }

  /// A profile in which every player draws uniformly.
  var uniformProfile: [Double] {
    actionCounts.flatMap { [Double](repeating: 1 / Double($0), count: $0) }
  }

  /// How many periods there are, for an automatic value of the parameter `name`.
  func knownPeriods(_ name: String) throws(ExperimentError) -> Int {
    guard let periods else {
      throw .unsupported(
        key: "\(key).\(name)",
        reason: "an automatic value needs a known number of periods; give a number")
    }
    return periods
  }

  /// Throws unless the player knows the game well enough to have beliefs.
  func requireKnownPayoffs() throws(ExperimentError) {
    guard !knowsPayoffs else { return }
    throw .unsupported(
      key: "\(key).kind",
      reason: "it goes by expected payoffs, and players of this game do not know them")
  }

  /// The start of a value learner's table.
  func start(_ initial: InitialValues, delta: Double) throws(ExperimentError) -> ValueUpdate.Start {
    switch initial {
    case .constant(let value): return .rows([value])
    case .random(let low, let high): return .random(low: low, high: high)
    case .uniformOpponents:
      let rows = try rows(against: uniformProfile)
      return .rows(rows.flatMap { row in row.map { $0 / (1 - delta) } })
    case .fixedOpponents(let action):
      guard actionCounts.allSatisfy({ $0 > action }) else {
        throw .outOfRange(
          key: "\(key).initial.action", found: "\(action + 1)",
          expected: "an action that every player has")
      }
      let profile = actionCounts.flatMap { count in (0..<count).map { $0 == action ? 1.0 : 0 } }
      let rows = try rows(against: profile)
      return .rows(rows.flatMap { row in row.map { $0 + delta / (1 - delta) * row[action] } })
    }
  }

  /// Expected payoffs for every state; a single row where they are the same in all.
  private func rows(against profile: [Double]) throws(ExperimentError) -> [[Double]] {
    var rows: [[Double]] = []
    for state in 0..<(payoffsDependOnState ? states : 1) {
      guard let row = expectedPayoffs(state, profile) else {
        throw .unsupported(
          key: "\(key).initial.kind",
          reason: "players of this game do not know its payoffs; use constant or random")
      }
      rows.append(row)
    }
    return rows
  }
}
