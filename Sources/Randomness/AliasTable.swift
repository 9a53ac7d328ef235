/// Weights prepared for drawing an index in constant time, whatever their number.
///
/// Walker's alias method in Vose's form: each column holds its own index with some probability and
/// one other index with the rest.
/// Source: Vose, "A linear algorithm for generating random numbers with a given distribution",
/// IEEE Transactions on Software Engineering 17(9), 1991.
public struct AliasTable: Sendable {
  /// One column: draw `alias` instead of the column's own index when the fraction is at least this.
  @usableFromInline
  struct Column: Sendable {
    @usableFromInline var threshold: UInt64
    @usableFromInline var alias: Int
  }

  @usableFromInline let columns: [Column]

  /// How many indices there are.
  public var count: Int { columns.count }

  /// A table in which index i has the probability `weights[i]` divided by their sum.
  /// - Precondition: the weights are finite and not negative, and their sum is positive and finite.
  /// - Complexity: O(n).
  public init(_ weights: [Double]) {
    let total = CumulativeTable.total(of: weights)
    let count = Double(weights.count)
    var height = weights.map { $0 / total * count }
    var columns = weights.indices.map { Column(threshold: .max, alias: $0) }
    var small = height.indices.filter { height[$0] < 1 }
    var large = height.indices.filter { height[$0] >= 1 }
    while let donor = large.last, let short = small.popLast() {
      columns[short] = Column(threshold: UInt64(height[short] * 0x1p64), alias: donor)
      height[donor] -= 1 - height[short]
      if height[donor] < 1 {
        large.removeLast()
        small.append(donor)
      }
    }
    // What rounding left over is full; a column without weight still never gives its own index.
    for rest in small where weights[rest] == 0 {
      columns[rest] = Column(threshold: 0, alias: CumulativeTable.heaviest(of: weights))
    }
    self.columns = columns
  }

  /// The index that 64 random bits choose.
  @inlinable @inline(__always)
  public func index(_ bits: UInt64) -> Int {
    let product = bits.multipliedFullWidth(by: UInt64(columns.count))
    let own = Int(truncatingIfNeeded: product.high)
    let column = columns[own]
    return product.low < column.threshold ? own : column.alias
  }
}
