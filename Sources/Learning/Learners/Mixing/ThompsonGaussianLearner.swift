/// Thompson sampling with normal beliefs: draws theta from the posterior of every action's mean, and plays the best.
///
/// The noise of payoffs is normal with a known standard deviation. Source: Russo, Van Roy, Kazerouni,
/// Osband and Wen, "A tutorial on Thompson sampling", 2018, section 4.
struct ThompsonGaussianLearner: MixingLearner {
  /// Sums of precisions stay finite.
  private static let mostPrecision = 1e200

  let actions: Int
  private let states: Int
  private let priorMean: Double
  private let priorVariance: Double
  /// How much a payoff adds to the precision of a belief.
  private let precision: Double

  init(
    priorMean: Double, priorVariance: Double, noise: Double, _ setting: LearnerSetting
  ) {
    actions = setting.actions
    states = setting.states
    self.priorMean = priorMean
    self.priorVariance = priorVariance
    precision = min(1 / (noise * noise), Self.mostPrecision)
  }

  var needs: LearnerNeeds { [] }

  /// For each state and action the mean, the precision and the standard deviation of the belief.
  var size: LearnerMemory.Size { LearnerMemory.Size(values: 3 * states * actions, indices: 0) }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    for belief in 0..<(states * actions) {
      memory.values[3 * belief] = priorMean
      memory.values[3 * belief + 1] = min(1 / priorVariance, Self.mostPrecision)
      memory.values[3 * belief + 2] = priorVariance.squareRoot()
    }
  }

  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let beliefs = memory.values + 3 &* actions &* situation.state
    var (best, most) = (0, -Double.infinity)
    for action in 0..<actions {
      let draw = beliefs[3 &* action] + beliefs[3 &* action &+ 2] * random.normal()
      if draw > most { (best, most) = (action, draw) }
    }
    return best
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let belief = memory.values + 3 &* (actions &* outcome.state &+ outcome.action)
    belief[1] += precision
    belief[0] += (outcome.reward - belief[0]) * (precision / belief[1])
    belief[2] = (1 / belief[1]).squareRoot()
    return false
  }

  /// The share of 4,096 fixed draws.
  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    SampledStrategy.write(actions, into: probabilities) { choose(situation, memory, &$0) }
  }
}
