internal import Randomness

/// EXP3 whose regret is small with high probability: the estimate of every action's gain is raised by
/// beta / p, so that it is rarely too low.
///
/// g_i = (x 1{i played} + beta) / p_i and p = (1 - gamma) softmax(eta sum g) + gamma / K. Source: Bubeck and
/// Cesa-Bianchi, "Regret analysis of stochastic and nonstochastic multi-armed bandit problems", 2012,
/// section 3.2.
struct EXP3PLearner: SoftmaxLearner {
  /// Probabilities below it count as it, so that no estimate is infinite where gamma is 0.
  private static let leastProbability = 1e-100

  let table: SoftmaxTable
  private let scale: PayoffScale
  private let eta: Double
  private let gamma: Double
  private let beta: Double

  init(_ tuning: EXP3PTuning, _ setting: LearnerSetting) throws(ExperimentError) {
    table = SoftmaxTable(states: setting.states, actions: setting.actions)
    scale = PayoffScale(setting.payoffRange)
    var tuning = tuning
    if case .automatic = tuning {
      tuning = tuning.given(actions: setting.actions, periods: try setting.knownPeriods("eta"))
    }
    guard case .given(let eta, let gamma, let beta) = tuning else {
      preconditionFailure("what is automatic is given now")
    }
    (self.eta, self.gamma, self.beta) = (eta, gamma, beta)
  }

  var mixing: Double { gamma }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let (weights, total) = table.drawn(outcome, memory)
    let scores = table.scores(outcome.state, memory)
    let factor = (1 - gamma) / total
    let floor = gamma / Double(actions)
    let gain = scale(outcome.reward)
    for action in 0..<actions {
      let probability = max(Self.leastProbability, factor * weights[action] + floor)
      scores[action] += eta * ((action == outcome.action ? gain : 0) + beta) / probability
    }
    table.reweigh(outcome.state, memory)
    return false
  }
}
