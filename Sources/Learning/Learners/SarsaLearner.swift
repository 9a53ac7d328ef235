/// Q-learning on the policy that is played: Q(s,a) moves towards r + delta Q(s',a').
///
/// a' is what the learner plays next: it is drawn with the next period's exploration from the table
/// before this update. Source: Rummery and Niranjan 1994; Sutton and Barto 2018, section 6.4.
struct SarsaLearner: Learner {
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

  /// That of the values, the action that is already chosen, and the next choices.
  var size: LearnerMemory.Size {
    var size = values.size
    size.indices += policy.size + 1
    return size
  }

  mutating func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    values.begin(memory, &random)
    memory.indices[values.size.indices] = -1
    age = 0
    policy.resume(at: 0)
  }

  /// An action that is already chosen was chosen for this period.
  mutating func resume(at age: Int, _ memory: LearnerMemory) -> Bool {
    self.age = age
    let chosen = memory.indices[values.size.indices]
    policy.resume(at: chosen < 0 ? age : age + 1)
    return values.isSound(memory) && (-1..<values.table.actions).contains(Int(chosen))
      && (age == 0 || policy.isSound(choices(memory)))
  }

  @inline(__always)
  mutating func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let chosen = Int(memory.indices[values.size.indices])
    guard chosen < 0 else { return chosen }
    return policy.choose(
      greedy: values.table.greedy(situation.state, memory), choices(memory), &random)
  }

  @inline(__always)
  mutating func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    age &+= 1
    let table = values.table
    let next = policy.choose(
      greedy: table.greedy(outcome.next, memory), choices(memory), &random)
    memory.indices[values.size.indices] = Int32(truncatingIfNeeded: next)
    return values.learn(
      outcome, continuation: table.row(outcome.next, memory)[next], memory, &random)
  }

  @inline(__always)
  private func choices(_ memory: LearnerMemory) -> UnsafeMutablePointer<Int32> {
    memory.indices + values.size.indices + 1
  }

  func greedyAction(_ state: Int, _ memory: LearnerMemory) -> Int {
    values.table.greedy(state, memory)
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    let chosen = Int(memory.indices[values.size.indices])
    guard chosen < 0 else {
      probabilities.update(repeating: 0, count: values.table.actions)
      probabilities[chosen] = 1
      return
    }
    policy.strategy(
      greedy: values.table.greedy(situation.state, memory), age: age, into: probabilities)
  }
}
