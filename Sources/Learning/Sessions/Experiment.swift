/// Independent sessions of the same learners in the same game.
public struct Experiment: Sendable, Hashable {
  /// What it is called.
  public var name: String
  /// What is played.
  public var environment: GameEnvironment
  /// Who plays: one learner a player, or a single one that is copied to every player.
  public var learners: [LearningAlgorithm]
  /// When a session ends.
  public var stop: StopRule
  /// The share of the periods, at the end, over which measures of play are averaged.
  public var tail: Double
  /// How many sessions there are.
  public var sessions: Int
  /// What session k draws is a function of this and k.
  public var seed: UInt64
  /// The measures that are wanted; nil: all.
  public var measures: [String]?
  /// A deviation that is forced after convergence.
  public var impulse: Impulse?
  /// Into how many blocks of time series are cut; nil: there are none.
  public var seriesPoints: Int?

  /// An experiment with these parts.
  public init(
    name: String, environment: GameEnvironment, learners: [LearningAlgorithm], stop: StopRule,
    tail: Double = 0.1, sessions: Int = 100, seed: UInt64 = 1, measures: [String]? = nil,
    impulse: Impulse? = nil, seriesPoints: Int? = nil
  ) {
    self.name = name
    self.environment = environment
    self.learners = learners
    self.stop = stop
    self.tail = tail
    self.sessions = sessions
    self.seed = seed
    self.measures = measures
    self.impulse = impulse
    self.seriesPoints = seriesPoints
  }

  /// The learner of a player, from 0.
  public func learner(of player: Int) -> LearningAlgorithm {
    learners.count == 1 ? learners[0] : learners[player]
  }
}

/// When a session ends.
public enum StopRule: Sendable, Hashable {
  /// After so many periods.
  case periods(Int)
  /// When every player's greedy action in every state has not changed for `window` periods in a row,
  /// and after `maximum` periods in any case.
  case window(Int = 100_000, maximum: Int = 1_000_000_000)

  /// The periods after which a session ends in any case.
  public var mostPeriods: Int {
    switch self {
    case .periods(let count): count
    case .window(_, let maximum): maximum
    }
  }
}

/// A deviation that is forced on a firm after convergence, as in Calvano and others 2020, section IV.
public struct Impulse: Sendable, Hashable {
  /// Who deviates, from 0; nil: every firm in turn.
  public var player: Int?
  /// What it does, once.
  public var action: Action
  /// For how many periods prices are followed, the deviation included.
  public var periods: Int

  /// A deviation of `player`.
  public init(player: Int? = nil, action: Action = .bestResponse, periods: Int = 15) {
    self.player = player
    self.action = action
    self.periods = periods
  }

  /// What the deviator does in the period of the deviation.
  public enum Action: Sendable, Hashable {
    /// The static best response to the rivals' limit action, the lowest where several are best.
    case bestResponse
    /// This price of the grid, from 0.
    case price(Int)
  }
}
