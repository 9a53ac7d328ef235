/// Holm's step-down correction for several comparisons.
///
/// Source: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
/// Statistics 6, 1979; the same numbers as R's `p.adjust(p, "holm")`.
public enum Holm {
  /// The adjusted p values, in the order of `p`: reject where one is at most the wanted error rate.
  ///
  /// The i-th smallest of n is multiplied by n - i + 1, raised to the largest before it, capped at 1.
  /// - Precondition: all values are in [0, 1].
  /// - Complexity: O(n log n).
  public static func adjust(_ p: [Double]) -> [Double] {
    precondition(p.allSatisfy { $0 >= 0 && $0 <= 1 }, "a p value is from 0 to 1")
    let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
    var adjusted = p
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, p[index] * Double(p.count - rank)))
      adjusted[index] = largest
    }
    return adjusted
  }
}
