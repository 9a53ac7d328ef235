extension Matrix {
  /// The x without a negative element of least ‖this matrix · x - b‖ in the Euclidean norm.
  ///
  /// The active-set method of Lawson and Hanson, "Solving Least Squares Problems" (1974), algorithm
  /// NNLS (23.10), each step a least-squares problem in the columns that are free.
  /// - Returns: `nil` where an element is not finite, or where the method does not settle within ten
  ///   steps a column.
  /// - Precondition: `b` has one element a row.
  public func nonnegativeLeastSquares(_ b: [Double]) -> [Double]? {
    precondition(b.count == rows, "one element a row")
    guard elements.allSatisfy(\.isFinite), b.allSatisfy(\.isFinite) else { return nil }
    var x = [Double](repeating: 0, count: columns)
    var isFree = [Bool](repeating: false, count: columns)
    var steps = 10 * columns
    while let next = steepest(x, b, isFree) {
      isFree[next] = true
      while true {
        guard steps > 0 else { return nil }
        steps -= 1
        let free = isFree.indices.filter { isFree[$0] }
        guard let best = selectingColumns(free).leastSquares(b) else { return nil }
        var step = 1.0
        for (j, value) in zip(free, best) where value <= 0 {
          step = min(step, x[j] > 0 ? x[j] / (x[j] - value) : 0)
        }
        for (j, value) in zip(free, best) { x[j] += step * (value - x[j]) }
        guard step < 1 else { break }
        // What stopped the step is 0 now, but for rounding.
        for (j, value) in zip(free, best) where value <= 0 && x[j] <= 1e-15 * abs(value) {
          x[j] = 0
          isFree[j] = false
        }
        if !isFree[next] { break }
      }
      guard isFree[next] else { return x }
    }
    return x
  }

  /// The column at 0 along which the residual falls most steeply, as a cosine; `nil` if along none.
  private func steepest(_ x: [Double], _ b: [Double], _ isFree: [Bool]) -> Int? {
    var residual = b
    for j in 0..<columns where x[j] != 0 {
      for i in 0..<rows { residual[i] -= self[i, j] * x[j] }
    }
    let scale = b.reduce(0) { $0 + $1 * $1 }.squareRoot()
    var best: (column: Int, slope: Double)?
    for j in 0..<columns where !isFree[j] {
      var slope = 0.0
      var norm = 0.0
      for i in 0..<rows {
        slope += self[i, j] * residual[i]
        norm += self[i, j] * self[i, j]
      }
      guard norm > 0 else { continue }
      slope /= norm.squareRoot()
      if slope > 1e-12 * scale, slope > best?.slope ?? 0 { best = (j, slope) }
    }
    return best?.column
  }
}
