/// Tableaux in floating point, whose denominator is 1.
enum FloatingArithmetic: TableauArithmetic {
  /// Ratios closer than this part of their size are taken for a tie.
  static let tie = 1e-9

  static var extra: Int { 0 }

  static func initialize(_ numbers: UnsafeMutablePointer<Double>, count: Int) {
    numbers.initialize(repeating: 0, count: count)
  }

  static func deinitialize(_ numbers: UnsafeMutablePointer<Double>, count: Int) {}

  @inline(__always)
  static func pivot(_ tableau: Tableau<Self>, row: Int, column: Int, into next: Tableau<Self>) {
    let rows = tableau.rows
    let entering = tableau.column(column)
    let inverse = 1 / entering[row]
    for j in 0...tableau.columns where j != column {
      let old = tableau.column(j)
      let new = next.column(j)
      let value = old[row] * inverse
      // Two loops, since the compiler vectorises only for addresses that it can tell apart.
      if new == old {
        for i in 0..<rows { new[i] -= value * entering[i] }
      } else {
        for i in 0..<rows { new[i] = old[i] - value * entering[i] }
      }
      new[row] = value
    }
    let new = next.column(column)
    for i in 0..<rows { new[i] = -(entering[i] * inverse) }
    new[row] = inverse
  }

  @inline(__always)
  static func leavingRow(_ tableau: Tableau<Self>, column: Int, isTied: inout Bool) -> Int {
    let entering = tableau.column(column)
    let values = tableau.values
    var best = -1
    // The greatest of entering / values, as fractions; a value of rounding errors counts as a tie.
    var top = 0.0
    var bottom = 1.0
    for i in 0..<tableau.rows {
      let one = entering[i] * bottom
      let other = top * values[i]
      let isGreater = one > other
      if abs(one - other) <= tie * abs(one) && one > 0 { isTied = true }
      best = isGreater ? i : best
      top = isGreater ? entering[i] : top
      bottom = isGreater ? values[i] : bottom
    }
    return best
  }
}
