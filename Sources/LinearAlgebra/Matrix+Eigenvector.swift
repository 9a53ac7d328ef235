internal import COpenBLAS

/// A real eigenvalue of a matrix with its left eigenvector: vectorᵀ · matrix = value · vectorᵀ.
public struct LeftEigenpair: Hashable, Sendable {
  /// The eigenvalue.
  public let value: Double
  /// The eigenvector, of length 1 in the Euclidean norm and of either sign.
  public let vector: [Double]
  /// How far the nearest other eigenvalue is, infinite where there is none.
  ///
  /// The error of the vector is about 10⁻¹⁶ · ‖matrix‖ / gap.
  public let gap: Double
}

extension Matrix {
  /// The real eigenvalue nearest to `target` and its left eigenvector, by QR iteration (dgeev).
  ///
  /// - Returns: `nil` where the nearest eigenvalue is not real, where the matrix has no element or
  ///   one that is not finite, and where the iteration does not converge.
  /// - Precondition: a square matrix.
  /// - Complexity: about 25 · rows³ operations.
  public func leftEigenpair(nearest target: Double) -> LeftEigenpair? {
    precondition(rows == columns, "a square matrix")
    guard rows > 0, elements.allSatisfy(\.isFinite) else { return nil }
    let size = Int32(rows)
    var a = elements
    var real = [Double](repeating: 0, count: rows)
    var imaginary = real
    var left = [Double](repeating: 0, count: rows * rows)
    BLAS.useOneThread()
    let status = LAPACKE_dgeev(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "N")), size, &a, size, &real,
      &imaginary, &left, size, nil, 1)
    guard status == 0 else { return nil }
    func distance(_ i: Int, _ value: Double) -> Double {
      let (x, y) = (real[i] - value, imaginary[i])
      return (x * x + y * y).squareRoot()
    }
    guard let nearest = (0..<rows).min(by: { distance($0, target) < distance($1, target) }),
      imaginary[nearest] == 0
    else { return nil }
    let gap = (0..<rows).filter { $0 != nearest }.map { distance($0, real[nearest]) }.min()
    return LeftEigenpair(
      value: real[nearest], vector: Array(left[nearest * rows..<(nearest + 1) * rows]),
      gap: gap ?? .infinity)
  }

  /// The stationary distribution of a Markov chain: the left eigenvector of its transition matrix for
  /// eigenvalue 1, by QR iteration.
  ///
  /// For small chains that mix well. Its error is about 10⁻¹⁶ over the gap to the next eigenvalue,
  /// in absolute and not in relative terms; elimination after Grassmann, Taksar and Heyman has no
  /// such limit.
  /// - Returns: `nil` where eigenvalue 1 is not simple by at least `leastGap`, or not there.
  /// - Precondition: a square matrix; row i is the distribution of the state after i.
  public func stationaryEigenvector(leastGap: Double = 1e-6) -> [Double]? {
    guard let pair = leftEigenpair(nearest: 1), abs(pair.value - 1) < leastGap / 2,
      pair.gap >= leastGap
    else { return nil }
    // An entry of the other sign is a rounded zero.
    let sign = pair.vector.reduce(0, +) < 0 ? -1.0 : 1.0
    let weights = pair.vector.map { max(0, sign * $0) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}
