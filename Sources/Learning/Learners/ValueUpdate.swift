/// What value learners share: a table, where it starts, and how it moves towards r + delta * what comes next.
struct ValueUpdate: Sendable {
  let table: ValueTable
  private let alpha: Double
  private let delta: Double
  private let isAverage: Bool
  private let updatesAll: Bool
  private let start: Start

  /// The values at the start.
  enum Start: Sendable {
    /// A row of values for every state, one after the other.
    case rows([Double])
    /// Independent and uniform.
    case random(low: Double, high: Double)
  }

  init(
    _ table: ValueTable, alpha: LearningRate, delta: Double, update: QLearning.Update, start: Start
  ) {
    self.table = table
    self.delta = delta
    self.start = start
    updatesAll = update == .all
    switch alpha {
    case .constant(let step): (self.alpha, isAverage) = (step, false)
    case .average: (self.alpha, isAverage) = (1, true)
    }
    var size = table.size
    if isAverage { size.indices += table.states * table.actions }
    self.size = size
  }

  /// The table, and the visits N(s,a) where the step is 1/N.
  let size: LearnerMemory.Size

  var needs: LearnerNeeds { updatesAll ? .payoffs : [] }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    switch start {
    case .rows(let rows):
      table.begin(memory, &random) { state, action, _ in
        rows[(state * table.actions + action) % rows.count]
      }
    case .random(let low, let high):
      table.begin(memory, &random) { _, _, uniform in low + (high - low) * uniform() }
    }
    if isAverage {
      (memory.indices + table.states).update(
        repeating: 0, count: table.states * table.actions)
    }
  }

  /// Whether memory holds a table, and visits where they are counted.
  func isSound(_ memory: LearnerMemory) -> Bool {
    (table.states..<size.indices).allSatisfy { memory.indices[$0] >= 0 } && table.isSound(memory)
  }

  /// Moves towards reward + delta * `continuation`; true where the greedy action has changed.
  @inline(__always)
  func learn(
    _ outcome: Outcome, continuation: Double, _ memory: LearnerMemory,
    _ random: inout some RandomSource
  ) -> Bool {
    guard updatesAll, let payoffs = outcome.payoffs else {
      let step = isAverage ? averageStep(outcome.state, outcome.action, memory) : alpha
      let old = table.row(outcome.state, memory)[outcome.action]
      let value = (1 - step) * old + step * (outcome.reward + delta * continuation)
      return table.set(outcome.state, outcome.action, value, memory, &random)
    }
    let row = table.row(outcome.state, memory)
    for action in 0..<table.actions {
      let step = isAverage ? averageStep(outcome.state, action, memory) : alpha
      row[action] = (1 - step) * row[action] + step * (payoffs[action] + delta * continuation)
    }
    return table.search(outcome.state, memory, &random)
  }

  /// 1 / N(s,a), this visit counted.
  private func averageStep(_ state: Int, _ action: Int, _ memory: LearnerMemory) -> Double {
    let place = table.states + state * table.actions + action
    // Past two thousand million visits the step does not get smaller any more.
    if memory.indices[place] < .max { memory.indices[place] += 1 }
    return 1 / Double(memory.indices[place])
  }
}
