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
    switch tuning {
    case .given(let eta, let gamma): (self.eta, self.gamma) = (eta, gamma)
    case .automatic:
      let periods = Double(try setting.knownPeriods("eta"))
      let k = Double(setting.actions)
      eta = (2 * Elementary.log(k) / (k * periods)).squareRoot()
      // Above 0 also for a single action, whose probability is 1.
      gamma = max(eta / 2, .leastNormalMagnitude)
    }
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let probability =
      table.weights(outcome.state, memory)[outcome.action]
      / table.total(outcome.state, memory)
    let loss = (1 - scale(outcome.reward)) / (probability + gamma)
    table.add(-eta * loss, to: outcome.action, outcome.state, memory)
    return false
  }
}
