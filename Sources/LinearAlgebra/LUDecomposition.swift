internal import COpenBLAS

/// A square matrix taken apart into triangles, to solve systems with it.
///
/// Solutions are refined with residuals in twice the precision, so that they are right to about the
/// last digit while the condition number stays below 10¹⁵ (Higham, Accuracy and Stability of
/// Numerical Algorithms, 2nd ed., theorem 12.1).
public struct LUDecomposition: Sendable {
  /// The matrix itself.
  public let matrix: Matrix
  private let factors: [Double]
  private let pivots: [Int32]
  /// More corrections than these are not tried; each makes the error smaller by the condition number
  /// over 10¹⁵ or so.
  private static let mostCorrections = 10

  /// The triangles of a square matrix; `nil` if it has no inverse, as far as elimination shows: a
  /// column without a pivot, or elements that are not finite.
  ///
  /// - Complexity: 2/3 · size³ operations.
  public init?(_ matrix: Matrix) {
    precondition(matrix.rows == matrix.columns, "a square matrix")
    let size = matrix.rows
    var factors = matrix.elements
    var pivots = [Int32](repeating: 0, count: size)
    let isRegular = factors.withUnsafeMutableBufferPointer { a in
      pivots.withUnsafeMutableBufferPointer { pivots in
        guard let a = a.baseAddress, let pivots = pivots.baseAddress else { return true }
        return BLAS.factor(a, size: size, pivots: pivots)
      }
    }
    guard isRegular, factors.allSatisfy(\.isFinite) else { return nil }
    self.matrix = matrix
    self.factors = factors
    self.pivots = pivots
  }

  /// The x of matrix · x = `rightSide`, refined; `nil` where it has no finite value.
  ///
  /// - Precondition: one element a row.
  /// - Complexity: a few times 10 · size² operations.
  public func solve(_ rightSide: [Double]) -> [Double]? {
    let size = matrix.rows
    precondition(rightSide.count == size, "one element a row")
    var solution = rightSide
    var correction = [Double](repeating: 0, count: size)
    var tail = correction
    substitute(&solution)
    var lastStep = Double.infinity
    for _ in 0..<Self.mostCorrections {
      residual(of: solution, rightSide, &correction, &tail)
      substitute(&correction)
      let step = correction.reduce(0) { max($0, abs($1)) }
      // Corrections that do not shrink say that the matrix is too close to a singular one to go on.
      guard step < lastStep / 2, step > 0 else { break }
      lastStep = step
      var isSettled = true
      for i in 0..<size {
        let old = solution[i]
        solution[i] += correction[i]
        if solution[i] != old { isSettled = false }
      }
      if isSettled { break }
    }
    return solution.allSatisfy(\.isFinite) ? solution : nil
  }

  /// An estimate of 1 / (‖matrix‖₁ · ‖inverse‖₁), from 0 for a singular matrix to 1 (dgecon).
  ///
  /// - Complexity: some 10 · size² operations.
  public var reciprocalCondition: Double {
    let size = matrix.rows
    guard size > 0 else { return 1 }
    let norm = (0..<size).reduce(0.0) { norm, j in
      max(norm, matrix.elements[j * size..<(j + 1) * size].reduce(0) { $0 + abs($1) })
    }
    var result = 0.0
    BLAS.useOneThread()
    let status = LAPACKE_dgecon(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "1")), Int32(size), factors, Int32(size), norm, &result)
    return status == 0 ? result : 0
  }

  private func substitute(_ x: inout [Double]) {
    factors.withUnsafeBufferPointer { factors in
      pivots.withUnsafeBufferPointer { pivots in
        x.withUnsafeMutableBufferPointer { x in
          guard let factors = factors.baseAddress, let pivots = pivots.baseAddress,
            let x = x.baseAddress
          else { return }
          BLAS.substitute(factors: factors, size: matrix.rows, pivots: pivots, into: x)
        }
      }
    }
  }

  private func residual(
    of x: [Double], _ b: [Double], _ residual: inout [Double], _ tail: inout [Double]
  ) {
    residual.withUnsafeMutableBufferPointer { residual in
      tail.withUnsafeMutableBufferPointer { tail in
        guard let residual = residual.baseAddress, let tail = tail.baseAddress else { return }
        BLAS.residual(
          of: x, matrix.elements, rows: matrix.rows, columns: matrix.columns, b, into: residual,
          tail: tail)
      }
    }
  }
}
