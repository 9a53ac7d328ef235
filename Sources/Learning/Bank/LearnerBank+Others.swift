internal import Randomness

/// A learner of a bank that neither follows Q-learning nor EXP3.
struct OtherLearner: Sendable {
  private(set) var learner: TabularLearner
  /// Whether it takes its greedy action where nobody explores.
  private let keepsValues: Bool
  private let seesUnitPayoffs: Bool

  /// A learner that knows nothing.
  /// - Precondition: `TabularLearner` takes these sizes.
  init(_ algorithm: LearningAlgorithm, states: Int, actions: Int, seed: UInt64, number: Int) {
    keepsValues = algorithm.isValueLearner
    seesUnitPayoffs = algorithm.seesUnitPayoffs
    var stream = RandomStream(
      seed: seed, purpose: .bankUpdates, entity: UInt32(truncatingIfNeeded: number), slot: .max)
    do {
      learner = try TabularLearner(
        algorithm, states: states, actions: actions, stream: &stream)
    } catch {
      preconditionFailure(error.message)
    }
  }

  /// What it does in a state.
  mutating func choose(_ state: Int, exploring: Bool, _ stream: inout RandomStream) -> Draw {
    let action =
      keepsValues && !exploring
      ? learner.greedyActionInPlace(state) : learner.choose(state, stream: &stream)
    return Draw(action, probability: 1)
  }

  /// Learns from a decision; whether its reward was used, and whether that had to be cut to its range.
  mutating func learn(
    _ experience: Experience, _ stream: inout RandomStream
  ) -> (told: Bool, clipped: Bool) {
    var reward = experience.reward
    var clipped = false
    if seesUnitPayoffs {
      let span = experience.high - experience.low
      guard span > 0 else { return (false, false) }
      let scaled = (reward - experience.low) / span
      reward = min(1, max(0, scaled))
      clipped = reward != scaled
    }
    learner.observe(
      experience.state, action: experience.draw.action, reward: reward, next: experience.next,
      stream: &stream)
    return (seesUnitPayoffs, clipped)
  }
}

extension LearnerBank {
  /// Hands a decision and what came of it to a learner of another rule.
  mutating func tell(_ learner: Int, _ experience: Experience) {
    let other = learners[learner].other
    var stream = RandomStream(
      seed: seed, purpose: .bankUpdates, entity: UInt32(truncatingIfNeeded: learner),
      slot: UInt32(truncatingIfNeeded: others[other].learner.age))
    let (told, clipped) = others[other].learn(experience, &stream)
    learners[learner].told += told ? 1 : 0
    learners[learner].clipped += clipped ? 1 : 0
  }
}

extension Purpose {
  /// What learners of a bank draw as they start and learn.
  static let bankUpdates = Purpose(rawValue: 95)
}
