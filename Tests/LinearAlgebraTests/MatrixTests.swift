import LinearAlgebra
import Randomness
import Testing

@Suite struct MatrixTests {
  @Test func `elements stand column after column`() {
    let matrix = Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 2 && matrix[0, 2] == 5)
    #expect(matrix.transposed.elements == [1, 3, 5, 2, 4, 6])
    #expect(Matrix(identity: 2).elements == [1, 0, 0, 1])
  }

  @Test func `the name of the kernels is known`() {
    #expect(!BLAS.coreName.isEmpty && BLAS.coreName != "unknown")
  }
}

extension Matrix {
  /// Elements from -1 to 1.
  static func random(_ rows: Int, _ columns: Int, _ stream: inout RandomStream) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in 2 * stream.uniform() - 1 })
  }

  /// The greatest difference of two elements.
  func distance(to other: Matrix) -> Double {
    zip(elements, other.elements).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
}

extension Purpose {
  static let tests = Purpose(rawValue: 900)
}
