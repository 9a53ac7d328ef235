internal import COpenBLAS

/// OpenBLAS on one thread, through pointers: for loops that neither allocate nor copy.
///
/// Matrices are column after column without gaps. `Matrix` offers the same with arrays.
public enum BLAS {
  /// The processor whose kernels OpenBLAS chose, on which the last bits of its results depend.
  public static let coreName: String = {
    useOneThread()
    return openblas_get_corename().map { String(cString: $0) } ?? "unknown"
  }()

  /// Comes before every other call: the number of threads changes the last bits of a product.
  @inline(__always) static func useOneThread() { _ = oneThread }

  private static let oneThread: Void = openblas_set_num_threads(1)
}
