/// Draws by cumulative sums: an action in proportion to its weight, from one uniform number.
enum WeightedDraw {
  /// From how many actions on halving is faster than counting.
  private static let halving = 32

  /// Writes the sums of the first 1, 2, ..., `count` weights, and returns the last one.
  @inline(__always)
  @discardableResult
  static func cumulate(
    _ weights: UnsafePointer<Double>, _ count: Int, into sums: UnsafeMutablePointer<Double>
  ) -> Double {
    var total = 0.0
    for action in 0..<count {
      total += weights[action]
      sums[action] = total
    }
    return total
  }

  /// The first action whose sum is above `target`, which lies between 0 and the last sum.
  ///
  /// An action without weight is never drawn. Few actions are counted, free of branches on chance.
  @inline(__always)
  static func pick(_ target: Double, _ sums: UnsafePointer<Double>, _ count: Int) -> Int {
    guard count <= halving else { return search(target, sums, count) }
    var action = 0
    for k in 0..<(count &- 1) { action &+= sums[k] <= target ? 1 : 0 }
    return action
  }

  private static func search(
    _ target: Double, _ sums: UnsafePointer<Double>, _ count: Int
  ) -> Int {
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= target { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
