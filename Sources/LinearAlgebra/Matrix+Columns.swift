internal import COpenBLAS

extension Matrix {
  /// Writes the product of the matrix with many columns to `result`, through pointers: for loops that
  /// neither allocate nor copy.
  ///
  /// - Parameters:
  ///   - columns: `count` columns of as many elements as the matrix has columns, of which each starts
  ///     `distance` elements after the one before.
  ///   - count: the number of columns.
  ///   - distance: at least the number of elements of a column, and at least 1.
  ///   - result: where the products go, in as many elements as the matrix has rows; it shares no
  ///     memory with the rest.
  ///   - resultDistance: how far apart they start there.
  /// - Complexity: 2 · rows · columns · count operations, in dgemm on one thread.
  public func multiply(
    _ columns: UnsafePointer<Double>, count: Int, distance: Int,
    into result: UnsafeMutablePointer<Double>, resultDistance: Int
  ) {
    precondition(distance >= max(1, self.columns) && resultDistance >= max(1, rows), "no overlaps")
    guard rows > 0, count > 0 else { return }
    BLAS.useOneThread()
    elements.withUnsafeBufferPointer { elements in
      cblas_dgemm(
        CblasColMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(count),
        blasint(self.columns), 1, elements.baseAddress, blasint(rows), columns, blasint(distance),
        0,
        result, blasint(resultDistance))
    }
  }
}
