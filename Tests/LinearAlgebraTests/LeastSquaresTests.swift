import LinearAlgebra
import Randomness
import Testing

@Suite("Least squares")
struct LeastSquaresTests {
  static func random(_ rows: Int, _ columns: Int, seed: UInt64) -> (Matrix, [Double]) {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 91), entity: 0, slot: 0)
    let elements = (0..<rows * columns).map { _ in stream.normal() }
    return (
      Matrix(rows: rows, columns: columns, elements: elements),
      (0..<rows).map { _ in stream.normal() }
    )
  }

  static func gradient(_ a: Matrix, _ x: [Double], _ b: [Double]) -> [Double] {
    let residual = zip(b, a.times(x)).map { $0 - $1 }
    return a.times(residual, transposed: true)
  }

  static func squares(_ a: Matrix, _ x: [Double], _ b: [Double]) -> Double {
    zip(b, a.times(x)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// The normal equations: the residual is at right angles to every column.
  @Test("leave a residual at right angles to the columns", arguments: 1...20)
  func normal(seed: UInt64) throws {
    let (a, b) = Self.random(12, 4, seed: seed)
    let x = try #require(a.leastSquares(b))
    #expect(Self.gradient(a, x, b).allSatisfy { abs($0) < 1e-12 })
  }

  /// By hand: x + y = 2 has infinitely many answers; that of least norm is (1, 1).
  @Test("give the least of several answers")
  func leastNorm() throws {
    let x = try #require(Matrix(rows: 1, columns: 2, elements: [1, 1]).leastSquares([2]))
    #expect(x.allSatisfy { abs($0 - 1) < 1e-14 })
  }

  /// The best over all sets of free columns, of which there are 2^n.
  @Test("without a negative element are the best of all sets of columns", arguments: 1...60)
  func bruteForce(seed: UInt64) throws {
    let (a, b) = Self.random(9, 5, seed: seed)
    let x = try #require(a.nonnegativeLeastSquares(b))
    #expect(x.allSatisfy { $0 >= 0 })
    var best = b.reduce(0) { $0 + $1 * $1 }
    for set in 1..<32 {
      let columns = (0..<5).filter { set >> $0 & 1 == 1 }
      let part = try #require(a.selectingColumns(columns).leastSquares(b))
      guard part.allSatisfy({ $0 >= 0 }) else { continue }
      best = min(best, Self.squares(a.selectingColumns(columns), part, b))
    }
    #expect(abs(Self.squares(a, x, b) - best) < 1e-10)
    // Karush, Kuhn and Tucker: no slope where free, none upwards where at 0.
    for (value, slope) in zip(x, Self.gradient(a, x, b)) {
      #expect(value > 0 ? abs(slope) < 1e-10 : slope < 1e-10)
    }
  }

  @Test("refuse what is not finite and take what is empty")
  func degenerate() {
    let broken = Matrix(rows: 2, columns: 1, elements: [1, .nan])
    #expect(broken.leastSquares([1, 1]) == nil)
    #expect(broken.nonnegativeLeastSquares([1, 1]) == nil)
    #expect(Matrix(rows: 2, columns: 0).nonnegativeLeastSquares([1, 1]) == [])
    #expect(Matrix(rows: 2, columns: 2).nonnegativeLeastSquares([1, 1]) == [0, 0])
  }

  @Test("settle with columns that are the same")
  func twins() throws {
    let a = Matrix(rows: 3, columns: 2, elements: [1, 2, 3, 1, 2, 3])
    let x = try #require(a.nonnegativeLeastSquares([2, 4, 6]))
    #expect(abs(x[0] + x[1] - 2) < 1e-12 && x.allSatisfy { $0 >= 0 })
  }
}
