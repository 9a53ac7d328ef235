internal import Randomness

/// Exponential weights for bandits: p_i = (1 - gamma) w_i / sum w + gamma / K, and the weight of the
/// action that was played grows by exp(gamma x / (p K)).
///
/// Source: Auer, Cesa-Bianchi, Freund and Schapire, "The nonstochastic multiarmed bandit problem", SIAM
/// Journal on Computing 32(1), 2002, figure 1 and corollary 3.2.
struct EXP3Learner: SoftmaxLearner {
  let table: SoftmaxTable
  private let scale: PayoffScale
  private let gamma: Double

  init(gamma: Double?, _ setting: LearnerSetting) throws(ExperimentError) {
    table = SoftmaxTable(states: setting.states, actions: setting.actions)
    scale = PayoffScale(setting.payoffRange)
    if let gamma {
      self.gamma = gamma
    } else {
      let periods = try setting.knownPeriods("gamma")
      self.gamma = LearningRule.mixing(actions: setting.actions, decisions: periods)
    }
  }

  var mixing: Double { gamma }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let (weights, total) = table.drawn(outcome, memory)
    let share = weights[outcome.action] / total
    let estimate = scale(outcome.reward) / ((1 - gamma) * share + gamma / Double(actions))
    table.add(
      gamma * estimate / Double(actions), to: outcome.action, outcome.state, memory)
    return false
  }
}
