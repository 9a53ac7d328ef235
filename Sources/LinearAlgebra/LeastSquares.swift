internal import COpenBLAS

extension Matrix {
  /// The x of least ‖this matrix · x - b‖ in the Euclidean norm, by QR with column pivoting (dgelsy);
  /// of several the one of least norm.
  ///
  /// - Returns: `nil` where an element is not finite.
  /// - Precondition: `b` has one element a row.
  /// - Complexity: O(rows · columns²).
  public func leastSquares(_ b: [Double]) -> [Double]? {
    precondition(b.count == rows, "one element a row")
    guard elements.allSatisfy(\.isFinite), b.allSatisfy(\.isFinite) else { return nil }
    guard rows > 0, columns > 0 else { return [Double](repeating: 0, count: columns) }
    var a = elements
    let height = max(rows, columns)
    var x = b + [Double](repeating: 0, count: height - rows)
    var pivots = [Int32](repeating: 0, count: columns)
    var rank: Int32 = 0
    BLAS.useOneThread()
    let status = LAPACKE_dgelsy(
      LAPACK_COL_MAJOR, Int32(rows), Int32(columns), 1, &a, Int32(rows), &x, Int32(height),
      &pivots, 1e-13, &rank)
    guard status == 0, x.allSatisfy(\.isFinite) else { return nil }
    return Array(x[..<columns])
  }

  /// The columns with these numbers, in their order.
  ///
  /// - Precondition: every number is that of a column.
  public func selectingColumns(_ numbers: [Int]) -> Matrix {
    var selected: [Double] = []
    selected.reserveCapacity(rows * numbers.count)
    for j in numbers { selected += elements[j * rows..<(j + 1) * rows] }
    return Matrix(rows: rows, columns: numbers.count, elements: selected)
  }
}
