internal import COpenBLAS

extension BLAS {
  /// Writes `scale` · a · b + `keeping` · result to `result`, with a and b transposed where asked.
  ///
  /// As they enter the product, a is `rows` × `inner` and b `inner` × `columns`; one that is to be
  /// transposed lies in memory the other way round. The result shares no memory with them and is not
  /// read where `keeping` is 0.
  /// - Complexity: 2 · rows · inner · columns operations, in dgemm.
  @inline(__always)
  public static func multiply(
    _ a: UnsafePointer<Double>, transposed aTransposed: Bool = false,
    by b: UnsafePointer<Double>, transposed bTransposed: Bool = false,
    rows: Int, inner: Int, columns: Int, scale: Double = 1, keeping: Double = 0,
    into result: UnsafeMutablePointer<Double>
  ) {
    multiply(
      (a, aTransposed), (b, bTransposed), (rows, inner, columns), (scale, keeping), result)
  }

  private static func multiply(
    _ a: (start: UnsafePointer<Double>, isTransposed: Bool),
    _ b: (start: UnsafePointer<Double>, isTransposed: Bool),
    _ size: (rows: Int, inner: Int, columns: Int),
    _ weights: (product: Double, result: Double),
    _ result: UnsafeMutablePointer<Double>
  ) {
    guard size.rows > 0, size.columns > 0 else { return }
    useOneThread()
    cblas_dgemm(
      CblasColMajor, a.isTransposed ? CblasTrans : CblasNoTrans,
      b.isTransposed ? CblasTrans : CblasNoTrans,
      blasint(size.rows), blasint(size.columns), blasint(size.inner), weights.product,
      a.start, leading(a.isTransposed ? size.inner : size.rows),
      b.start, leading(b.isTransposed ? size.columns : size.inner),
      weights.result, result, leading(size.rows))
  }

  /// Writes `scale` · a · x + `keeping` · result to `result`, with a transposed where asked.
  ///
  /// In memory a is `rows` × `columns`; x has one element a column and the result one a row, or the
  /// other way round if a is transposed. The result is not read where `keeping` is 0.
  /// - Complexity: 2 · rows · columns operations, in dgemv; some 20 ns more than a plain loop
  ///   for the call.
  public static func multiply(
    _ a: UnsafePointer<Double>, rows: Int, columns: Int, transposed: Bool = false,
    byVector x: UnsafePointer<Double>, scale: Double = 1, keeping: Double = 0,
    into result: UnsafeMutablePointer<Double>
  ) {
    let (inputs, outputs) = transposed ? (rows, columns) : (columns, rows)
    guard inputs > 0 else {
      // dgemv returns at once here, without the scaling that it owes.
      for i in 0..<outputs { result[i] = keeping == 0 ? 0 : keeping * result[i] }
      return
    }
    guard outputs > 0 else { return }
    useOneThread()
    cblas_dgemv(
      CblasColMajor, transposed ? CblasTrans : CblasNoTrans, blasint(rows), blasint(columns),
      scale, a, leading(rows), x, 1, keeping, result, 1)
  }

  /// The distance of two columns in memory, which BLAS wants to be at least 1.
  private static func leading(_ rows: Int) -> blasint { blasint(max(1, rows)) }
}
