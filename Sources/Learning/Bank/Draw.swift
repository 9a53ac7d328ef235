/// What a learner chose.
public struct Draw: Sendable, Hashable, BitwiseCopyable {
  /// The number of the action, from 0.
  public var action: Int
  /// The probability with which it was drawn: what EXP3 weighs the reward by.
  public var probability: Double
  /// What the learner wants to be told again with the outcome, such as which of a population chose.
  public var mark: Int

  /// `action`, drawn with `probability`.
  public init(_ action: Int, probability: Double, mark: Int = 0) {
    self.action = action
    self.probability = probability
    self.mark = mark
  }
}

/// A decision with what came of it: what a learner learns from.
public struct Experience: Sendable, BitwiseCopyable {
  /// The state in which the learner chose.
  public var state: Int
  /// What it chose.
  public var draw: Draw
  /// The reward, in the unit of the game.
  public var reward: Double
  /// The least that the reward can be; EXP3 sees 0 there.
  public var low: Double
  /// The most that the reward can be; EXP3 sees 1 there.
  public var high: Double
  /// The state of the learner's next decision; EXP3 does not look at it.
  public var next: Int
  /// What it chose there; only SARSA looks at it.
  public var nextAction = 0
  /// Which of the learner's decisions it is, from 0; only learning in epochs looks at it.
  public var ordinal: UInt32

  /// A reward between `low` and `high` for `draw` in `state`, after which the state is `next`.
  public init(
    state: Int, draw: Draw, reward: Double, low: Double = 0, high: Double = 1, next: Int = 0,
    ordinal: UInt32 = 0
  ) {
    self.state = state
    self.draw = draw
    self.reward = reward
    self.low = low
    self.high = high
    self.next = next
    self.ordinal = ordinal
  }
}
