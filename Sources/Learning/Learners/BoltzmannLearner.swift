internal import Randomness

/// Q-learning that plays a with probability in proportion to exp(Q(s,a) / T).
///
/// Source: Calvano et al. 2020, appendix; Waltman and Kaymak, "Q-learning agents in a Cournot
/// oligopoly model", Journal of Economic Dynamics and Control 32, 2008.
struct BoltzmannLearner: Learner {
  private let values: ValueUpdate
  private var temperature: ExponentialSchedule
  private let minimum: Double

  init(_ parameters: BoltzmannQLearning, states: Int, actions: Int, start: ValueUpdate.Start) {
    let table = ValueTable(states: states, actions: actions, ties: parameters.ties)
    values = ValueUpdate(
      table, alpha: parameters.alpha, delta: parameters.delta, update: parameters.update,
      start: start)
    temperature = ExponentialSchedule(
      initial: parameters.temperature.initial, rate: parameters.temperature.decay)
    minimum = parameters.temperature.minimum
  }

  var needs: LearnerNeeds { values.needs }
  var age: Int { temperature.time }

  /// That of the values, and a weight for every action.
  var size: LearnerMemory.Size {
    var size = values.size
    size.values += values.table.actions
    return size
  }

  mutating func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    values.begin(memory, &random)
    temperature.resume(at: 0)
  }

  mutating func resume(at age: Int, _ memory: LearnerMemory) -> Bool {
    temperature.resume(at: age)
    return values.isSound(memory)
  }

  @inline(__always)
  mutating func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let weights = memory.values + values.table.size.values
    let total = weigh(situation.state, memory, into: weights)
    var left = random.uniform() * total
    for action in 0..<values.table.actions {
      left -= weights[action]
      if left < 0 { return action }
    }
    // Rounding left a little over.
    return values.table.greedy(situation.state, memory)
  }

  @inline(__always)
  mutating func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    temperature.advance()
    return values.learn(
      outcome, continuation: values.table.maximum(outcome.next, memory), memory, &random)
  }

  func greedyAction(_ state: Int, _ memory: LearnerMemory) -> Int {
    values.table.greedy(state, memory)
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    let total = weigh(situation.state, memory, into: probabilities)
    for action in 0..<values.table.actions { probabilities[action] /= total }
  }

  /// Weights relative to that of the greedy action, and their sum, which is at least 1.
  @inline(__always)
  private func weigh(
    _ state: Int, _ memory: LearnerMemory, into weights: UnsafeMutablePointer<Double>
  ) -> Double {
    let row = values.table.row(state, memory)
    let most = values.table.maximum(state, memory)
    // The smallest normal number stands for a temperature that has fallen to 0: ties are then shared.
    let heat = max(minimum, temperature.value, .leastNormalMagnitude)
    for action in 0..<values.table.actions {
      weights[action] = Elementary.exp((row[action] - most) / heat)
    }
    var total = 0.0
    for action in 0..<values.table.actions { total += weights[action] }
    return total
  }
}
