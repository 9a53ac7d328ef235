internal import Randomness

/// Exponential weights with full information: p proportional to exp(eta sum x).
///
/// Source: Freund and Schapire, Journal of Computer and System Sciences 55, 1997; Cesa-Bianchi and Lugosi,
/// Prediction, Learning, and Games, 2006, theorem 2.2.
struct HedgeLearner: SoftmaxLearner {
  let table: SoftmaxTable
  private let scale: PayoffScale
  private let eta: Double

  init(eta: Double?, _ setting: LearnerSetting) throws(ExperimentError) {
    table = SoftmaxTable(states: setting.states, actions: setting.actions)
    scale = PayoffScale(setting.payoffRange)
    if let eta {
      self.eta = eta
    } else {
      let periods = Double(try setting.knownPeriods("eta"))
      self.eta = (8 * Elementary.log(Double(setting.actions)) / periods).squareRoot()
    }
  }

  var needs: LearnerNeeds { .payoffs }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    guard let payoffs = outcome.payoffs else { return false }
    let scores = table.scores(outcome.state, memory)
    for action in 0..<actions { scores[action] += eta * scale(payoffs[action]) }
    table.reweigh(outcome.state, memory)
    return false
  }
}
