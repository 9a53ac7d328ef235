public import Learning

/// How a player learns a kind of decision: a learner with its parameters, on some of the actions, by
/// some of what it sees.
public struct LearnerSpec: Sendable, Hashable {
  /// The learning rule.
  public enum Rule: Sendable, Hashable {
    /// Epsilon-greedy Q-learning: Q(s,a) <- (1-alpha)Q(s,a) + alpha[r + delta max_b Q(s',b)], where s'
    /// is what the player sees at its next decision of the kind. With an `epoch` above 1 the table
    /// moves only every so many decisions, towards the means of what they brought.
    case qLearning(
      alpha: Double, delta: Double, exploration: Exploration, initial: Double, epoch: Int = 1)
    /// Exponential weights for exploration and exploitation, with mixing `gamma`.
    case exp3(gamma: Double)
    /// Another learner of repeated games that hears no more than its own rewards.
    case algorithm(LearningAlgorithm)
  }

  /// The probability of a uniform draw from all actions at decision t = 0, 1, 2, ...
  public enum Exploration: Sendable, Hashable {
    /// `initial` * exp(-`beta` * t).
    case exponential(initial: Double, beta: Double)
    /// Always the same.
    case constant(Double)
    /// Never.
    case none
  }

  /// The learning rule with its parameters.
  public var rule: Rule
  /// The choices that are considered, by name; empty: all.
  public var choices: [String] = []
  /// The grid of a kind that asks for a number; `nil`: the kind's own.
  public var grid: ActionGrid?
  /// The fields of the request that make the state, by name; empty: one state.
  public var state: [String] = []
  /// Between what rewards lie; `nil`: as the kind says.
  public var payoff: PayoffRange?

  /// A learner of `rule`.
  public init(
    _ rule: Rule, choices: [String] = [], grid: ActionGrid? = nil, state: [String] = [],
    payoff: PayoffRange? = nil
  ) {
    self.rule = rule
    self.choices = choices
    self.grid = grid
    self.state = state
    self.payoff = payoff
  }
}

/// How a member of a group answers a kind of decision.
public enum Behaviour: Sendable, Hashable {
  /// As the design intends.
  case honest
  /// Always this choice.
  case choice(String)
  /// Always this number.
  case level(Double)
  /// As it learns.
  case learner(LearnerSpec)
}
