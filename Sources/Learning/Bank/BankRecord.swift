internal import Randomness

/// One learner of a bank: its rule, where its table is, and how far it has come.
struct BankRecord: Sendable, BitwiseCopyable {
  /// How it is kept, and so by which code it learns.
  enum Kind: Sendable {
    /// A table of values.
    case values
    /// The weights of EXP3.
    case weights
    /// A learner with memory of its own.
    case bandit
    /// One that hears estimates.
    case estimating
    /// Strategies that take turns.
    case population
  }

  let kind: Kind
  /// Whether values move towards that of the action that is taken next.
  let isSarsa: Bool
  /// The step of Q-learning, or the mixing of EXP3.
  let rate: Double
  let delta: Double
  /// The probability of exploration at first, and how fast it falls.
  let epsilon: Double
  let beta: Double
  /// Decisions between two updates of Q-learning.
  let epoch: Int
  let states: Int
  let actions: Int
  /// Its place among the learners of its kind, for those with memory of their own.
  let other: Int
  private let first: Int
  private let stride: Int
  /// Decisions with exploration: the time of the schedule.
  var age = 0
  /// The ordinal of the next decision in the learner's stream.
  var draws: UInt32 = 0
  /// The two epochs under way, by parity, and how many of their decisions have come to their end.
  var epochs = SIMD2<UInt32>(0, 1)
  var ended = SIMD2<UInt32>.zero
  /// What those with memory of their own have learned from.
  var updates: UInt32 = 0
  /// Rewards that those who see them in [0, 1] were told, and those of them that were out of range.
  var told = 0
  var clipped = 0

  init(_ rule: LearningRule, states: Int, actions: Int, first: Int, other: Int) {
    self.other = other
    self.states = states
    self.actions = actions
    self.first = first
    switch rule {
    case .qLearning(let alpha, let delta, let exploration, _, _),
      .sarsa(let alpha, let delta, let exploration, _):
      precondition(alpha > 0 && alpha <= 1 && delta >= 0 && delta < 1)
      kind = .values
      rate = alpha
      self.delta = delta
      (epsilon, beta) = Self.schedule(exploration)
      if case .qLearning(_, _, _, _, let epoch) = rule {
        (isSarsa, self.epoch) = (false, epoch)
      } else {
        (isSarsa, self.epoch) = (true, 1)
      }
      precondition(epsilon >= 0 && epsilon <= 1 && beta >= 0 && epoch > 0)
      // The values, and for each of two epochs the sums of what they move towards, and how many.
      stride = epoch > 1 ? 5 * actions : actions
    case .exp3(let gamma):
      precondition(gamma > 0 && gamma <= 1)
      (kind, isSarsa) = (.weights, false)
      rate = gamma
      (delta, epsilon, beta, epoch) = (0, gamma, 0, 1)
      // Logarithms of the weights, the weights themselves, and the logarithm that they are
      // relative to.
      stride = 2 * actions + 1
    case .algorithm, .estimating:
      isSarsa = false
      switch rule {
      case .algorithm(.genetic): kind = .population
      case .algorithm: kind = .bandit
      default: kind = .estimating
      }
      (rate, delta, epsilon, beta, epoch, stride) = (0, 0, 0, 0, 1, 0)
    }
  }

  private static func schedule(_ exploration: LearningRule.Exploration) -> (Double, Double) {
    switch exploration {
    case .exponential(let initial, let beta): (initial, beta)
    case .constant(let epsilon): (epsilon, 0)
    case .none: (0, 0)
    }
  }

  /// Where the table of a state is.
  @inline(__always)
  func row(_ state: Int) -> Range<Int> {
    let start = first + state * stride
    return start..<(start + stride)
  }

  /// The probability of a uniform draw at the present decision.
  @inline(__always)
  var exploration: Double { beta == 0 ? epsilon : epsilon * Elementary.exp(-beta * Double(age)) }
}
