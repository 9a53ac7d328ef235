internal import CGMP

/// Tableaux of integers of any size.
enum BigIntegerArithmetic: ExactTableauArithmetic {
  /// The denominator and two numbers of scratch.
  static var extra: Int { 3 }

  static func initialize(_ numbers: UnsafeMutablePointer<__mpz_struct>, count: Int) {
    for i in 0..<count { __gmpz_init(numbers + i) }
  }

  static func deinitialize(_ numbers: UnsafeMutablePointer<__mpz_struct>, count: Int) {
    for i in 0..<count { __gmpz_clear(numbers + i) }
  }

  @inline(__always)
  static func sign(_ number: UnsafePointer<__mpz_struct>) -> Int {
    Int(number.pointee._mp_size.signum())
  }

  @inline(__always)
  static func compare(
    _ a: UnsafePointer<__mpz_struct>, over b: UnsafePointer<__mpz_struct>,
    with c: UnsafePointer<__mpz_struct>, over d: UnsafePointer<__mpz_struct>,
    _ scratch: UnsafeMutablePointer<__mpz_struct>
  ) -> Int {
    __gmpz_mul(scratch, a, d)
    __gmpz_mul(scratch + 1, c, b)
    return Int(__gmpz_cmp(scratch, scratch + 1).signum())
  }

  static func pivot(_ tableau: Tableau<Self>, row: Int, column: Int, into next: Tableau<Self>) {
    let rows = tableau.rows
    let entering = tableau.column(column)
    let pivot = entering + row
    let previous = tableau.denominator
    let isFirst = __gmpz_cmp_ui(previous, 1) == 0
    for j in 0...tableau.columns where j != column {
      let old = tableau.column(j)
      let new = next.column(j)
      let value = old + row
      for i in 0..<rows where i != row {
        __gmpz_mul(new + i, old + i, pivot)
        if sign(value) != 0 && sign(entering + i) != 0 {
          __gmpz_submul(new + i, entering + i, value)
        }
        if !isFirst { __gmpz_divexact(new + i, new + i, previous) }
      }
      __gmpz_set(new + row, value)
    }
    let new = next.column(column)
    for i in 0..<rows where i != row { __gmpz_neg(new + i, entering + i) }
    // In this order, since the two tableaux may be the same.
    __gmpz_set(tableau.denominator + 1, pivot)
    __gmpz_set(new + row, previous)
    __gmpz_swap(next.denominator, tableau.denominator + 1)
  }
}
