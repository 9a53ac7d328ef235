extension Rational {
  /// The x of `matrix` · x = `right`, exactly, by Gauss-Jordan elimination; `nil` where the matrix has
  /// no inverse.
  ///
  /// - Precondition: as many rows as columns and elements of `right`.
  /// - Complexity: O(size³) operations on fractions that grow with the size.
  static func solve(_ matrix: [[Rational]], _ right: [Rational]) -> [Rational]? {
    let size = right.count
    var rows = zip(matrix, right).map { $0 + [$1] }
    for k in 0..<size {
      guard let pivot = (k..<size).first(where: { rows[$0][k].sign != 0 }) else { return nil }
      rows.swapAt(k, pivot)
      for j in (k...size).reversed() { rows[k][j] = rows[k][j] / rows[k][k] }
      for i in 0..<size where i != k && rows[i][k].sign != 0 {
        let factor = rows[i][k]
        for j in k...size where rows[k][j].sign != 0 {
          rows[i][j] = rows[i][j] - factor * rows[k][j]
        }
      }
    }
    return rows.map { $0[size] }
  }
}
