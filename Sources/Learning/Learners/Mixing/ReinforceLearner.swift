internal import Randomness

/// The gradient bandit: pi = softmax(theta), theta_a moves by alpha (r - b) (1{a played} - pi_a), and the baseline
/// b is the mean of the rewards before, 0 at first.
///
/// Source: Williams, Machine Learning 8, 1992; Sutton and Barto, Reinforcement Learning, 2018, section 2.8.
struct ReinforceLearner: SoftmaxLearner {
  let table: SoftmaxTable
  private let alpha: Double

  init(alpha: Double, _ setting: LearnerSetting) {
    table = SoftmaxTable(states: setting.states, actions: setting.actions)
    self.alpha = alpha
  }

  /// That of the table, and for each state how many rewards there were and their mean.
  var size: LearnerMemory.Size {
    LearnerMemory.Size(values: table.size.values + 2 * table.states, indices: 0)
  }

  @inline(__always)
  private func baseline(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + table.size.values + 2 &* state
  }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    table.begin(memory)
    baseline(0, memory).update(repeating: 0, count: 2 * table.states)
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let baseline = baseline(outcome.state, memory)
    let step = alpha * (outcome.reward - baseline[1])
    let (weights, total) = table.drawn(outcome, memory)
    let scores = table.scores(outcome.state, memory)
    let factor = step / total
    for action in 0..<actions { scores[action] -= factor * weights[action] }
    scores[outcome.action] += step
    table.reweigh(outcome.state, memory)
    baseline[0] += 1
    baseline[1] += (outcome.reward - baseline[1]) / baseline[0]
    return false
  }
}
