/// Stays on its last action j, or switches to k with probability max(0, D(j,k) / t) / mu.
///
/// D(j,k) is what k would have gained over j in the periods that played j, t counts all periods; the
/// first action is uniform. Source: Hart and Mas-Colell, "A simple adaptive procedure leading to
/// correlated equilibrium", Econometrica 68(5), 2000, main theorem.
struct InternalRegretMatchingLearner: MixingLearner {
  let actions: Int
  private let states: Int
  private let mu: Double

  /// - Throws: where `mu` does not keep every sum of probabilities of switching below 1.
  init(mu: Double, _ setting: LearnerSetting) throws(ExperimentError) {
    actions = setting.actions
    states = setting.states
    self.mu = mu
    let range = setting.payoffRange.upperBound - setting.payoffRange.lowerBound
    let least = Double(setting.actions - 1) * range
    try require(
      mu > least, "\(setting.key).mu", "\(mu)",
      "above \(least), the range of payoffs times the number of other actions")
  }

  var needs: LearnerNeeds { .payoffs }

  /// For each state D and t; and the last action, -1 at first.
  var size: LearnerMemory.Size {
    LearnerMemory.Size(values: states * (actions * actions + 1), indices: states)
  }

  @inline(__always)
  private func regrets(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + state &* (actions &* actions &+ 1)
  }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    memory.values.update(repeating: 0, count: size.values)
    memory.indices.update(repeating: -1, count: states)
  }

  func isSound(_ memory: LearnerMemory) -> Bool {
    (0..<states).allSatisfy { (-1..<actions).contains(Int(memory.indices[$0])) }
  }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let last = Int(memory.indices[situation.state])
    let u = random.uniform()
    guard last >= 0 else { return min(actions &- 1, Int(u * Double(actions))) }
    let regrets = regrets(situation.state, memory)
    let row = regrets + last &* actions
    // D(j,j) is 0, so the loop passes over the last action itself.
    var left = u * (mu * regrets[actions &* actions])
    for action in 0..<actions {
      left -= max(0, row[action])
      if left < 0 { return action }
    }
    return last
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    guard let payoffs = outcome.payoffs else { return false }
    let regrets = regrets(outcome.state, memory)
    let row = regrets + outcome.action &* actions
    let own = payoffs[outcome.action]
    for action in 0..<actions { row[action] += payoffs[action] - own }
    regrets[actions &* actions] += 1
    memory.indices[outcome.state] = Int32(truncatingIfNeeded: outcome.action)
    return false
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    let last = Int(memory.indices[situation.state])
    guard last >= 0 else {
      probabilities.update(repeating: 1 / Double(actions), count: actions)
      return
    }
    let regrets = regrets(situation.state, memory)
    var stays = 1.0
    for action in 0..<actions {
      let switches = max(0, regrets[last * actions + action])
      probabilities[action] = switches / (mu * regrets[actions * actions])
      stays -= probabilities[action]
    }
    probabilities[last] += max(0, stays)
  }
}
