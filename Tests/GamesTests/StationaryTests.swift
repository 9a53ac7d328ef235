import Games
import LinearAlgebra
import Randomness
import Testing

@Suite struct StationaryTests {
  private static let purpose = Purpose(rawValue: 901)

  /// Grassmann, Taksar and Heyman in fractions, one state at a time: the oracle.
  private static func exact(_ rates: [[Rational]]) -> [Rational] {
    var rates = rates
    let n = rates.count
    for k in stride(from: n - 1, to: 0, by: -1) {
      let total = rates[k][..<k].reduce(.zero, +)
      for i in 0..<k {
        let share = rates[i][k] / total
        rates[i][k] = share
        for j in 0..<k where j != i { rates[i][j] = rates[i][j] + share * rates[k][j] }
      }
    }
    var weights = [Rational.one]
    for k in 1..<n {
      weights.append((0..<k).reduce(.zero) { $0 + weights[$1] * rates[$1][k] })
    }
    let total = weights.reduce(.zero, +)
    return weights.map { $0 / total }
  }

  /// Rates 2^-e with random e up to `widest`, or none at all.
  private static func chain(_ n: Int, widest: Int, seed: UInt64) -> Matrix {
    var stream = RandomStream(seed: seed, purpose: purpose)
    var rates = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in 0..<n where i != j {
        let size = Double(
          sign: .plus, exponent: -Int(stream.uniform() * Double(widest)), significand: 1)
        // A cycle keeps every state reachable.
        if stream.uniform() < 0.6 || j == (i + 1) % n {
          rates[i, j] = (1 + stream.uniform()) * size
        }
      }
    }
    return rates
  }

  @Test(arguments: 0..<30)
  func `elimination gives every digit of fractions, however far apart the rates are`(seed: UInt64)
    throws
  {
    let n = [3, 9, 16, 17, 20][Int(seed % 5)]
    let rates = Self.chain(n, widest: [1, 50, 900][Int(seed % 3)], seed: seed)
    let found = try MarkovChain(rates: rates).stationary()
    let expected = Self.exact((0..<n).map { i in (0..<n).map { Rational(rates[i, $0]) } })
    for (a, b) in zip(found, expected) {
      #expect(abs(a - b.double) <= 1e-13 * b.double, "\(n) states: \(a), \(b.double)")
    }
    #expect(abs(found.reduce(0, +) - 1) < 1e-14)
  }

  /// The stationary distribution as the solution of π (P - 1) = 0 and Σ π = 1, by Gauss's elimination
  /// with pivots: what one would write without thinking of cancellation.
  private static func naive(_ rates: Matrix) -> [Double] {
    let n = rates.rows
    var a = (0..<n).map { j in (0..<n).map { i in i == j ? 0 : rates[i, j] } + [0] }
    for i in 0..<n { a[i][i] = -(0..<n).filter { $0 != i }.reduce(0) { $0 + rates[i, $1] } }
    a[n - 1] = Array(repeating: 1, count: n + 1)
    for k in 0..<n {
      let pivot = (k..<n).max { abs(a[$0][k]) < abs(a[$1][k]) } ?? k
      a.swapAt(k, pivot)
      for i in 0..<n where i != k {
        let factor = a[i][k] / a[k][k]
        for j in k...n { a[i][j] -= factor * a[k][j] }
      }
    }
    return (0..<n).map { a[$0][n] / a[$0][$0] }
  }

  @Test func `linear equations agree where they are well conditioned`() throws {
    for n in [2, 10, 60, 200] {
      let rates = Self.chain(n, widest: 1, seed: UInt64(n))
      let found = try MarkovChain(rates: rates).stationary()
      let other = Self.naive(rates)
      #expect(zip(found, other).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test func `linear equations are wrong where groups are left rarely, and elimination is not`()
    throws
  {
    // Two groups of three, left with rates of 10⁻¹⁸, which a sum with the other rates
    // loses.
    let rare = 1e-18
    var rates = Matrix(rows: 6, columns: 6)
    for group in [0, 3] {
      for i in 0..<3 {
        for j in 0..<3 where i != j {
          rates[group + i, group + j] = 0.1 + 0.05 * Double((i + 2 * j) % 3)
        }
      }
    }
    rates[0, 3] = rare
    rates[4, 1] = 2 * rare
    let exact = Self.exact((0..<6).map { i in (0..<6).map { Rational(rates[i, $0]) } })
      .map(\.double)
    let found = try MarkovChain(rates: rates).stationary()
    #expect(zip(found, exact).allSatisfy { abs($0 - $1) <= 1e-14 * $1 }, "\(found), \(exact)")
    let other = Self.naive(rates)
    #expect(!zip(other, exact).allSatisfy { abs($0 - $1) < 1e-3 }, "\(other), \(exact)")
  }

  @Test func `blocks of any size leave the same distribution`() throws {
    // A birth and death chain has π(k + 1) / π(k) = birth / death, whatever its length.
    for n in [1, 2, 15, 16, 17, 18, 33, 34, 100] {
      var rates = Matrix(rows: n, columns: n)
      for i in 0..<max(0, n - 1) {
        rates[i, i + 1] = 0.3
        rates[i + 1, i] = 0.2
      }
      let found = try MarkovChain(rates: rates).stationary()
      for k in 0..<max(0, n - 1) { #expect(abs(found[k + 1] / found[k] - 1.5) < 1e-13) }
    }
  }

  @Test func `a chain with two closed classes is refused`() throws {
    var rates = Matrix(rows: 4, columns: 4)
    for (i, j) in [(0, 1), (1, 0), (2, 3), (3, 2)] { rates[i, j] = 1 }
    #expect(throws: GameError.self) { try MarkovChain(rates: rates).stationary() }
    rates[0, 1] = -1
    #expect(throws: GameError.self) { try MarkovChain(rates: rates) }
    rates[0, 1] = .nan
    #expect(throws: GameError.self) { try MarkovChain(rates: rates) }
    #expect(throws: GameError.self) { try MarkovChain(rates: Matrix(rows: 2, columns: 3)) }
  }
}
