/// A system of a few dozen linear equations that is filled and solved again and again, as Newton's
/// method does: plain loops on memory of its own, which at such sizes are faster than LAPACK.
///
/// Gaussian elimination with threshold pivoting (Duff, Erisman and Reid, Direct Methods for Sparse
/// Matrices, 2nd ed., section 5.2): a diagonal element of a tenth of its column's largest is kept, so
/// that blocks of zeros beside a unit diagonal stay zero and cost nothing.
public final class SmallSystem {
  /// The number of equations.
  public let size: Int
  /// The matrix, row after row, that of row i and column j at `i * size + j`; `factor` replaces it by
  /// its triangles.
  public let elements: UnsafeMutablePointer<Double>
  /// Whether the determinant of the matrix taken apart last is positive.
  public private(set) var hasPositiveDeterminant = true
  private let pivots: UnsafeMutablePointer<Int>
  private static let threshold = 0.1
  /// A pivot below this, relative to the matrix's largest element, is taken for zero.
  private static let smallestPivot = 1e-15

  /// A system of that many equations, all zero.
  public init(size: Int) {
    self.size = size
    elements = .allocate(capacity: size * size)
    elements.initialize(repeating: 0, count: size * size)
    pivots = .allocate(capacity: size)
    pivots.initialize(repeating: 0, count: size)
  }

  deinit {
    elements.deallocate()
    pivots.deallocate()
  }

  /// Takes the matrix apart; false if it has no inverse as far as elimination shows, or elements that
  /// are not finite.
  ///
  /// - Complexity: at most 2/3 · size³ operations, no allocation.
  public func factor() -> Bool {
    let n = size
    let a = elements
    var largest = 0.0
    for k in 0..<n * n { largest = max(largest, abs(a[k])) }
    guard largest < .infinity else { return false }
    var isPositive = true
    for k in 0..<n {
      var pivot = k
      var best = abs(a[k * n + k])
      let diagonal = best
      for i in k + 1..<max(n, k + 1) where abs(a[i * n + k]) > best {
        best = abs(a[i * n + k])
        pivot = i
      }
      // Also false where a number is none.
      guard best > Self.smallestPivot * largest else { return false }
      if diagonal >= Self.threshold * best { pivot = k }
      pivots[k] = pivot
      if pivot != k {
        isPositive.toggle()
        for j in 0..<n {
          let kept = a[k * n + j]
          a[k * n + j] = a[pivot * n + j]
          a[pivot * n + j] = kept
        }
      }
      let row = a + k * n
      if row[k] < 0 { isPositive.toggle() }
      let inverse = 1 / row[k]
      for i in k + 1..<max(n, k + 1) {
        let other = a + i * n
        guard other[k] != 0 else { continue }
        let factor = other[k] * inverse
        other[k] = factor
        for j in k + 1..<n { other[j] -= factor * row[j] }
      }
    }
    hasPositiveDeterminant = isPositive
    return true
  }

  /// Replaces the right side by the solution, after `factor`.
  ///
  /// - Complexity: 2 · size² operations, no allocation.
  public func solve(_ x: UnsafeMutablePointer<Double>) {
    let n = size
    let a = elements
    for k in 0..<n {
      let value = x[pivots[k]]
      x[pivots[k]] = x[k]
      x[k] = value
    }
    for i in 0..<n {
      let row = a + i * n
      var sum = x[i]
      for j in 0..<i { sum -= row[j] * x[j] }
      x[i] = sum
    }
    for i in (0..<n).reversed() {
      let row = a + i * n
      var sum = x[i]
      for j in i + 1..<max(n, i + 1) { sum -= row[j] * x[j] }
      x[i] = sum / row[i]
    }
  }
}
