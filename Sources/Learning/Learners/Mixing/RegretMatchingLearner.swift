/// Plays in proportion to positive regrets: R(a) grows by u(a) - u(played), p is proportional to max(R, 0),
/// uniform where no regret is positive.
///
/// Source: Hart and Mas-Colell, "A simple adaptive procedure leading to correlated equilibrium",
/// Econometrica 68(5), 2000, in its unconditional version; with regrets cut at 0 after every period
/// (regret matching+): Tammelin, "Solving large imperfect information games using CFR+", 2014.
struct RegretMatchingLearner: MixingLearner {
  let actions: Int
  private let states: Int
  /// Below which no regret falls.
  private let floor: Double

  init(cutsAtZero: Bool, _ setting: LearnerSetting) {
    actions = setting.actions
    states = setting.states
    floor = cutsAtZero ? 0 : -Double.infinity
  }

  var needs: LearnerNeeds { .payoffs }

  /// For each state the regrets, and the cumulative sums of their positive parts.
  var size: LearnerMemory.Size { LearnerMemory.Size(values: 2 * states * actions, indices: 0) }

  @inline(__always)
  private func regrets(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + 2 &* actions &* state
  }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    memory.values.update(repeating: 0, count: size.values)
  }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let sums = regrets(situation.state, memory) + actions
    let total = sums[actions &- 1]
    let u = random.uniform()
    guard total > 0 else { return min(actions &- 1, Int(u * Double(actions))) }
    return WeightedDraw.pick(u * total, sums, actions)
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    guard let payoffs = outcome.payoffs else { return false }
    let regrets = regrets(outcome.state, memory)
    let sums = regrets + actions
    // A drawn tie pays the played action otherwise than its share; regrets are those of the shares.
    let own = outcome.profile == nil ? payoffs[outcome.action] : outcome.reward
    var total = 0.0
    for action in 0..<actions {
      let sum = regrets[action] + (payoffs[action] - own)
      let regret = sum > floor ? sum : floor
      regrets[action] = regret
      total += regret > 0 ? regret : 0
      sums[action] = total
    }
    return false
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    let regrets = regrets(situation.state, memory)
    let total = regrets[2 &* actions &- 1]
    for action in 0..<actions {
      probabilities[action] =
        total > 0 ? max(0, regrets[action]) / total : 1 / Double(actions)
    }
  }
}
