import Games
import LinearAlgebra
import Randomness
import Testing

/// Expected payoffs against their definition: a sum over all pure profiles.
@Suite struct ExpectedPayoffsTests {
  static let shapes = [
    [1], [5], [1, 1], [1, 4], [3, 1], [2, 3], [7, 5], [17, 19], [2, 2, 2], [3, 1, 4], [4, 5, 3],
    [11, 7, 9], [2, 2, 2, 2], [3, 2, 4, 2], [1, 6, 1, 5], [5, 6, 7, 4], [2, 3, 2, 3, 2],
  ]

  /// What a strategy earns, by the definition.
  static func earned(
    _ game: NormalFormGame, _ player: Int, _ strategy: Int, _ profile: [[Double]]
  ) -> Double {
    (0..<game.shape.profiles).reduce(0) { sum, index in
      let pure = game.shape.profile(at: index)
      guard pure[player] == strategy else { return sum }
      let weight = pure.indices.filter { $0 != player }
        .reduce(1.0) { $0 * profile[$1][pure[$1]] }
      return sum + weight * game.payoff(player, index)
    }
  }

  static func randomGame(_ counts: [Int], _ stream: inout RandomStream) -> NormalFormGame {
    NormalFormGame(
      counts,
      payoffs: (0..<counts.count * counts.reduce(1, *)).map { _ in 20 * stream.uniform() - 10 })
  }

  static func randomProfile(_ counts: [Int], _ stream: inout RandomStream) -> [[Double]] {
    counts.map { count in
      let weights = (0..<count).map { _ in stream.exponential() }
      return weights.map { $0 / weights.reduce(0, +) }
    }
  }

  @Test(arguments: shapes) func `payoffs are means over all pure profiles`(counts: [Int]) {
    var stream = RandomStream(seed: 6, purpose: .tests)
    let game = Self.randomGame(counts, &stream)
    let contraction = PayoffContraction(game)
    #expect(contraction.offsets == counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) })
    for _ in 0..<3 {
      let profile = Self.randomProfile(counts, &stream)
      let expected = counts.indices.map { player in
        (0..<counts[player]).map { Self.earned(game, player, $0, profile) }
      }
      let found = game.expectedPayoffs(against: MixedProfile(profile))
      #expect(Fixtures.agree(found, expected, 1e-13))
      var flat = [Double](repeating: .nan, count: counts.reduce(0, +))
      contraction.payoffs(against: profile.flatMap { $0 }, into: &flat)
      #expect(flat == found.flatMap { $0 })
    }
  }

  @Test(arguments: shapes) func `exact payoffs are those in floating point, without their rounding`(
    counts: [Int]
  ) {
    var stream = RandomStream(seed: 7, purpose: .tests)
    let small = counts.map { min($0, 4) }
    let game = Self.randomGame(small, &stream)
    let profile = Self.randomProfile(small, &stream)
    let exact = game.exactExpectedPayoffs(against: profile.map { $0.map { Rational($0) } })
    for player in small.indices {
      for s in 0..<small[player] {
        let sum = (0..<game.shape.profiles).reduce(Rational.zero) { sum, index in
          let pure = game.shape.profile(at: index)
          guard pure[player] == s else { return sum }
          return sum
            + pure.indices.filter { $0 != player }.reduce(Rational(game.payoff(player, index))) {
              $0 * Rational(profile[$1][pure[$1]])
            }
        }
        #expect(exact[player][s] == sum)
      }
    }
  }

  @Test(arguments: shapes) func `many profiles at once give what they give one by one`(
    counts: [Int]
  ) {
    var stream = RandomStream(seed: 8, purpose: .tests)
    let game = Self.randomGame(counts, &stream)
    for many in [0, 1, 2, 9] {
      let profiles = (0..<many).map { _ in Self.randomProfile(counts, &stream) }
      let columns = counts.indices.map { player in
        Matrix(
          rows: counts[player], columns: many, elements: profiles.flatMap { $0[player] })
      }
      for player in counts.indices {
        let found = game.expectedPayoffs(of: player, againstMany: columns)
        #expect(found.rows == counts[player] && found.columns == many)
        for k in 0..<many {
          let expected = game.expectedPayoffs(against: MixedProfile(profiles[k]))[player]
          #expect(
            (0..<counts[player]).allSatisfy { abs(found[$0, k] - expected[$0]) <= 1e-13 })
        }
      }
    }
  }
}

extension Purpose {
  fileprivate static let tests = Purpose(rawValue: 900)
}
