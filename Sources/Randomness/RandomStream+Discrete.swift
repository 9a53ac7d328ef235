// Whole numbers: from a range, and from a table of weights.

extension RandomStream {
  /// A number from 0 to `n - 1`, all equally likely, without bias.
  ///
  /// Multiplication with rejection; one word in nearly all cases.
  /// Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019.
  /// - Precondition: `n > 0`.
  @inlinable
  public mutating func below(_ n: UInt32) -> UInt32 {
    precondition(n > 0, "no number is below 0")
    var product = next32().multipliedFullWidth(by: n)
    guard product.low < n else { return product.high }
    let refused = (0 &- n) % n
    while product.low < refused { product = next32().multipliedFullWidth(by: n) }
    return product.high
  }

  /// An index of the table, with the probability that its weight gives it; two words, O(1).
  @inlinable
  public mutating func categorical(_ table: AliasTable) -> Int {
    table.index(next())
  }

  /// An index of the table, with the probability that its weight gives it; two words, O(log n).
  ///
  /// A larger uniform number gives a larger index, so that two tables read with the same stream
  /// stay close to each other (common random numbers).
  @inlinable
  public mutating func categorical(_ table: CumulativeTable) -> Int {
    table.index(uniform())
  }
}
