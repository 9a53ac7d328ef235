/// Epsilon-greedy Q-learning: Q(s,a) moves towards r + delta max_b Q(s',b).
///
/// Source: Watkins and Dayan, "Q-learning", Machine Learning 8, 1992; Calvano, Calzolari, Denicolo and
/// Pastorello, American Economic Review 110(10), 2020, equations 4 and 7.
struct QLearner: Learner {
  private let values: ValueUpdate
  private var policy: EpsilonGreedy

  init(_ parameters: QLearning, states: Int, actions: Int, start: ValueUpdate.Start) {
    let table = ValueTable(states: states, actions: actions, ties: parameters.ties)
    values = ValueUpdate(
      table, alpha: parameters.alpha, delta: parameters.delta, update: parameters.update,
      start: start)
    policy = EpsilonGreedy(parameters.exploration, actions: actions)
  }

  var needs: LearnerNeeds { values.needs }
  private(set) var age = 0

  /// That of the values, and the next choices.
  var size: LearnerMemory.Size {
    var size = values.size
    size.indices += policy.size
    return size
  }

  mutating func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    values.begin(memory, &random)
    age = 0
    policy.resume(at: 0)
  }

  mutating func resume(at age: Int, _ memory: LearnerMemory) -> Bool {
    self.age = age
    policy.resume(at: age)
    return values.isSound(memory)
      && (age == 0 || policy.isSound(memory.indices + values.size.indices))
  }

  @inline(__always)
  mutating func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    policy.choose(
      greedy: values.table.greedy(situation.state, memory),
      memory.indices + values.size.indices, &random)
  }

  @inline(__always)
  mutating func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    age &+= 1
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
    policy.strategy(
      greedy: values.table.greedy(situation.state, memory), age: age, into: probabilities)
  }
}
