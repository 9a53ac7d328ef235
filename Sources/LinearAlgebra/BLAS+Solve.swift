internal import COpenBLAS

extension BLAS {
  /// Replaces a square matrix by its factors L (whose diagonal of ones is not kept) and U, and writes
  /// how rows were exchanged to the `size` elements of `pivots` (dgetrf).
  ///
  /// - Returns: Whether the matrix has an inverse: every column had a pivot other than 0.
  /// - Complexity: 2/3 · size³ operations.
  public static func factor(
    _ a: UnsafeMutablePointer<Double>, size: Int, pivots: UnsafeMutablePointer<Int32>
  ) -> Bool {
    guard size > 0 else { return true }
    useOneThread()
    return LAPACKE_dgetrf_work(
      LAPACK_COL_MAJOR, Int32(size), Int32(size), a, Int32(size), pivots) == 0
  }

  /// Replaces the right sides in x, `size` × `columns`, by the solutions of the system that `factor`
  /// has factored (dgetrs).
  ///
  /// - Complexity: 2 · size² operations a column.
  public static func substitute(
    factors: UnsafePointer<Double>, size: Int, pivots: UnsafePointer<Int32>,
    into x: UnsafeMutablePointer<Double>, columns: Int = 1, transposed: Bool = false
  ) {
    guard size > 0, columns > 0 else { return }
    useOneThread()
    _ = LAPACKE_dgetrs_work(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: transposed ? "T" : "N")), Int32(size), Int32(columns),
      factors, Int32(size), pivots, x, Int32(size))
  }

  /// Writes b - a · x to `residual`, summed as if in twice the precision and rounded once, since
  /// refinement lives from the digits that are left when b and a · x cancel.
  ///
  /// Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26 (2005),
  /// algorithm 5.3, for all rows side by side. `tail` is scratch for `rows` elements.
  public static func residual(
    of x: UnsafePointer<Double>, _ a: UnsafePointer<Double>, rows: Int, columns: Int,
    _ b: UnsafePointer<Double>, into residual: UnsafeMutablePointer<Double>,
    tail: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<rows {
      residual[i] = b[i]
      tail[i] = 0
    }
    for j in 0..<columns {
      let weight = -x[j]
      let column = a + j * rows
      for i in 0..<rows {
        let product = column[i] * weight
        let productError = (-product).addingProduct(column[i], weight)
        let old = residual[i]
        let sum = old + product
        let added = sum - old
        tail[i] += (old - (sum - added)) + (product - added) + productError
        residual[i] = sum
      }
    }
    for i in 0..<rows { residual[i] += tail[i] }
  }
}
