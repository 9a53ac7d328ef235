internal import Randomness

// The logarithms of the weights are the truth, so that nothing overflows and an action that fell far
// behind can come back. The weights, relative to `reference`, save K exponentials a decision: one
// update moves one of them.

extension BankRecord {
  /// The logarithm that a weight may reach above the reference before all are made anew.
  private static let headroom = 300.0

  /// An action by p_i = (1 - gamma) w_i / sum w + gamma / K; without exploration gamma is 0.
  @inline(__always)
  func drawByWeight(
    _ row: UnsafeBufferPointer<Double>, _ exploring: Bool, _ stream: inout RandomStream
  ) -> Draw {
    let weights = UnsafeBufferPointer(rebasing: row[actions..<(2 * actions)])
    let total = Self.sum(weights)
    let gamma = exploring ? rate : 0
    let isUniform = stream.uniform() < gamma
    let action =
      isUniform
      ? Int(stream.below(UInt32(actions))) : Self.pick(weights, stream.uniform() * total)
    return Draw(
      action, probability: (1 - gamma) * weights[action] / total + gamma / Double(actions))
  }

  func weightProbabilities(_ row: UnsafeBufferPointer<Double>, _ exploring: Bool) -> [Double] {
    let weights = row[actions..<(2 * actions)]
    let total = weights.reduce(0, +)
    let gamma = exploring ? rate : 0
    return weights.map { (1 - gamma) * $0 / total + gamma / Double(actions) }
  }

  /// In four partial sums, in an order that never changes.
  @inline(__always)
  private static func sum(_ weights: UnsafeBufferPointer<Double>) -> Double {
    var parts = SIMD4<Double>.zero
    let whole = weights.count & ~3
    for i in stride(from: 0, to: whole, by: 4) {
      parts += SIMD4(weights[i], weights[i + 1], weights[i + 2], weights[i + 3])
    }
    var total = (parts.x + parts.y) + (parts.z + parts.w)
    for i in whole..<weights.count { total += weights[i] }
    return total
  }

  /// The first action whose cumulated weight exceeds `mark`.
  @inline(__always)
  private static func pick(_ weights: UnsafeBufferPointer<Double>, _ mark: Double) -> Int {
    var left = mark
    for i in weights.indices {
      left -= weights[i]
      if left < 0 { return i }
    }
    // Rounding left a little over: the last action that can be drawn at all.
    return weights.lastIndex { $0 > 0 } ?? 0
  }

  /// Adds `gain` to the logarithm of an action's weight.
  @inline(__always)
  func raise(_ row: UnsafeMutableBufferPointer<Double>, _ action: Int, by gain: Double) {
    let (logarithm, reference) = (row[action] + gain, row[2 * actions])
    row[action] = logarithm
    guard logarithm - reference > Self.headroom else {
      row[actions + action] = Elementary.exp(logarithm - reference)
      return
    }
    // No other is above the headroom, so this one is the largest.
    row[2 * actions] = logarithm
    for i in 0..<actions { row[actions + i] = Elementary.exp(row[i] - logarithm) }
  }
}

extension LearnerBank {
  /// w_i <- w_i exp(gamma x / (p_i K)) for the action played, x being the reward scaled to [0, 1].
  mutating func weigh(_ learner: Int, _ experience: Experience) {
    let span = experience.high - experience.low
    guard span > 0 else { return }
    let scaled = (experience.reward - experience.low) / span
    let x = min(1, max(0, scaled))
    learners[learner].told += 1
    if x != scaled { learners[learner].clipped += 1 }
    let record = learners[learner]
    let gain = record.rate * x / (experience.draw.probability * Double(record.actions))
    cells.withUnsafeMutableBufferPointer { cells in
      let row = UnsafeMutableBufferPointer(rebasing: cells[record.row(experience.state)])
      record.raise(row, experience.draw.action, by: gain)
    }
  }
}
