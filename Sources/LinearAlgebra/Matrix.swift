/// A dense matrix of `Double`, column after column, as BLAS and LAPACK keep it.
public struct Matrix: Hashable, Sendable {
  /// The number of rows, at least 0.
  public let rows: Int
  /// The number of columns, at least 0.
  public let columns: Int
  /// The elements: that of row i and column j is at `i + j * rows`.
  public var elements: [Double]

  /// A matrix of these elements, column after column.
  ///
  /// - Precondition: `elements.count == rows * columns`.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns, "one element a place")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, elements: Array(repeating: 0, count: rows * columns))
  }

  /// The identity.
  public init(identity size: Int) {
    self.init(rows: size, columns: size)
    for i in 0..<size { self[i, i] = 1 }
  }

  /// A matrix that `write` fills: all of it, since the memory holds nothing before.
  ///
  /// `write` is not called for a matrix without elements.
  public init(rows: Int, columns: Int, _ write: (UnsafeMutablePointer<Double>) -> Void) {
    let count = rows * columns
    let elements = [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      if count > 0, let start = buffer.baseAddress { write(start) }
      initialized = count
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// The element of row `i` and column `j`, from 0.
  public subscript(i: Int, j: Int) -> Double {
    get { elements[i + j * rows] }
    set { elements[i + j * rows] = newValue }
  }

  /// Rows as columns.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for j in 0..<columns {
      for i in 0..<rows { result.elements[j + i * columns] = elements[i + j * rows] }
    }
    return result
  }
}
