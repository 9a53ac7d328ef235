internal import Randomness

/// A learner of a bank that hears no more than its own rewards, and neither follows Q-learning nor EXP3.
struct BanditLearner: Sendable {
  private(set) var learner: TabularLearner
  /// Whether it takes its greedy action where nobody explores.
  private let keepsValues: Bool
  let seesUnitPayoffs: Bool
  /// What its open decisions were drawn by, where outcomes are weighed by that.
  private var open: OpenWeights?

  /// A learner that knows nothing.
  /// - Throws: `ExperimentError` for what `TabularLearner` does not take.
  init(
    _ algorithm: LearningAlgorithm, states: Int, actions: Int, stream: inout RandomStream
  ) throws(ExperimentError) {
    keepsValues = algorithm.isValueLearner
    seesUnitPayoffs = algorithm.seesUnitPayoffs
    learner = try TabularLearner(
      algorithm, states: states, actions: actions, stream: &stream)
    if learner.weighsOutcomes { open = OpenWeights(width: actions + 1) }
  }

  /// Whether it wants to be told a draw's mark again.
  var recallsDraws: Bool { open != nil }

  /// What it does in a state; the draw's mark finds what it was drawn by, if its outcome will be told.
  mutating func choose(
    _ state: Int, exploring: Bool, learning: Bool, _ stream: inout RandomStream
  ) -> Draw {
    let action =
      keepsValues && !exploring
      ? learner.greedyActionInPlace(state) : learner.choose(state, stream: &stream)
    guard learning, var kept = open else { return Draw(action, probability: 1) }
    open = nil
    let mark = kept.keep { learner.copyWeights(state, into: $0) }
    open = kept
    return Draw(action, probability: 1, mark: mark)
  }

  /// Learns from a decision that paid `reward`; without a mark it counts as drawn just now.
  mutating func learn(
    _ experience: Experience, _ reward: Double, _ stream: inout RandomStream
  ) {
    let mark = experience.draw.mark
    guard mark != 0, var kept = open else { return observe(experience, reward, nil, &stream) }
    open = nil
    kept.take(mark) { observe(experience, reward, $0, &stream) }
    open = kept
  }

  private mutating func observe(
    _ experience: Experience, _ reward: Double, _ weights: UnsafePointer<Double>?,
    _ stream: inout RandomStream
  ) {
    learner.observe(
      experience.state, action: experience.draw.action, reward: reward, next: experience.next,
      drawnBy: weights, stream: &stream)
  }

  /// Outcomes of decisions that are open now will not be learned from.
  mutating func forgetOpen() { open?.forget() }
}
