import Foundation
import Games
import LinearAlgebra
import Randomness
import Testing

@Suite struct AlphaRankTests {
  @Test func `the stationary distributions of the fixtures, large alpha included`() throws {
    let entries = try Fixtures.entries("alpha-rank")
    for entry in entries {
      let game = try Fixtures.game(entry.game)
      let alpha = try #require(entry.option("--alpha").flatMap(Double.init))
      let population = try #require(entry.option("--population").flatMap(Int.init))
      let result = try game.alphaRank(alpha: alpha, population: population)
      let expected = try #require(entry.stationary)
      #expect(result.states == entry.states, "\(entry.id)")
      #expect(
        Fixtures.agree([result.probabilities], [expected], entry.tolerance), "\(entry.id)")
    }
    #expect(entries.count > 100)
  }

  @Test func `two strategies are played in the ratio of their fixation probabilities`() throws {
    // ρ(x) / ρ(-x) = e^((m - 1) x).
    for (advantage, alpha, population) in [
      (0.5, 1.0, 20), (-1, 3, 10), (1e-9, 1e3, 50), (3, 77, 4),
    ] {
      let game = Self.onePopulation([[0, 0], [advantage, 0]])
      let found = try game.alphaRank(alpha: alpha, population: population).probabilities
      let ratio = exp(Double(population - 1) * alpha * advantage)
      #expect(abs(found[1] / found[0] - ratio) <= 1e-12 * ratio, "\(found), \(ratio)")
    }
  }

  @Test func `a constant in all payoffs changes nothing, and names do not matter`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var draw = Draw(seed)
      let matrix = draw.integers(6, 9)
      let game = Self.onePopulation(matrix)
      let found = try game.alphaRank(alpha: 0.5, population: 20).probabilities
      let shifted = Self.onePopulation(matrix.map { $0.map { $0 + 16 } })
      #expect(try shifted.alphaRank(alpha: 0.5, population: 20).probabilities == found)
      let order = [3, 5, 0, 4, 1, 2]
      let renamed = Self.onePopulation(order.map { i in order.map { matrix[i][$0] } })
      let other = try renamed.alphaRank(alpha: 0.5, population: 20).probabilities
      #expect(Fixtures.agree([other], [order.map { found[$0] }], 1e-13))
    }
  }

  @Test func `without selection all states are alike, and rock, paper and scissors always`() throws
  {
    let game = try Fixtures.game("sym_random_30.csv")
    let found = try game.alphaRank(alpha: 0, population: 50).probabilities
    #expect(Fixtures.agree([found], [Array(repeating: 1.0 / 30, count: 30)], 1e-13))
    let cycle = Self.onePopulation([[0, -1, 1], [1, 0, -1], [-1, 1, 0]])
    let third = [Array(repeating: 1.0 / 3, count: 3)]
    for alpha in [0.1, 10, 1e6] {
      let found = try cycle.alphaRank(alpha: alpha, population: 50).probabilities
      #expect(Fixtures.agree([found], third, 1e-14))
    }
    #expect(Fixtures.agree([try cycle.alphaRankLimit(population: 50).probabilities], third, 1e-14))
  }

  @Test func `a game of one state is always in it`() throws {
    let game = NormalFormGame([1, 1], payoffs: [3, 4])
    for method in ChainMethod.allCases {
      let found = try game.alphaRank(alpha: 1, population: 10, method: method)
      #expect(found.states == [[0, 0]] && found.probabilities == [1])
    }
    #expect(try game.alphaRankLimit(population: 10).probabilities == [1])
    #expect(try game.replicator(steps: 10, step: 0.1) == [[1], [1]])
    let alone = AlphaRankTests.onePopulation([[5]])
    #expect(try alone.moran(population: 10, beta: 1).stationary.probabilities == [1])
  }

  @Test func `sweeps and elimination agree on chains between pure profiles`() throws {
    for seed in 0..<120 as Range<UInt64> {
      var draw = Draw(seed)
      let counts = [[3, 4], [2, 2, 2, 2], [5, 5, 5], [8, 9], [4, 4, 4, 4]][Int(seed % 5)]
      let game = draw.game(counts, range: seed % 2 == 0 ? 1 : 4)
      let alpha = [0, 0.1, 1, 10, 100, 3000][Int(seed / 5 % 6)]
      let found = try game.alphaRank(alpha: alpha, population: 20, method: .sweeps)
      let expected = try game.alphaRank(alpha: alpha, population: 20, method: .elimination)
      #expect(found.states == expected.states)
      let worst =
        zip(found.probabilities, expected.probabilities)
        .map { abs($0 - $1) / ($1 + 1e-300) }.max() ?? 1
      #expect(worst <= 1e-10, "seed \(seed), alpha \(alpha)")
    }
  }

  @Test func `a game of 4,096 profiles comes to what its subgame comes to`() throws {
    // The last two players have a dominant strategy, so that only the first two matter.
    var draw = Draw(4)
    let small = draw.game([8, 8], range: 1)
    let count = 4096
    var payoffs = [Double](repeating: 0, count: 4 * count)
    for profile in 0..<count {
      payoffs[profile] = small.payoffs[profile % 64]
      payoffs[count + profile] = small.payoffs[64 + profile % 64]
      payoffs[2 * count + profile] = profile / 64 % 8 == 3 ? 1 : 0
      payoffs[3 * count + profile] = profile / 512 == 7 ? 1 : 0
    }
    let game = NormalFormGame([8, 8, 8, 8], payoffs: payoffs)
    let found = try game.alphaRank(alpha: 60, population: 20)
    let expected = try small.alphaRank(alpha: 60, population: 20)
    var inside = 0.0
    for (state, probability) in zip(found.states, found.probabilities) where state[2...] == [3, 7] {
      let place = try #require(expected.states.firstIndex(of: Array(state[..<2])))
      #expect(abs(probability - expected.probabilities[place]) < 1e-12)
      inside += probability
    }
    #expect(abs(inside - 1) < 1e-12)
  }

  @Test func `what is out of range is refused`() throws {
    let game = Self.onePopulation([[0, 1], [2, 0]])
    for alpha in [-1, Double.nan, .infinity, 1e300] {
      #expect(throws: GameError.self) { try game.alphaRank(alpha: alpha, population: 10) }
    }
    #expect(throws: GameError.self) { try game.alphaRank(alpha: 1, population: 0) }
    #expect(throws: GameError.self) { try game.alphaRankLimit(population: 0) }
    let huge = NormalFormGame([2, 2], payoffs: [1e308, -1e308, 0, 1, 1e308, -1e308, 0, 1])
    #expect(throws: GameError.self) { try huge.alphaRank(alpha: 0, population: 10) }
    #expect(throws: GameError.self) { try huge.alphaRankLimit(population: 10) }
    #expect(throws: GameError.self) { try huge.alphaRank(perturbation: 0.1) }
    for perturbation in [0, 0.5, -1, Double.nan] {
      #expect(throws: GameError.self) { try game.alphaRank(perturbation: perturbation) }
    }
  }

  @Test func `payoffs whose differences only fractions show`() throws {
    // 1/3 and its neighbour below differ by 2 · 10⁻¹⁷ or so, which α = 10¹¹ makes visible only if the
    // fractions are kept: e^(9 α d) for the exact d.
    let third = Rational(1, over: 3)
    let near = Rational((1.0 / 3).nextDown)
    let game = NormalFormGame(
      symmetric: [.zero, near, third, .zero], strategies: ["1", "2"])
    let found = try game.alphaRank(alpha: 1e10, population: 10).probabilities
    let ratio = exp(9e10 * (third - near).double)
    #expect(abs(found[1] / found[0] - ratio) < 1e-12)
    #expect(abs(ratio - 1) > 1e-6)
  }

  /// A symmetric game of floating-point payoffs.
  static func onePopulation(_ matrix: [[Double]]) -> NormalFormGame {
    NormalFormGame(
      symmetric: matrix.joined().map { Rational($0) },
      strategies: NormalFormGame.numbered(matrix.count))
  }
}

