internal import Randomness

/// Probabilities in proportion to exp(score), a row of scores for every state.
///
/// Beside the scores lie the weights exp(score - offset) and their cumulative sums, always up to date:
/// a draw costs no exponential, and a changed score costs one. The offset follows the scores only when
/// the total leaves [1e-100, 1e100]; since scores are kept, no weight is ever lost for good.
struct SoftmaxTable: Sendable, BitwiseCopyable {
  let states: Int
  let actions: Int
  private let stride: Int

  init(states: Int, actions: Int) {
    self.states = states
    self.actions = actions
    stride = 3 * actions + 1
  }

  var size: LearnerMemory.Size { LearnerMemory.Size(values: states * stride, indices: 0) }

  /// The scores of a state; whoever changes them calls `reweigh` afterwards.
  @inline(__always)
  func scores(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + state &* stride
  }

  /// The weights of a state.
  @inline(__always)
  func weights(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    scores(state, memory) + actions
  }

  @inline(__always)
  private func sums(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    scores(state, memory) + 2 &* actions
  }

  @inline(__always)
  private func offset(_ state: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    scores(state, memory) + 3 &* actions
  }

  /// The sum of the weights of a state.
  @inline(__always)
  func total(_ state: Int, _ memory: LearnerMemory) -> Double {
    sums(state, memory)[actions &- 1]
  }

  /// The weights that an action was drawn by, and their sum: those of now where nothing else is said.
  @inline(__always)
  func drawn(
    _ outcome: Outcome, _ memory: LearnerMemory
  ) -> (weights: UnsafePointer<Double>, total: Double) {
    guard let weights = outcome.drawnBy else {
      return (UnsafePointer(weights(outcome.state, memory)), total(outcome.state, memory))
    }
    return (weights, weights[actions])
  }

  /// Writes the weights of a state and their sum, as an outcome may bring them back.
  func copyWeights(
    _ state: Int, from values: [Double], into row: UnsafeMutablePointer<Double>
  ) {
    let first = state * stride + actions
    for action in 0..<actions { row[action] = values[first + action] }
    row[actions] = values[first + 2 * actions - 1]
  }

  /// Sets all scores to 0.
  func begin(_ memory: LearnerMemory) {
    memory.values.update(repeating: 0, count: size.values)
    for state in 0..<states { reweigh(state, memory) }
  }

  /// Adds to one score.
  @inline(__always)
  func add(_ amount: Double, to action: Int, _ state: Int, _ memory: LearnerMemory) {
    let scores = scores(state, memory)
    scores[action] += amount
    weights(state, memory)[action] = Elementary.exp(
      scores[action] - offset(state, memory).pointee)
    settle(state, memory)
  }

  /// Weighs all actions again after any change of the scores.
  @inline(__always)
  func reweigh(_ state: Int, _ memory: LearnerMemory) {
    let (scores, weights) = (scores(state, memory), weights(state, memory))
    let offset = offset(state, memory).pointee
    for action in 0..<actions { weights[action] = Elementary.exp(scores[action] - offset) }
    settle(state, memory)
  }

  /// An action in proportion to the weights, from a number u uniform on (0, 1).
  @inline(__always)
  func draw(_ u: Double, _ state: Int, _ memory: LearnerMemory) -> Int {
    WeightedDraw.pick(u * total(state, memory), sums(state, memory), actions)
  }

  /// With probability `mixing` any action, otherwise one in proportion to the weights.
  ///
  /// One number decides both: given u < mixing, u / mixing is uniform again, and so is
  /// (u - mixing) / (1 - mixing) otherwise.
  @inline(__always)
  func draw(_ u: Double, mixing: Double, _ state: Int, _ memory: LearnerMemory) -> Int {
    guard u >= mixing else { return min(actions &- 1, Int(u / mixing * Double(actions))) }
    return draw((u - mixing) / (1 - mixing), state, memory)
  }

  /// Writes with which probability `draw` returns each action.
  func strategy(
    mixing: Double = 0, _ state: Int, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    let (weights, total) = (weights(state, memory), total(state, memory))
    for action in 0..<actions {
      probabilities[action] = (1 - mixing) * (weights[action] / total) + mixing / Double(actions)
    }
  }

  @inline(__always)
  private func settle(_ state: Int, _ memory: LearnerMemory) {
    let total = WeightedDraw.cumulate(weights(state, memory), actions, into: sums(state, memory))
    if !(total >= 1e-100 && total <= 1e100) { moveOffset(state, memory) }
  }

  @inline(never)
  private func moveOffset(_ state: Int, _ memory: LearnerMemory) {
    let (scores, weights) = (scores(state, memory), weights(state, memory))
    var most = scores[0]
    for action in 1..<max(1, actions) { most = max(most, scores[action]) }
    offset(state, memory).pointee = most
    for action in 0..<actions { weights[action] = Elementary.exp(scores[action] - most) }
    WeightedDraw.cumulate(weights, actions, into: sums(state, memory))
  }
}
