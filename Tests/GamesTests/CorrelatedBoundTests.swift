import Games
import Testing

/// Every mix of Nash equilibria is a correlated equilibrium: the best of these is at least as good.
@Suite struct CorrelatedBoundTests {
  @Test(arguments: RandomGames.Kind.allCases, 0..<5)
  func `no Nash equilibrium is better than the best correlated one`(
    kind: RandomGames.Kind, part: UInt64
  ) throws {
    for seed in 300_000 + part * 50..<300_000 + part * 50 + 50 {
      let game = RandomGames.game(kind, seed: seed, sizes: 2...6)
      let welfare = try game.correlatedEquilibrium(.welfare)
      let egalitarian = try game.correlatedEquilibrium(.egalitarian)
      let nash = try game.extremeEquilibria().map(\.payoffs)
      let range = (game.payoffs.max() ?? 0) - (game.payoffs.min() ?? 0)
      let most = nash.reduce(-.infinity) { max($0, $1.reduce(0, +)) }
      let greatestLeast = nash.reduce(-.infinity) { max($0, $1.min() ?? 0) }
      #expect(welfare.value >= most - 1e-12 * range, "\(kind) \(seed)")
      #expect(egalitarian.value >= greatestLeast - 1e-12 * range, "\(kind) \(seed)")
      #expect(welfare.violation <= 1e-12 * range && egalitarian.violation <= 1e-12 * range)
      // Both optimise over the same distributions; where payoffs tie but for 10⁻¹⁴, one of them may
      // have been computed in integers and the other in floating point, which cannot tell.
      if kind == .nearTies { continue }
      #expect(welfare.value >= egalitarian.payoffs.reduce(0, +) - 1e-12 * range)
      #expect(egalitarian.value >= (welfare.payoffs.min() ?? 0) - 1e-12 * range)
    }
  }

  @Test func `no pure equilibrium of three players is better than the best correlated one`() throws
  {
    var found = 0
    for seed in 0..<UInt64(400) {
      let counts = [[2, 2, 2], [3, 3, 3], [2, 4, 3], [4, 4, 4]][Int(seed % 4)]
      let game =
        seed % 3 == 0
        ? NormalFormGame.random(counts, seed: seed) : .random(counts, greatest: 3, seed: seed)
      let welfare = try game.correlatedEquilibrium(.welfare).value
      let egalitarian = try game.correlatedEquilibrium(.egalitarian).value
      for profile in game.pureProfiles() {
        let payoffs = (0..<3).map { game.payoff($0, profile) }
        #expect(welfare >= payoffs.reduce(0, +) - 1e-12 * game.payoffScale, "\(seed)")
        #expect(egalitarian >= (payoffs.min() ?? 0) - 1e-12 * game.payoffScale, "\(seed)")
        found += 1
      }
    }
    #expect(found > 400)
  }
}

extension NormalFormGame {
  /// The numbers of the pure equilibria, from the definition.
  func pureProfiles() -> [Int] {
    (0..<shape.profiles).filter { profile in
      let played = shape.profile(at: profile)
      return (0..<shape.players).allSatisfy { player in
        (0..<shape.counts[player]).allSatisfy { other in
          var deviation = played
          deviation[player] = other
          return payoff(player, shape.index(of: deviation)) <= payoff(player, profile)
        }
      }
    }
  }
}
