internal import Randomness

/// EXP3 with implicit exploration: p proportional to exp(-eta sum l), l = (1 - x) / (p + gamma) for the action
/// that was played.
///
/// Source: Neu, "Explore no more: improved high-probability regret bounds for non-stochastic bandits",
/// NIPS 2015, algorithm 1 and theorem 1.
struct EXP3IXLearner: SoftmaxLearner {
  let table: SoftmaxTable
  private let scale: PayoffScale
  private let eta: Double
  private let gamma: Double

  init(_ tuning: EXP3IXTuning, _ setting: LearnerSetting) throws(ExperimentError) {
    table = SoftmaxTable(states: setting.states, actions: setting.actions)
    scale = PayoffScale(setting.payoffRange)
    var tuning = tuning
    if case .automatic = tuning {
      tuning = tuning.given(actions: setting.actions, periods: try setting.knownPeriods("eta"))
    }
    guard case .given(let eta, let gamma) = tuning else {
      preconditionFailure("what is automatic is given now")
    }
    (self.eta, self.gamma) = (eta, gamma)
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let (weights, total) = table.drawn(outcome, memory)
    let loss = (1 - scale(outcome.reward)) / (weights[outcome.action] / total + gamma)
    table.add(-eta * loss, to: outcome.action, outcome.state, memory)
    return false
  }
}
