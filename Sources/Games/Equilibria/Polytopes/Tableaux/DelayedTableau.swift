/// A tableau in floating point for long paths in large games, whose steps are applied eight at a time.
///
/// A path looks at one column and the right side a step. These are brought up to date at once, all
/// other columns only after eight steps, each of them while it is in the nearest cache. The step with
/// pivot p = aᵣ in row r and column s is
///   column j ← column j − (element r of column j / p) · ã, where ã is a with ãᵣ = aᵣ − 1,
/// after column s has become the r-th unit vector, which is what the leaving variable's column was.
struct DelayedTableau: ~Copyable {
  /// How many steps are kept before all columns are brought up to date.
  private static let mostPending = 8
  /// After so many steps the tableau is made anew, so that rounding errors cannot add up.
  private static let stepsBetweenRestarts = 2000
  /// Coefficients up to this size are taken for rounding errors of zero.
  private static let smallest = 1e-11

  /// The first tableau and the one after the steps that were applied, whose `basic`, `nonbasic` and
  /// `values` are always up to date.
  private let first: Tableau<FloatingArithmetic>
  private let tableau: Tableau<FloatingArithmetic>
  private let rows: Int
  private var pending = 0
  private var steps = 0
  /// The vectors ã, and for each step its row, column and 1 / p.
  private let vectors: UnsafeMutablePointer<Double>
  private let pivotRow: UnsafeMutablePointer<Int>
  private let pivotColumn: UnsafeMutablePointer<Int>
  private let inverse: UnsafeMutablePointer<Double>
  /// The element of each vector in the row of each later step.
  private let corners: UnsafeMutablePointer<Double>
  private let factors: UnsafeMutablePointer<Double>
  /// The factors of all columns, step by step.
  private let table: UnsafeMutablePointer<Double>
  private let entering: UnsafeMutablePointer<Double>
  private let ratios: UnsafeMutablePointer<Double>

  /// Starts from a first tableau, which it owns from then on.
  init(_ first: Tableau<FloatingArithmetic>) {
    self.first = first
    rows = first.rows
    tableau = Tableau(rows: rows, columns: first.columns, firstSlack: Int(first.firstSlack))
    tableau.entries.update(from: first.entries, count: rows * (first.columns + 1))
    vectors = .allocate(capacity: Self.mostPending * rows)
    pivotRow = .allocate(capacity: Self.mostPending)
    pivotColumn = .allocate(capacity: Self.mostPending)
    inverse = .allocate(capacity: Self.mostPending)
    corners = .allocate(capacity: Self.mostPending * Self.mostPending)
    factors = .allocate(capacity: Self.mostPending)
    table = .allocate(capacity: Self.mostPending * first.columns)
    entering = .allocate(capacity: rows)
    ratios = .allocate(capacity: rows)
  }

  deinit {
    first.deallocate()
    tableau.deallocate()
    vectors.deallocate()
    pivotRow.deallocate()
    pivotColumn.deallocate()
    inverse.deallocate()
    corners.deallocate()
    factors.deallocate()
    table.deallocate()
    entering.deallocate()
    ratios.deallocate()
  }

  /// The variables that are zero at the tableau's vertex.
  var nonbasicVariables: UnsafeBufferPointer<Int32> {
    tableau.nonbasicVariables
  }

  /// Lets a nonbasic variable enter the basis, and returns the one that leaves; nil if there is none.
  mutating func enter(_ variable: Int32) -> Int32? {
    if steps == Self.stepsBetweenRestarts { restart() }
    guard let column = tableau.columnOf(variable) else { return nil }
    bringUpToDate(entering, column)
    guard let row = leavingRow() else { return nil }
    let leaving = tableau.basic[row]
    step(row: row, column: column)
    return leaving
  }

  /// Keeps the step whose column is in `entering`.
  private mutating func step(row: Int, column: Int) {
    let vector = vectors + pending * rows
    vector.update(from: entering, count: rows)
    let scale = 1 / entering[row]
    let values = tableau.values
    let value = values[row] * scale
    for i in 0..<rows { values[i] -= value * vector[i] }
    values[row] = value
    vector[row] -= 1
    for q in 0..<pending { corners[pending * Self.mostPending + q] = vectors[q * rows + row] }
    pivotRow[pending] = row
    pivotColumn[pending] = column
    inverse[pending] = scale
    let variable = tableau.nonbasic[column]
    tableau.nonbasic[column] = tableau.basic[row]
    tableau.basic[row] = variable
    pending += 1
    steps += 1
    if pending == Self.mostPending { flush() }
  }

