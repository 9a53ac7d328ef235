import LinearAlgebra
import Randomness
import Testing

@Suite struct EigenvectorTests {
  /// Transition probabilities of a walk on 0…n-1 that goes up with probability `up` and down with
  /// `down`, and stays at the ends.
  static func walk(_ n: Int, up: Double, down: Double) -> Matrix {
    var chain = Matrix(identity: n)
    for i in 0..<n {
      if i + 1 < n {
        chain[i, i + 1] = up
        chain[i, i] -= up
      }
      if i > 0 {
        chain[i, i - 1] = down
        chain[i, i] -= down
      }
    }
    return chain
  }

  @Test(arguments: [1, 2, 3, 10, 20]) func `a birth and death process has powers of its odds`(
    n: Int
  ) throws {
    // Detailed balance: state i weighs (up / down)^i.
    let stationary = try #require(Self.walk(n, up: 0.3, down: 0.2).stationaryEigenvector())
    let weights = (0..<n).map { i in (0..<i).reduce(1.0) { weight, _ in weight * 1.5 } }
    let total = weights.reduce(0, +)
    for (found, weight) in zip(stationary, weights) {
      #expect(abs(found - weight / total) < 1e-13)
    }
  }

  @Test func `random chains stand still`() throws {
    var stream = RandomStream(seed: 5, purpose: .tests)
    for n in [1, 2, 5, 16, 33, 60] {
      var chain = Matrix(rows: n, columns: n, elements: (0..<n * n).map { _ in stream.uniform() })
      for i in 0..<n {
        let total = (0..<n).reduce(0) { $0 + chain[i, $1] }
        for j in 0..<n { chain[i, j] /= total }
      }
      let stationary = try #require(chain.stationaryEigenvector())
      let next = chain.times(stationary, transposed: true)
      #expect(abs(stationary.reduce(0, +) - 1) < 1e-14)
      #expect(zip(stationary, next).allSatisfy { abs($0 - $1) < 1e-14 && $0 > 0 })
    }
  }

  @Test func `a chain with two closed classes has no stationary distribution of its own`() {
    #expect(Matrix(identity: 2).stationaryEigenvector() == nil)
    #expect(Matrix(rows: 0, columns: 0).stationaryEigenvector() == nil)
  }

  @Test func `a triangle shows its eigenvalues and their distance`() throws {
    let triangle = Matrix(rows: 3, columns: 3, elements: [1, 0, 0, 5, 3, 0, -2, 7, 8])
    let pair = try #require(triangle.leftEigenpair(nearest: 4))
    #expect(abs(pair.value - 3) < 1e-13 && abs(pair.gap - 2) < 1e-13)
    let image = triangle.times(pair.vector, transposed: true)
    #expect(zip(image, pair.vector).allSatisfy { abs($0 - 3 * $1) < 1e-13 })
  }

  @Test func `a rotation has no real eigenvalue, and what is not finite none at all`() {
    #expect(Matrix(rows: 2, columns: 2, elements: [0, 1, -1, 0]).leftEigenpair(nearest: 1) == nil)
    #expect(Matrix(rows: 1, columns: 1, elements: [.nan]).leftEigenpair(nearest: 1) == nil)
  }
}
