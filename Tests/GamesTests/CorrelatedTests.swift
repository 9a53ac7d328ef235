import Foundation
import Games
import Randomness
import Testing

@Suite struct CorrelatedTests {
  @Test func `the fixtures' best correlated equilibria come out`() throws {
    for entry in try Fixtures.entries("correlated") {
      let game = try Fixtures.game(entry.game)
      let name = try #require(entry.option("--objective"))
      let objective = try #require(CorrelatedObjective(rawValue: name))
      let equilibrium = try game.correlatedEquilibrium(objective)
      let value = try #require(entry.value)
      #expect(
        abs(equilibrium.value - value) <= 1e-9 * game.payoffScale,
        "\(entry.id): \(equilibrium.value), not \(value)")
      try check(equilibrium, of: game, entry.id)
    }
  }

  /// Aumann, Subjectivity and correlation in randomized strategies (1974): half the time both give way,
  /// a quarter each way one of them does.
  @Test func `chicken is worth ten and a half together`() throws {
    let game = NormalFormGame([2, 2], payoffs: [0, 2, 7, 6, 0, 7, 2, 6])
    let equilibrium = try game.correlatedEquilibrium(.welfare)
    #expect(abs(equilibrium.value - 10.5) < 1e-14)
    let expected: [(Int, Double)] = [(1, 0.25), (2, 0.25), (3, 0.5)]
    for (part, known) in zip(equilibrium.joint, expected) {
      #expect(part.profile == known.0 && abs(part.p - known.1) < 1e-14)
    }
    #expect(abs(try game.correlatedEquilibrium(.egalitarian).value - 5.25) < 1e-14)
  }

  @Test func `nothing is worth more than the best, nor any pure equilibrium more than it`() throws {
    var found = 0
    for seed in 0..<300 {
      let counts = [[2, 2], [4, 3], [7, 7], [2, 2, 2], [3, 2, 4], [2, 3, 2, 2]][seed % 6]
      let game =
        seed % 2 == 0
        ? NormalFormGame.random(counts, seed: UInt64(seed))
        : .random(counts, greatest: 4, seed: UInt64(seed))
      let welfare = try game.correlatedEquilibrium(.welfare)
      let egalitarian = try game.correlatedEquilibrium(.egalitarian)
      try check(welfare, of: game, "\(seed)")
      try check(egalitarian, of: game, "\(seed)")
      let least = welfare.payoffs.min() ?? 0
      #expect(egalitarian.value >= least - 1e-9)
      #expect(welfare.value >= egalitarian.payoffs.reduce(0, +) - 1e-9)
      for profile in game.pureProfiles() {
        let payoffs = (0..<game.shape.players).map { game.payoff($0, profile) }
        #expect(welfare.value >= payoffs.reduce(0, +) - 1e-9)
        #expect(egalitarian.value >= (payoffs.min() ?? 0) - 1e-9)
        found += 1
      }
    }
    #expect(found > 200)
  }

  /// In a zero-sum game every correlated equilibrium pays the value (Aumann 1974).
  @Test func `correlation does not pay in zero-sum games`() throws {
    for seed in 0..<50 {
      // Sevenths, which floating point has not got: the equilibria often are a single point.
      let matrix = NormalFormGame.random([4, 5], greatest: 30, seed: UInt64(seed)).payoffs.prefix(
        20
      )
      .map { Rational(Int($0), over: 7) }
      let game = NormalFormGame(
        strategies: [4, 5].map(NormalFormGame.numbered), exact: matrix + matrix.map { -$0 })
      let value = try game.zeroSumSolution().value
      for objective in CorrelatedObjective.allCases {
        let equilibrium = try game.correlatedEquilibrium(objective)
        try check(equilibrium, of: game, "\(seed)")
        #expect(abs(equilibrium.payoffs[0] - value) < 1e-9)
      }
    }
  }

  @Test func `units and origins of payoffs do not matter`() throws {
    let game = NormalFormGame.random([5, 5], greatest: 9, seed: 4)
    let expected = try game.correlatedEquilibrium(.welfare)
    for (size, shift) in [(1e-9, 0), (1e9, 0), (1000, 77.0), (0.1, -5), (1e-6, 1000)] {
      let other = NormalFormGame([5, 5], payoffs: game.payoffs.map { $0 * size + shift })
      let found = try other.correlatedEquilibrium(.welfare)
      let lastDigits = 8 * max(abs(shift), 9 * size).ulp
      #expect(
        abs(found.value - (expected.value * size + 2 * shift)) <= 1e-9 * size * 9 + lastDigits)
    }
  }

  @Test func `thousands of profiles are no trouble, and too many are refused`() throws {
    for counts in [[7, 7, 7, 7], [30, 30], [50, 50], [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]] {
      let game = NormalFormGame.random(counts, seed: 3)
      for objective in CorrelatedObjective.allCases {
        try check(try game.correlatedEquilibrium(objective), of: game, "\(counts)")
      }
    }
    let large = NormalFormGame([300, 300], payoffs: Array(repeating: 1, count: 180_000))
    #expect(throws: GameError.self) { try large.correlatedEquilibrium(.welfare) }
  }

  @Test func `payoffs of nine decades give an answer that holds, and seldom none`() throws {
    var refused = 0
    for seed in 0..<40 {
      let counts = [[3, 3], [8, 8], [30, 30], [3, 3, 3], [15, 40], [5, 5, 5], [2, 2, 2, 2]][
        seed % 7]
      var stream = RandomStream(seed: UInt64(seed), purpose: Purpose(rawValue: 1002))
      let count = counts.reduce(counts.count, *)
      let payoffs = (0..<count).map { _ in
        pow(10, 9 * stream.uniform()) * (seed % 2 == 0 && stream.below(2) == 0 ? -1 : 1)
      }
      let game = NormalFormGame(counts, payoffs: payoffs)
      for objective in CorrelatedObjective.allCases {
        do {
          try check(try game.correlatedEquilibrium(objective), of: game, "\(seed)")
        } catch GameError.noResult {
          refused += 1
        }
      }
    }
    #expect(refused <= 8)
  }

  /// Probabilities, value and incentives from the definition.
  private func check(
    _ equilibrium: CorrelatedEquilibrium, of game: NormalFormGame, _ name: String
  ) throws {
    let shape = game.shape
    #expect(equilibrium.joint.allSatisfy { $0.p > 0 })
    #expect(abs(equilibrium.joint.reduce(0) { $0 + $1.p } - 1) < 1e-12, "\(name)")
    var worst = 0.0
    for player in 0..<shape.players {
      for told in 0..<shape.counts[player] {
        for other in 0..<shape.counts[player] {
          var gain = 0.0
          for part in equilibrium.joint {
            var profile = shape.profile(at: part.profile)
            guard profile[player] == told else { continue }
            profile[player] = other
            gain +=
              part.p
              * (game.payoff(player, shape.index(of: profile)) - game.payoff(player, part.profile))
          }
          worst = max(worst, gain)
        }
      }
    }
    let range = (game.payoffs.max() ?? 0) - (game.payoffs.min() ?? 0)
    #expect(worst <= 1e-9 * range, "\(name): \(worst)")
    #expect(abs(worst - equilibrium.violation) <= 1e-12 * range, "\(name)")
  }
}
