/// Tableaux of integers below 2⁶² in size; whoever uses them proves that none gets larger.
enum SmallIntegerArithmetic: ExactTableauArithmetic {
  static var extra: Int { 1 }

  static func initialize(_ numbers: UnsafeMutablePointer<Int>, count: Int) {
    numbers.initialize(repeating: 0, count: count)
  }

  static func deinitialize(_ numbers: UnsafeMutablePointer<Int>, count: Int) {}

  @inline(__always)
  static func sign(_ number: UnsafePointer<Int>) -> Int { number.pointee.signum() }

  @inline(__always)
  static func compare(
    _ a: UnsafePointer<Int>, over b: UnsafePointer<Int>, with c: UnsafePointer<Int>,
    over d: UnsafePointer<Int>, _ scratch: UnsafeMutablePointer<Int>
  ) -> Int {
    let left = Int128(a.pointee) &* Int128(d.pointee)
    let right = Int128(c.pointee) &* Int128(b.pointee)
    return left < right ? -1 : (left == right ? 0 : 1)
  }

  /// Whether all minors of a matrix of integers from 0 to `greatest` with a column of ones, of at
  /// most `size` rows, are below 2⁶².
  ///
  /// A determinant of order k is at most greatestᵏ (k + 1)^((k + 1)/2) / 2ᵏ: Hadamard's inequality for
  /// the matrix of order k + 1 with entries ±1 that corresponds to it.
  static func holdsMinors(of size: Int, greatest: Double) -> Bool {
    (1...size).allSatisfy { k in
      let order = Double(k + 1)
      var bound = 1.0
      for _ in 0..<k { bound *= greatest / 2 }
      for _ in 0...k { bound *= order.squareRoot() }
      return bound < 0x1p61
    }
  }

  @inline(__always)
  static func pivot(_ tableau: Tableau<Self>, row: Int, column: Int, into next: Tableau<Self>) {
    let rows = tableau.rows
    let entering = tableau.column(column)
    let pivot = entering[row]
    let previous = tableau.denominator.pointee
    // The quotient is known to be an integer of 64 bits, so it is found without a division: modulo
    // 2⁶⁴, by the inverse of the odd part of the divisor.
    let zeros = previous.trailingZeroBitCount
    let odd = previous &>> zeros
    var inverse = odd
    for _ in 0..<5 { inverse = inverse &* (2 &- odd &* inverse) }
    for j in 0...tableau.columns where j != column {
      let old = tableau.column(j)
      let new = next.column(j)
      let value = old[row]
      for i in 0..<rows {
        let numerator = Int128(old[i]) &* Int128(pivot) &- Int128(entering[i]) &* Int128(value)
        new[i] = Int(truncatingIfNeeded: numerator &>> Int128(zeros)) &* inverse
      }
      new[row] = value
    }
    let new = next.column(column)
    for i in 0..<rows { new[i] = -entering[i] }
    new[row] = previous
    next.denominator.pointee = pivot
  }
}
