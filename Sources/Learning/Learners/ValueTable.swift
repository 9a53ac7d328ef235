/// Where a value learner keeps Q, its greedy actions and their values.
///
/// Beside the rows of Q there are for each state the greedy action, its value, and a bound: no other
/// action's value is above it. So the largest value of a state is one load, and a row is only searched
/// when its greedy action falls to the bound (11 % of the updates on the market of Calvano et al.).
struct ValueTable: Sendable, BitwiseCopyable {
  let states: Int
  let actions: Int
  let ties: Ties

  init(states: Int, actions: Int, ties: Ties) {
    self.states = states
    self.actions = actions
    self.ties = ties
  }

  /// The memory of the table.
  var size: LearnerMemory.Size {
    LearnerMemory.Size(values: states * (actions + 2), indices: states)
  }

  /// Where the values of a state begin.
  @inline(__always)
  func row(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + state &* actions
  }

  /// The greedy action of a state.
  @inline(__always)
  func greedy(_ state: Int, _ memory: LearnerMemory) -> Int { Int(memory.indices[state]) }

  /// The largest value of a state.
  @inline(__always)
  func maximum(_ state: Int, _ memory: LearnerMemory) -> Double { top(state, memory)[0] }

  /// The largest value of a state and the bound of the others.
  @inline(__always)
  private func top(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + (states &* actions &+ 2 &* state)
  }

  /// Fills the table; `value` is asked for every state and action in order.
  func begin(
    _ memory: LearnerMemory, _ random: inout some RandomSource,
    _ value: (_ state: Int, _ action: Int, _ uniform: () -> Double) -> Double
  ) {
    for state in 0..<states {
      let row = row(state, memory)
      for action in 0..<actions { row[action] = value(state, action) { random.uniform() } }
      memory.indices[state] = -1
      search(state, memory, &random)
    }
  }

  /// Whether memory holds such a table: finite values with greedy actions that are maxima.
  func isSound(_ memory: LearnerMemory) -> Bool {
    (0..<states).allSatisfy { state in
      let (row, best) = (row(state, memory), greedy(state, memory))
      guard (0..<actions).contains(best), (0..<actions).allSatisfy({ row[$0].isFinite }) else {
        return false
      }
      let top = top(state, memory)
      return top[0] == row[best]
        && (0..<actions).allSatisfy { $0 == best || (row[$0] <= top[1] && top[1] <= top[0]) }
    }
  }

  /// Writes one value; true where the greedy action of the state has changed.
  @inline(__always)
  func set(
    _ state: Int, _ action: Int, _ value: Double, _ memory: LearnerMemory,
    _ random: inout some RandomSource
  ) -> Bool {
    row(state, memory)[action] = value
    let top = top(state, memory)
    if action == greedy(state, memory) {
      guard value > top[1] else { return search(state, memory, &random) }
      top[0] = value
      return false
    }
    guard value < top[0] else { return search(state, memory, &random) }
    if value > top[1] { top[1] = value }
    return false
  }

  /// Finds the greedy action of a state after any change of its row; true where it is another one.
  @discardableResult
  func search(_ state: Int, _ memory: LearnerMemory, _ random: inout some RandomSource) -> Bool {
    let row = row(state, memory)
    var (most, bound) = (row[0], -Double.greatestFiniteMagnitude)
    var best = 0
    for action in 1..<max(1, actions) {
      let value = row[action]
      let lesser = value > most ? most : value
      bound = lesser > bound ? lesser : bound
      best = value > most ? action : best
      most = value > most ? value : most
    }
    let old = greedy(state, memory)
    if bound == most && ties != .lowest { best = preferred(row, most, old, &random) }
    let top = top(state, memory)
    top[0] = most
    top[1] = bound
    guard best != old else { return false }
    memory.indices[state] = Int32(truncatingIfNeeded: best)
    return true
  }

  /// Which of several maxima it is by the other rules for ties.
  private func preferred(
    _ row: UnsafePointer<Double>, _ most: Double, _ old: Int, _ random: inout some RandomSource
  ) -> Int {
    if ties == .random, old >= 0, row[old] == most { return old }
    var (count, last) = (0, 0)
    for action in 0..<actions where row[action] == most {
      count += 1
      // The k-th of them takes the place with probability 1/k, so all are equally likely.
      if ties == .highest || random.below(count) == 0 { last = action }
    }
    return last
  }
}
