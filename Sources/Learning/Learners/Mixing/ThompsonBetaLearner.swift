/// Thompson sampling for payoffs in [0,1]: draws theta from Beta(1 + S, 1 + F) for every action, and plays the best.
///
/// A payoff x counts as a success with probability x. Source: Thompson 1933; Agrawal and Goyal,
/// "Analysis of Thompson sampling for the multi-armed bandit problem", COLT 2012, algorithms 1 and 2.
struct ThompsonBetaLearner: MixingLearner {
  let actions: Int
  private let states: Int
  private let scale: PayoffScale

  init(_ setting: LearnerSetting) {
    actions = setting.actions
    states = setting.states
    scale = PayoffScale(setting.payoffRange)
  }

  var needs: LearnerNeeds { [] }

  /// For each state and action the successes and the failures.
  var size: LearnerMemory.Size { LearnerMemory.Size(values: 2 * states * actions, indices: 0) }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    memory.values.update(repeating: 0, count: size.values)
  }

  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let counts = memory.values + 2 &* actions &* situation.state
    var (best, most) = (0, -Double.infinity)
    for action in 0..<actions {
      let draw = random.beta(1 + counts[2 &* action], 1 + counts[2 &* action &+ 1])
      if draw > most { (best, most) = (action, draw) }
    }
    return best
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let isSuccess = random.uniform() < scale(outcome.reward)
    let counts = memory.values + 2 &* (actions &* outcome.state &+ outcome.action)
    counts[isSuccess ? 0 : 1] += 1
    return false
  }

  /// Exact by the integral over the largest draw would be slow; this is the share of 4,096 fixed draws.
  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    SampledStrategy.write(actions, into: probabilities) { choose(situation, memory, &$0) }
  }
}
