/// A population of pure strategies, of which a random member plays, that changes by pairwise imitation.
///
/// Each period a random pair is drawn: the focal member copies the model by the Fermi rule, or takes a
/// random strategy with the probability of a mutation. What a strategy earns is what it would have
/// earned against what the others did, where the game tells (in expected play: against their whole
/// populations), and its mean payoff so far otherwise. A state has a population of its own. Source:
/// Traulsen, Nowak and Pacheco, "Stochastic dynamics of invasion and fixation", Physical Review E 74,
/// 2006, equation 1.
struct ImitationLearner: MixingLearner {
  let actions: Int
  private let states: Int
  private let population: Int
  private let rule: FermiRule
  private let mutation: Double
  private let hearsAll: Bool

  init(
    population: Int, beta: Double, mutation: Double, _ setting: LearnerSetting
  ) throws(ExperimentError) {
    actions = setting.actions
    states = setting.states
    self.population = population
    rule = FermiRule(beta: beta)
    self.mutation = mutation
    hearsAll = setting.hearsAllPayoffs
    try require(
      states <= (1 << 31) / population, "\(setting.key).population",
      "\(population) members in each of \(states) states", "at most 2^31 members")
  }

  var needs: LearnerNeeds { hearsAll ? .payoffs : [] }

  /// For each state and action the members that play it, its mean payoff and how often it was played;
  /// and every member's action.
  var size: LearnerMemory.Size {
    LearnerMemory.Size(values: 3 * states * actions, indices: states * population)
  }

  @inline(__always)
  private func counts(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + 3 &* actions &* state
  }

  @inline(__always)
  private func members(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Int32> {
    memory.indices + population &* state
  }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    memory.values.update(repeating: 0, count: size.values)
    for state in 0..<states {
      for member in 0..<population {
        let action = random.below(actions)
        members(state, memory)[member] = Int32(truncatingIfNeeded: action)
        counts(state, memory)[action] += 1
      }
    }
  }

  func isSound(_ memory: LearnerMemory) -> Bool {
    (0..<size.indices).allSatisfy { (0..<actions).contains(Int(memory.indices[$0])) }
  }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    Int(members(situation.state, memory)[random.below(population)])
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let members = members(outcome.state, memory)
    let counts = counts(outcome.state, memory)
    let means = counts + actions
    if !hearsAll {
      let plays = means + actions
      plays[outcome.action] += 1
      means[outcome.action] += (outcome.reward - means[outcome.action]) / plays[outcome.action]
    }
    let focal = random.below(population)
    // Any of the others: those from the focal member on move up by one.
    let other = random.below(population &- 1)
    let model = Int(members[other < focal ? other : other &+ 1])
    let old = Int(members[focal])
    var new = old
    if random.uniform() < mutation {
      new = random.below(actions)
    } else if model != old {
      let payoffs = outcome.payoffs ?? UnsafePointer(means)
      if random.uniform() < rule.copying(payoffs[model] - payoffs[old]) { new = model }
    }
    members[focal] = Int32(truncatingIfNeeded: new)
    counts[old] -= 1
    counts[new] += 1
    return false
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    let counts = counts(situation.state, memory)
    for action in 0..<actions { probabilities[action] = counts[action] / Double(population) }
  }
}
