internal import Randomness

/// A learner of a bank that hears no more than its own rewards, and neither follows Q-learning nor EXP3.
struct BanditLearner: Sendable {
  private(set) var learner: TabularLearner
  /// Whether it takes its greedy action where nobody explores.
  private let keepsValues: Bool
  let seesUnitPayoffs: Bool

  /// A learner that knows nothing.
  /// - Throws: `ExperimentError` for what `TabularLearner` does not take.
  init(
    _ algorithm: LearningAlgorithm, states: Int, actions: Int, stream: inout RandomStream
  ) throws(ExperimentError) {
    keepsValues = algorithm.isValueLearner
    seesUnitPayoffs = algorithm.seesUnitPayoffs
    learner = try TabularLearner(
      algorithm, states: states, actions: actions, stream: &stream)
  }

  /// What it does in a state.
  mutating func choose(_ state: Int, exploring: Bool, _ stream: inout RandomStream) -> Draw {
    let action =
      keepsValues && !exploring
      ? learner.greedyActionInPlace(state) : learner.choose(state, stream: &stream)
    return Draw(action, probability: 1)
  }

  /// Learns from a decision that paid `reward`.
  mutating func learn(
    _ experience: Experience, _ reward: Double, _ stream: inout RandomStream
  ) {
    learner.observe(
      experience.state, action: experience.draw.action, reward: reward, next: experience.next,
      stream: &stream)
  }
}
