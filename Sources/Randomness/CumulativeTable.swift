/// Weights prepared for drawing an index by inversion, in the order of the indices.
///
/// Slower than `AliasTable`, and monotone: a larger uniform number never gives a smaller index.
public struct CumulativeTable: Sendable {
  @usableFromInline let cumulative: [Double]

  /// How many indices there are.
  public var count: Int { cumulative.count }

  /// A table in which index i has the probability `weights[i]` divided by their sum.
  /// - Precondition: the weights are finite and not negative, and their sum is positive and finite.
  /// - Complexity: O(n).
  public init(_ weights: [Double]) {
    let total = Self.total(of: weights)
    var sum = 0.0
    var cumulative = weights.map { weight -> Double in
      sum += weight
      return sum / total
    }
    // Above every uniform number, from the last index that has a weight on.
    for index in weights.indices.reversed() {
      cumulative[index] = 1
      if weights[index] > 0 { break }
    }
    self.cumulative = cumulative
  }

  /// The smallest index whose cumulative probability exceeds `u`.
  /// - Precondition: `u` is in [0, 1).
  /// - Complexity: O(log n).
  @inlinable
  public func index(_ u: Double) -> Int {
    var low = 0
    var left = cumulative.count
    // Halving without a branch: the outcome of each comparison is a coin toss.
    while left > 1 {
      let half = left / 2
      low += cumulative[low + half - 1] > u ? 0 : half
      left -= half
    }
    return low
  }

  static func total(of weights: [Double]) -> Double {
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight is negative or not a number")
    let total = weights.reduce(0, +)
    precondition(total > 0 && total < .infinity, "the weights' sum must be positive and finite")
    return total
  }

  static func heaviest(of weights: [Double]) -> Int {
    weights.indices.reduce(0) { weights[$1] > weights[$0] ? $1 : $0 }
  }
}
