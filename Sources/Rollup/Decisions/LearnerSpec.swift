public import Learning

/// How a player learns a kind of decision: a learner with its parameters, on some of the actions, by
/// some of what it sees.
public struct LearnerSpec: Sendable, Hashable {
  /// The learning rule with its parameters.
  public var rule: LearningRule
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
    _ rule: LearningRule, choices: [String] = [], grid: ActionGrid? = nil, state: [String] = [],
    payoff: PayoffRange? = nil
  ) {
    self.rule = rule
    self.choices = choices
    self.grid = grid
    self.state = state
    self.payoff = payoff
  }
}

/// A number that follows what is seen: that of a grid nearest to intercept + slope * field, the lower
/// one halfway.
public struct LinearAnswer: Sendable, Hashable {
  /// The field of the request, by name.
  public var field: String
  /// What a unit of the field adds.
  public var slope: Double
  /// What is answered at 0.
  public var intercept: Double
  /// The grid; `nil`: the kind's own.
  public var grid: ActionGrid?

  /// An answer with these parameters.
  public init(field: String, slope: Double, intercept: Double = 0, grid: ActionGrid? = nil) {
    self.field = field
    self.slope = slope
    self.intercept = intercept
    self.grid = grid
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
  /// A number that follows what is seen.
  case linear(LinearAnswer)
  /// As it learns.
  case learner(LearnerSpec)
}
