internal import Randomness

/// Where a value learner keeps Q, its greedy actions and their values.
///
/// A row of Q is padded to whole vectors with numbers below all values. The greedy action of each
/// state and its value are kept up to date by every change, so that reading them is one load and a
/// row is only searched when its maximum falls.
struct ValueTable: Sendable, BitwiseCopyable {
  /// The lanes of a vector that a row is searched with.
  private static let lanes = 8

  let states: Int
  let actions: Int
  let ties: Ties
  private let stride: Int

  init(states: Int, actions: Int, ties: Ties) {
    self.states = states
    self.actions = actions
    self.ties = ties
    stride = (actions + Self.lanes - 1) / Self.lanes * Self.lanes
  }

  /// The memory of the table.
  var size: LearnerMemory.Size {
    LearnerMemory.Size(values: states * (stride + 1), indices: states)
  }

  /// Where the values of a state begin.
  @inline(__always)
  func row(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + state &* stride
  }

  /// The greedy action of a state.
  @inline(__always)
  func greedy(_ state: Int, _ memory: LearnerMemory) -> Int { Int(memory.indices[state]) }

  /// The largest value of a state.
  @inline(__always)
  func maximum(_ state: Int, _ memory: LearnerMemory) -> Double {
    memory.values[states &* stride &+ state]
  }

  /// Fills the table; `value` is asked for every state and action in order.
  func begin(
    _ memory: LearnerMemory, _ random: inout some RandomSource,
    _ value: (_ state: Int, _ action: Int, _ uniform: () -> Double) -> Double
  ) {
    for state in 0..<states {
      let row = row(state, memory)
      for action in 0..<stride {
        row[action] =
          action < actions
          ? value(state, action) { random.uniform() } : -Double.greatestFiniteMagnitude
      }
      memory.indices[state] = -1
      search(state, memory, &random)
    }
  }

  /// Writes one value; true where the greedy action of the state has changed.
  @inline(__always)
  func set(
    _ state: Int, _ action: Int, _ value: Double, _ memory: LearnerMemory,
    _ random: inout some RandomSource
  ) -> Bool {
    let best = greedy(state, memory)
    let most = maximum(state, memory)
    row(state, memory)[action] = value
    if action == best {
      // Its only equals are those it was drawn from, and they stay as they are.
      guard value < most else {
        memory.values[states &* stride &+ state] = value
        return false
      }
      return search(state, memory, &random)
    }
    guard value >= most else { return false }
    if value == most {
      let wins = ties == .lowest ? action < best : (ties == .highest && action > best)
      guard wins else { return false }
    }
    memory.values[states &* stride &+ state] = value
    memory.indices[state] = Int32(truncatingIfNeeded: action)
    return true
  }

  /// Finds the greedy action of a state after any change of its row; true where it is another one.
  @inline(__always) @discardableResult
  func search(_ state: Int, _ memory: LearnerMemory, _ random: inout some RandomSource) -> Bool {
    let row = row(state, memory)
    let most = largest(row)
    memory.values[states &* stride &+ state] = most
    let old = greedy(state, memory)
    let best =
      switch ties {
      case .lowest: lowest(row, most)
      case .highest: highest(row, most)
      case .random: drawn(row, most, old, &random)
      }
    guard best != old else { return false }
    memory.indices[state] = Int32(truncatingIfNeeded: best)
    return true
  }
}

extension ValueTable {
  @inline(__always)
  private func vector(_ row: UnsafePointer<Double>, _ block: Int) -> SIMD8<Double> {
    UnsafeRawPointer(row + block &* Self.lanes).loadUnaligned(as: SIMD8<Double>.self)
  }

  @inline(__always)
  private func largest(_ row: UnsafePointer<Double>) -> Double {
    var most = vector(row, 0)
    for block in 1..<max(1, stride / Self.lanes) {
      let next = vector(row, block)
      most.replace(with: next, where: next .> most)
    }
    var half = most.lowHalf
    half.replace(with: most.highHalf, where: most.highHalf .> half)
    var pair = half.lowHalf
    pair.replace(with: half.highHalf, where: half.highHalf .> pair)
    return pair.y > pair.x ? pair.y : pair.x
  }

  /// The first action with the largest value.
  @inline(__always)
  private func lowest(_ row: UnsafePointer<Double>, _ most: Double) -> Int {
    var best = 0
    for action in Swift.stride(from: stride &- 1, through: 0, by: -1) where row[action] == most {
      best = action
    }
    return best
  }

  private func highest(_ row: UnsafePointer<Double>, _ most: Double) -> Int {
    var best = 0
    for action in 0..<actions where row[action] == most { best = action }
    return best
  }

  private func drawn(
    _ row: UnsafePointer<Double>, _ most: Double, _ old: Int, _ random: inout some RandomSource
  ) -> Int {
    if old >= 0 && row[old] == most { return old }
    var count = 0
    for action in 0..<actions where row[action] == most { count += 1 }
    guard count > 1 else { return lowest(row, most) }
    var left = random.below(count)
    for action in 0..<actions where row[action] == most {
      if left == 0 { return action }
      left -= 1
    }
    return lowest(row, most)
  }
}
