extension Matrix {
  /// The product of two matrices, by dgemm.
  ///
  /// - Precondition: `a.columns == b.rows`.
  public static func * (a: Matrix, b: Matrix) -> Matrix { a.times(b) }

  /// The product of this matrix and another, either of them transposed where asked.
  ///
  /// - Precondition: the inner dimensions agree.
  public func times(
    _ other: Matrix, transposed: Bool = false, otherTransposed: Bool = false
  ) -> Matrix {
    let size = productSize(other, transposed, otherTransposed)
    return Matrix(rows: size.rows, columns: size.columns) { result in
      elements.withUnsafeBufferPointer { a in
        other.elements.withUnsafeBufferPointer { b in
          guard let a = a.baseAddress, let b = b.baseAddress else {
            for i in 0..<size.rows * size.columns { result[i] = 0 }
            return
          }
          BLAS.multiply(
            a, transposed: transposed, by: b, transposed: otherTransposed,
            rows: size.rows, inner: size.inner, columns: size.columns, into: result)
        }
      }
    }
  }

  /// Replaces this matrix by `scale` · a · b + `keeping` · itself, without an allocation.
  ///
  /// - Precondition: the inner dimensions agree, and this matrix has the size of the product.
  public mutating func accumulate(
    _ a: Matrix, _ b: Matrix, aTransposed: Bool = false, bTransposed: Bool = false,
    scale: Double = 1, keeping: Double = 1
  ) {
    let size = a.productSize(b, aTransposed, bTransposed)
    precondition(rows == size.rows && columns == size.columns, "the size of the product")
    elements.withUnsafeMutableBufferPointer { result in
      a.elements.withUnsafeBufferPointer { a in
        b.elements.withUnsafeBufferPointer { b in
          guard let result = result.baseAddress else { return }
          guard let a = a.baseAddress, let b = b.baseAddress else {
            for i in 0..<size.rows * size.columns {
              result[i] = keeping == 0 ? 0 : keeping * result[i]
            }
            return
          }
          BLAS.multiply(
            a, transposed: aTransposed, by: b, transposed: bTransposed,
            rows: size.rows, inner: size.inner, columns: size.columns,
            scale: scale, keeping: keeping, into: result)
        }
      }
    }
  }

  /// The product of this matrix, transposed where asked, and a vector, by dgemv.
  ///
  /// - Precondition: the vector has one element a column, or a row if transposed.
  public func times(_ vector: [Double], transposed: Bool = false) -> [Double] {
    precondition(vector.count == (transposed ? rows : columns), "one element a column")
    let count = transposed ? columns : rows
    return Array(unsafeUninitializedCapacity: count) { result, initialized in
      initialized = count
      elements.withUnsafeBufferPointer { a in
        vector.withUnsafeBufferPointer { x in
          guard let result = result.baseAddress else { return }
          guard let a = a.baseAddress, let x = x.baseAddress else {
            for i in 0..<count { result[i] = 0 }
            return
          }
          BLAS.multiply(
            a, rows: rows, columns: columns, transposed: transposed, byVector: x, into: result)
        }
      }
    }
  }

  private func productSize(
    _ other: Matrix, _ transposed: Bool, _ otherTransposed: Bool
  ) -> (rows: Int, inner: Int, columns: Int) {
    let (outer, inner) = transposed ? (columns, rows) : (rows, columns)
    let (otherInner, otherOuter) =
      otherTransposed ? (other.columns, other.rows) : (other.rows, other.columns)
    precondition(inner == otherInner, "inner dimensions agree: \(inner) and \(otherInner)")
    return (outer, inner, otherOuter)
  }
}
