/// A condensed simplex tableau: a system of equations, solved for its basic variables.
///
/// Row i says `basic[i] + Σ entries[i + j rows] nonbasic[j] = entries[i + columns rows]`, all
/// coefficients divided by `denominator`. Only the columns of the nonbasic variables are kept, column
/// after column, since the others are unit vectors. A vertex of the polytope
/// {z ≥ 0, M z ≤ 1} is a tableau whose last column is not negative: its nonbasic variables are zero.
///
/// Variables are numbered so that those of the polytope itself and the slacks of its inequalities
/// have different numbers from 0 to `rows + columns - 1`. The owner calls `deallocate`.
struct Tableau<Arithmetic: TableauArithmetic> {
  /// The number of basic variables.
  let rows: Int
  /// The number of nonbasic variables: the dimension of the polytope.
  let columns: Int
  /// The number of the first slack; those of the others follow, in the order of the inequalities.
  let firstSlack: Int32
  /// The coefficients, the right side as the last column, and behind it `Arithmetic.extra` numbers,
  /// of which the first is the denominator.
  let entries: UnsafeMutablePointer<Arithmetic.Number>
  /// The variable of each row.
  let basic: UnsafeMutablePointer<Int32>
  /// The variable of each column.
  let nonbasic: UnsafeMutablePointer<Int32>

  /// A tableau whose numbers are zero, with the slacks as basic variables.
  init(rows: Int, columns: Int, firstSlack: Int) {
    self.rows = rows
    self.columns = columns
    self.firstSlack = Int32(firstSlack)
    entries = .allocate(capacity: rows * (columns + 1) + Arithmetic.extra)
    basic = .allocate(capacity: rows)
    nonbasic = .allocate(capacity: columns)
    Arithmetic.initialize(entries, count: rows * (columns + 1) + Arithmetic.extra)
    for i in 0..<rows { (basic + i).initialize(to: Int32(firstSlack + i)) }
    let first = firstSlack == 0 ? rows : 0
    for j in 0..<columns { (nonbasic + j).initialize(to: Int32(first + j)) }
  }

  /// Frees the memory.
  func deallocate() {
    Arithmetic.deinitialize(entries, count: rows * (columns + 1) + Arithmetic.extra)
    entries.deallocate()
    basic.deallocate()
    nonbasic.deallocate()
  }

  /// The coefficients of one nonbasic variable, or the right side.
  @inline(__always)
  func column(_ j: Int) -> UnsafeMutablePointer<Arithmetic.Number> { entries + j * rows }

  /// The right side.
  @inline(__always)
  var values: UnsafeMutablePointer<Arithmetic.Number> { entries + columns * rows }

  /// What all coefficients are divided by.
  @inline(__always)
  var denominator: UnsafeMutablePointer<Arithmetic.Number> { entries + (columns + 1) * rows }

  /// Lets the variable of a column enter the basis instead of that of a row, and writes the new
  /// tableau to `next`, which may be the same one.
  @inline(__always)
  func pivot(row: Int, column: Int, into next: Self) {
    Arithmetic.pivot(self, row: row, column: column, into: next)
    if next.basic != basic {
      next.basic.update(from: basic, count: rows)
      next.nonbasic.update(from: nonbasic, count: columns)
    }
    let entering = nonbasic[column]
    next.nonbasic[column] = basic[row]
    next.basic[row] = entering
  }

  /// The variables that are zero at the tableau's vertex.
  var nonbasicVariables: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: nonbasic, count: columns)
  }

  /// The column of a nonbasic variable.
  func columnOf(_ variable: Int32) -> Int? {
    (0..<columns).first { nonbasic[$0] == variable }
  }
}

/// How the numbers of a tableau are kept and pivoted.
protocol TableauArithmetic {
  associatedtype Number
  /// How many numbers follow the coefficients: the denominator and scratch.
  static var extra: Int { get }
  /// Makes zeros.
  static func initialize(_ numbers: UnsafeMutablePointer<Number>, count: Int)
  /// Ends the life of numbers.
  static func deinitialize(_ numbers: UnsafeMutablePointer<Number>, count: Int)
  /// Writes the coefficients after a step.
  static func pivot(_ tableau: Tableau<Self>, row: Int, column: Int, into next: Tableau<Self>)
  /// The row whose basic variable first becomes zero when the variable of `column` grows, -1 if none
  /// does; of several, the lexicographically first. Sets `isTied` if there are several.
  static func leavingRow(_ tableau: Tableau<Self>, column: Int, isTied: inout Bool) -> Int
}

/// Arithmetic in integers, in which signs and comparisons are exact.
///
/// The pivot is Edmonds' fraction-free one: each new coefficient is
/// (coefficient · pivot − row · column) / previous pivot, a minor of the matrix at the start.
protocol ExactTableauArithmetic: TableauArithmetic {
  /// -1, 0 or 1.
  static func sign(_ number: UnsafePointer<Number>) -> Int
  /// The sign of a/b − c/d for positive b and d.
  static func compare(
    _ a: UnsafePointer<Number>, over b: UnsafePointer<Number>, with c: UnsafePointer<Number>,
    over d: UnsafePointer<Number>, _ scratch: UnsafeMutablePointer<Number>
  ) -> Int
}

extension ExactTableauArithmetic {
  @inline(__always)
  static func leavingRow(
    _ tableau: Tableau<Self>, column: Int, isTied: inout Bool
  ) -> Int {
    let entering = tableau.column(column)
    let values = tableau.values
    let scratch = tableau.denominator + 1
    var best = -1
    for i in 0..<tableau.rows where sign(entering + i) > 0 {
      guard best >= 0 else {
        best = i
        continue
      }
      var order = compare(
        values + i, over: entering + i, with: values + best, over: entering + best, scratch)
      if order == 0 {
        isTied = true
        order = lexicographicOrder(tableau, column: entering, i, best)
      }
      if order < 0 { best = i }
    }
    return best
  }

  /// Compares two rows whose ratios are the same as if the right sides of the first tableau had been
  /// 1 + ε, 1 + ε², … for a tiny ε.
  ///
  /// After pivots the factor of εᵏ in a row is its coefficient of the k-th slack.
  private static func lexicographicOrder(
    _ tableau: Tableau<Self>, column entering: UnsafePointer<Number>, _ i: Int, _ k: Int
  ) -> Int {
    let slacks = tableau.firstSlack..<tableau.firstSlack + Int32(tableau.rows)
    let scratch = tableau.denominator + 1
    for slack in slacks {
      let order: Int
      if let column = tableau.columnOf(slack) {
        let other = tableau.column(column)
        order = compare(other + i, over: entering + i, with: other + k, over: entering + k, scratch)
      } else if tableau.basic[i] == slack {
        order = 1
      } else {
        order = tableau.basic[k] == slack ? -1 : 0
      }
      if order != 0 { return order }
    }
    return 0
  }
}
