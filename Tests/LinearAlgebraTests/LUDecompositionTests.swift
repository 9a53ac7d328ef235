import LinearAlgebra
import Randomness
import Testing

@Suite struct LUDecompositionTests {
  /// The inverse of the Hilbert matrix, whose elements are integers.
  ///
  /// Choi, "Tricks or treats with the Hilbert matrix", Amer. Math. Monthly 90 (1983), section 3.
  static func inverseHilbert(_ n: Int) -> Matrix {
    func choose(_ n: Int, _ k: Int) -> Int {
      guard k > 0 else { return 1 }
      return (1...k).reduce(1) { $0 * (n - k + $1) / $1 }
    }
    var result = Matrix(rows: n, columns: n)
    for i in 1...n {
      for j in 1...n {
        let size =
          (i + j - 1) * choose(n + i - 1, n - j) * choose(n + j - 1, n - i)
          * choose(i + j - 2, i - 1) * choose(i + j - 2, i - 1)
        result[i - 1, j - 1] = Double((i + j) % 2 == 0 ? size : -size)
      }
    }
    return result
  }

  @Test(arguments: 1...9)
  func `the inverse of an inverse Hilbert matrix is right to the last digit`(
    n: Int
  ) throws {
    // The condition number at 9 is 5 · 10¹¹: without refinement four digits would be right.
    let system = try #require(LUDecomposition(Self.inverseHilbert(n)))
    for j in 0..<n {
      let column = try #require(system.solve((0..<n).map { $0 == j ? 1 : 0 }))
      for i in 0..<n {
        let expected = 1 / Double(i + j + 1)
        #expect(abs(column[i] - expected) <= 2 * expected.ulp, "\(n): \(i), \(j)")
      }
    }
  }

  @Test func `the condition number of a Hilbert matrix is the known one`() throws {
    // At 5 the norms are 1 + 1/2 + … + 1/5 = 137/60 and 413280, with product 943656.
    let system = try #require(LUDecomposition(Self.inverseHilbert(5)))
    #expect(abs(1 / system.reciprocalCondition - 943656) < 1)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 17, 32, 50])
  func `the solution of a random system with integers is the one it was made from`(n: Int) throws {
    var stream = RandomStream(seed: 4, purpose: .tests, entity: UInt32(n))
    for _ in 0..<20 {
      // Small integers: the right side is exact.
      var a = Matrix.random(n, n, &stream)
      a.elements = a.elements.map { ($0 * 100).rounded() }
      let x = (0..<n).map { _ in (stream.uniform() * 1000).rounded() }
      guard let system = LUDecomposition(a) else { continue }
      let solution = try #require(
        system.solve(
          ProductTests.plain(
            a, Matrix(rows: n, columns: 1, elements: x)
          ).elements))
      // What should be zero is approached by ever smaller corrections.
      #expect(solution.map { abs($0) < 1e-100 ? 0 : $0 } == x)
    }
  }

  @Test func `systems without one solution are refused`() {
    #expect(LUDecomposition(Matrix(rows: 3, columns: 3)) == nil)
    #expect(LUDecomposition(Matrix(rows: 2, columns: 2, elements: [1, 2, 2, 4])) == nil)
    #expect(LUDecomposition(Matrix(rows: 1, columns: 1, elements: [.nan])) == nil)
    #expect(LUDecomposition(Matrix(rows: 1, columns: 1, elements: [.infinity])) == nil)
    let tiny = LUDecomposition(Matrix(rows: 1, columns: 1, elements: [1e-300]))
    #expect(tiny?.solve([1e300]) == nil)
  }

  @Test func `a residual keeps what cancels`() {
    // 1 - (1 + 2⁻⁵²)(1 - 2⁻⁵²) = 2⁻¹⁰⁴, which plain arithmetic rounds to 0 or 2⁻⁵³.
    let (a, x) = ([1 + 0x1p-52], [1 - 0x1p-52])
    var residual = [0.0]
    var tail = [0.0]
    BLAS.residual(of: x, a, rows: 1, columns: 1, [1], into: &residual, tail: &tail)
    #expect(residual == [0x1p-104])
  }
}