  /// Brings all columns up to date.
  ///
  /// The factors of all columns are computed together, which is much faster than one by one; columns
  /// that the steps have replaced have others.
  private mutating func flush() {
    let columns = tableau.columns
    for p in 0..<pending {
      let row = table + p * columns
      let elements = tableau.entries + pivotRow[p]
      for j in 0..<columns { row[j] = elements[j * rows] }
      for q in 0..<p {
        let corner = corners[p * Self.mostPending + q]
        let other = table + q * columns
        for j in 0..<columns { row[j] -= corner * other[j] }
      }
      let scale = inverse[p]
      for j in 0..<columns { row[j] *= scale }
    }
    for j in 0..<columns {
      if (0..<pending).contains(where: { pivotColumn[$0] == j }) {
        bringUpToDate(tableau.column(j), j)
      } else {
        for p in 0..<pending { factors[p] = table[p * columns + j] }
        subtract(from: tableau.column(j), start: 0)
      }
    }
    pending = 0
  }

  /// Writes a column as it is after the pending steps.
  private func bringUpToDate(_ target: UnsafeMutablePointer<Double>, _ j: Int) {
    let old = tableau.column(j)
    var start = pending
    while start > 0 && pivotColumn[start - 1] != j { start -= 1 }
    if start > 0 {
      start -= 1
      target.update(repeating: 0, count: rows)
      target[pivotRow[start]] = 1
    } else if target != old {
      target.update(from: old, count: rows)
    }
    // The factors first, from the elements in the pivot rows alone; then all vectors in one go.
    for p in start..<pending {
      var element = target[pivotRow[p]]
      let corner = corners + p * Self.mostPending
      for q in start..<p { element -= factors[q] * corner[q] }
      factors[p] = element * inverse[p]
    }
    subtract(from: target, start: start)
  }

  /// Subtracts the vectors of the pending steps from `start` on times their factors.
  @inline(__always)
  private func subtract(from target: UnsafeMutablePointer<Double>, start: Int) {
    var p = start
    while p + 4 <= pending {
      let (a, b, c, d) = (factors[p], factors[p + 1], factors[p + 2], factors[p + 3])
      let v = vectors + p * rows
      let w = v + rows
      let x = w + rows
      let y = x + rows
      for i in 0..<rows {
        target[i] = target[i] - a * v[i] - b * w[i] - c * x[i] - d * y[i]
      }
      p += 4
    }
    while p < pending {
      let factor = factors[p]
      let vector = vectors + p * rows
      for i in 0..<rows { target[i] -= factor * vector[i] }
      p += 1
    }
  }

  /// Makes the tableau of the same basis from the first one.
  ///
  /// Its own variables enter again in place of the slacks that are not basic, each in the row in
  /// which its coefficient is greatest.
  private mutating func restart() {
    let columns = tableau.columns
    var isBasic = [Bool](repeating: false, count: rows + columns)
    for i in 0..<rows { isBasic[Int(tableau.basic[i])] = true }
    let current = tableau
    current.entries.update(from: first.entries, count: rows * (columns + 1))
    current.basic.update(from: first.basic, count: rows)
    current.nonbasic.update(from: first.nonbasic, count: columns)
    pending = 0
    for column in 0..<columns where isBasic[Int(first.nonbasic[column])] {
      bringUpToDate(entering, column)
      var row = -1
      for i in 0..<rows where !isBasic[Int(tableau.basic[i])] {
        if row < 0 || abs(entering[i]) > abs(entering[row]) { row = i }
      }
      step(row: row, column: column)
    }
    steps = 0
  }

  /// The row that leaves the basis for the column in `entering`, ties broken lexicographically.
  private mutating func leavingRow() -> Int? {
    let values = tableau.values
    for i in 0..<rows {
      let ratio = max(0, values[i]) / entering[i]
      ratios[i] = entering[i] > Self.smallest ? ratio : .infinity
    }
    var least = Double.infinity
    var row = -1
    for i in 0..<rows where ratios[i] < least {
      least = ratios[i]
      row = i
    }
    guard row >= 0 else { return nil }
    let bound = least * (1 + FloatingArithmetic.tie) + Self.smallest
    var count = 0
    for i in 0..<rows { count &+= ratios[i] <= bound ? 1 : 0 }
    return count == 1 ? row : lexicographicRow((0..<rows).filter { ratios[$0] <= bound })
  }

  /// The first of several rows whose ratios are the same, as if the right sides of the first tableau
  /// had been 1 + ε, 1 + ε², … for a tiny ε.
  private mutating func lexicographicRow(_ tied: [Int]) -> Int {
    flush()
    var rows = tied
    var slack = tableau.firstSlack
    while rows.count > 1 && slack < tableau.firstSlack + Int32(self.rows) {
      let ratios =
        if let column = tableau.columnOf(slack) {
          rows.map { tableau.column(column)[$0] / entering[$0] }
        } else {
          rows.map { tableau.basic[$0] == slack ? 1 / entering[$0] : 0 }
        }
      let least = ratios.min() ?? 0
      let bound = least + FloatingArithmetic.tie * max(1, abs(least))
      rows = zip(rows, ratios).filter { $0.1 <= bound }.map(\.0)
      slack += 1
    }
    return rows[0]
  }
}