/// Random games, each from its seed.
struct Draw {
  private var stream: RandomStream

  init(_ seed: UInt64) { stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 902)) }

  /// A number from 0 to below `count`.
  mutating func below(_ count: Int) -> Int { Int(stream.uniform() * Double(count)) }

  mutating func uniform() -> Double { stream.uniform() }

  /// A square matrix of integers from 0 to below `count`.
  mutating func integers(_ size: Int, _ count: Int) -> [[Double]] {
    (0..<size).map { _ in (0..<size).map { _ in Double(below(count)) } }
  }

  /// A square matrix of numbers from 0 to 1.
  mutating func reals(_ size: Int) -> [[Double]] {
    (0..<size).map { _ in (0..<size).map { _ in uniform() } }
  }

  /// A point of the simplex.
  mutating func shares(_ count: Int) -> [Double] {
    let weights = (0..<count).map { _ in 0.05 + uniform() }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// A game with payoffs from 0 to below `range`, integers if that is not 1.
  mutating func game(_ counts: [Int], range: Int) -> NormalFormGame {
    let profiles = counts.reduce(1, *)
    let payoffs = (0..<profiles * counts.count).map { _ in
      range == 1 ? uniform() : Double(below(range))
    }
    return NormalFormGame(counts, payoffs: payoffs)
  }
}
