import LinearAlgebra
import Randomness
import Testing

/// Products against three plain loops, at sizes with and without rests beside the vector width.
@Suite struct ProductTests {
  static let sizes = [0, 1, 2, 3, 5, 8, 13, 16, 31, 64, 65]

  /// The definition; `extra` is one more term for each element.
  static func plain(_ a: Matrix, _ b: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        for k in 0..<a.columns { result[i, j] += a[i, k] * b[k, j] }
      }
    }
    return result
  }

  /// The error of any order of summation of `inner` products of numbers below 1 in size (Higham,
  /// Accuracy and Stability of Numerical Algorithms, section 3.1), on both sides.
  static func bound(_ inner: Int) -> Double { 2 * Double((inner + 2) * inner) * 0x1p-53 }

  @Test(arguments: sizes) func `a product is the sum of products, transposed or not`(rows: Int) {
    var stream = RandomStream(seed: 1, purpose: .tests, entity: UInt32(rows))
    for inner in Self.sizes {
      for columns in Self.sizes {
        let a = Matrix.random(rows, inner, &stream)
        let b = Matrix.random(inner, columns, &stream)
        let expected = Self.plain(a, b)
        for product in [
          a * b, a.transposed.times(b, transposed: true),
          a.times(b.transposed, otherTransposed: true),
          a.transposed.times(b.transposed, transposed: true, otherTransposed: true),
        ] {
          #expect(product.rows == rows && product.columns == columns)
          #expect(product.distance(to: expected) <= Self.bound(inner))
        }
      }
    }
  }

  @Test(arguments: sizes) func `a product with a vector is one with a matrix of one column`(
    rows: Int
  ) {
    var stream = RandomStream(seed: 2, purpose: .tests, entity: UInt32(rows))
    for columns in Self.sizes {
      let a = Matrix.random(rows, columns, &stream)
      let x = Matrix.random(columns, 1, &stream)
      for product in [a.times(x.elements), a.transposed.times(x.elements, transposed: true)] {
        let result = Matrix(rows: rows, columns: 1, elements: product)
        #expect(result.distance(to: Self.plain(a, x)) <= Self.bound(columns))
      }
    }
  }

  @Test(arguments: sizes) func `accumulating adds to what is there, scaled`(size: Int) {
    var stream = RandomStream(seed: 3, purpose: .tests, entity: UInt32(size))
    for inner in Self.sizes {
      let a = Matrix.random(size, inner, &stream)
      let b = Matrix.random(inner, size, &stream)
      let before = Matrix.random(size, size, &stream)
      let product = Self.plain(a, b)
      var after = before
      after.accumulate(a, b.transposed, bTransposed: true, scale: -2, keeping: 0.5)
      var expected = before
      for i in expected.elements.indices {
        expected.elements[i] = 0.5 * before.elements[i] - 2 * product.elements[i]
      }
      #expect(after.distance(to: expected) <= 2 * Self.bound(inner + 1))
    }
  }

  @Test func `keeping nothing forgets even what is not a number`() {
    var result = Matrix(rows: 1, columns: 1, elements: [.nan])
    result.accumulate(
      Matrix(rows: 1, columns: 0), Matrix(rows: 0, columns: 1), keeping: 0)
    #expect(result.elements == [0])
    result.elements = [.nan]
    result.accumulate(Matrix(identity: 1), Matrix(identity: 1), keeping: 0)
    #expect(result.elements == [1])
  }
}
