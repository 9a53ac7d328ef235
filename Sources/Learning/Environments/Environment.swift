// What every game is to a session: an immutable value that plays one period on a board. What changes
// from period to period lies on the board, so that sessions on several threads share the game.

/// A repeated game of players with finitely many actions and states.
protocol Environment: Sendable {
  /// Whether players meet the mixed strategies of the others instead of their actions.
  ///
  /// Nothing is drawn then: before `play` the board has the profile, and outcomes show it.
  static var showsMixtures: Bool { get }

  /// How many players there are.
  var playerCount: Int { get }

  /// How many actions a player has.
  func actionCount(of player: Int) -> Int

  /// How many states a player can find itself in; 1 where there is nothing to see.
  func stateCount(of player: Int) -> Int

  /// Whether payoffs depend on the state, as on a bidder's value, or only play does.
  var payoffsDependOnState: Bool { get }

  /// The least and the greatest payoff of a player: 0 and 1 to learners marked [0,1].
  func payoffRange(of player: Int) -> ClosedRange<Double>

  /// The facts of the game that do not depend on play, in their order.
  var constants: [NamedConstant] { get }

  /// How many numbers of its own the game keeps on the board: values drawn, rewards of arms.
  var scratchCount: Int { get }

  /// Draws the first states.
  func begin(_ board: Board, _ random: inout some RandomSource)

  /// Plays period `time`: reads actions and states; writes payoffs and the states of the next period.
  ///
  /// What `payoffsOfAllActions` and `tally` need of this period must survive on the board until the
  /// next call.
  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource)

  /// Writes what each action of `player` would have paid in the period just played.
  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>)

  /// Whether `expectedPayoffs` is there to be asked, and so are beliefs and start values from payoffs.
  var hasKnownPayoffs: Bool { get }

  /// Writes the expected payoff of each action of `player` in `state` when the others play by a
  /// profile: the probabilities of all players' actions in order, the player's own ones ignored.
  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>)

  /// The bids of a player and what the good is worth to it in each state; nil: it is no auction.
  func bidding(of player: Int) -> Bidding?

  /// Names of the measures of play in an experiment, in their order.
  func playMeasureNames(_ experiment: Experiment) -> [String]

  /// Whether measures of play are over all periods, or over the tail.
  var measuresWholeRun: Bool { get }

  /// How many running sums the measures of play are made from.
  var tallyCount: Int { get }

  /// Adds the period just played to the running sums.
  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>)

  /// The measures of play between two moments, in the order of their names.
  func playMeasures(_ span: TallySpan) -> [Double]

  /// Names of what is measured once at the end from greedy strategies, in their order.
  func finalMeasureNames(_ experiment: Experiment) -> [String]

  /// What is measured once at the end, in the order of the names.
  func finalMeasures(_ strategies: GreedyStrategies, _ experiment: Experiment) -> [Double]

  /// What follows a forced deviation; nil where the experiment has none.
  func impulseResponse(_ strategies: GreedyStrategies, _ experiment: Experiment) -> ImpulseResponse?
}

extension Environment {
  static var showsMixtures: Bool { false }
  func bidding(of player: Int) -> Bidding? { nil }
  var constants: [NamedConstant] { [] }
  var payoffsDependOnState: Bool { false }
  var hasKnownPayoffs: Bool { true }
  var scratchCount: Int { 0 }
  var measuresWholeRun: Bool { false }
  func finalMeasureNames(_ experiment: Experiment) -> [String] { [] }
  func finalMeasures(_ strategies: GreedyStrategies, _ experiment: Experiment) -> [Double] { [] }
  func impulseResponse(
    _ strategies: GreedyStrategies, _ experiment: Experiment
  ) -> ImpulseResponse? { nil }
}

/// The running sums at two moments.
struct TallySpan {
  /// The sums before the first period looked at.
  let start: [Double]
  /// The sums after the last one.
  let end: [Double]
  /// How many periods lie between, at least 1.
  let periods: Int

  /// What a sum grew by.
  func total(_ index: Int) -> Double { end[index] - start[index] }

  /// What a sum grew by a period.
  func mean(_ index: Int) -> Double { total(index) / Double(periods) }
}

/// Where a period is played; one piece of memory for every session under way.
struct Board {
  /// What each player does.
  let actions: UnsafeMutablePointer<Int>
  /// What each player is paid.
  let payoffs: UnsafeMutablePointer<Double>
  /// The state in which each player chose.
  let states: UnsafeMutablePointer<Int>
  /// The state of each player's next choice.
  let nextStates: UnsafeMutablePointer<Int>
  /// The game's own numbers.
  let scratch: UnsafeMutablePointer<Double>
  /// Where mixed strategies are shown: with which probability each player plays each of its actions.
  let profile: UnsafeMutablePointer<Double>
}

/// What bidders who do not learn go by.
struct Bidding {
  /// The bids that are possible.
  let bids: [Double]
  /// What the good is worth in each state; where values depend on others, the own signal.
  let values: [Double]
}

/// The greedy strategies of all players at the end of a session, and where play stands.
struct GreedyStrategies {
  /// The greedy action of a player in a state.
  let action: (_ player: Int, _ state: Int) -> Int
  /// The state of each player's next choice.
  let states: [Int]
}

/// A fact of a game under its name.
public struct NamedConstant: Sendable, Equatable {
  /// The name, as outputs write it.
  public let name: String
  /// One number, or a list where `isList`.
  public let values: [Double]
  /// Whether it is a list, even of one number.
  public let isList: Bool

  init(_ name: String, _ value: Double) {
    self.name = name
    values = [value]
    isList = false
  }

  init(_ name: String, list: [Double]) {
    self.name = name
    values = list
    isList = true
  }
}
