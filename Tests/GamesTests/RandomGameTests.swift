import Games
import Testing

@Suite struct RandomGameTests {
  /// 2,500 games of each of five kinds, in 50 parts.
  static let parts = (0..<50).map { UInt64($0) }

  @Test(arguments: RandomGames.Kind.allCases, parts)
  func `equilibria have no regret, floating point agrees, and paths end among them`(
    kind: RandomGames.Kind, part: UInt64
  ) throws {
    for seed in part * 50..<part * 50 + 50 {
      let game = RandomGames.game(kind, seed: seed, sizes: 2...8)
      let exact = try game.extremeEquilibria()
      #expect(!exact.isEmpty)
      #expect(exact.allSatisfy { $0.regret == 0 && $0.exact != nil }, "\(kind) \(seed)")
      #expect(Set(exact.map(\.exact)).count == exact.count, "none twice: \(kind) \(seed)")
      // Games of random numbers with many digits are nondegenerate.
      if kind == .doubles { #expect(exact.count % 2 == 1, "\(seed)") }
      let double = try game.extremeEquilibria(arithmetic: .double)
      #expect(double.count == exact.count, "\(kind) \(seed)")
      for one in double {
        #expect(one.regret <= 1e-9 * game.payoffScale)
        #expect(
          exact.contains {
            Fixtures.agree($0.profile.probabilities, one.profile.probabilities, 1e-9)
          }, "\(kind) \(seed)")
      }
      let pure = Set(game.pureEquilibria().map(\.profile))
      #expect(
        pure
          == Set(
            exact.map(\.profile).filter(isPure)),
        "\(kind) \(seed)")
      guard seed % 5 == 0 else { continue }
      for label in 0..<game.shape.counts[0] + game.shape.counts[1] {
        let end = try game.lemkeHowson(droppingLabel: label).equilibrium
        #expect(end.regret == 0 && exact.contains { $0.exact == end.exact }, "\(kind) \(seed)")
      }
    }
  }

  @Test(arguments: RandomGames.Kind.allCases.filter { $0 != .nearTies })
  func `no equilibrium is worth more than the best correlated one`(kind: RandomGames.Kind) throws {
    for seed in 300_000..<UInt64(300_300) {
      let game = RandomGames.game(kind, seed: seed, sizes: 2...6)
      let welfare = try game.correlatedEquilibrium(.welfare).value
      let least = try game.correlatedEquilibrium(.egalitarian).value
      let tolerance = 1e-9 * game.greatestPayoff
      for one in try game.extremeEquilibria() {
        #expect(one.payoffs.reduce(0, +) <= welfare + tolerance, "\(kind) \(seed)")
        #expect((one.payoffs.min() ?? 0) <= least + tolerance, "\(kind) \(seed)")
      }
    }
  }

  private func isPure(_ profile: MixedProfile) -> Bool {
    profile.probabilities.allSatisfy { $0.allSatisfy { $0 == 0 || $0 == 1 } }
  }

  @Test(arguments: RandomGames.Kind.allCases)
  func `all bases solved by brute force give the same equilibria`(
    kind: RandomGames.Kind
  ) throws {
    var degenerate = 0
    for seed in 0..<UInt64(150) {
      let game = RandomGames.game(kind, seed: 100_000 + seed, sizes: 1...4)
      let (expected, isDegenerate) = BruteForceEquilibria.all(game)
      let found = try game.extremeEquilibria()
      #expect(Set(found.compactMap(\.exact)) == expected, "\(kind) \(seed)")
      #expect(found.count == expected.count)
      if isDegenerate { degenerate += 1 } else { #expect(found.count % 2 == 1) }
    }
    #expect(degenerate > 50 || kind != .small)
  }

  @Test(arguments: RandomGames.Kind.allCases)
  func `dominated strategies are never played in equilibrium, and dominators earn more`(
    kind: RandomGames.Kind
  ) throws {
    var removed = 0
    for seed in 0..<UInt64(300) {
      let game = RandomGames.game(kind, seed: 200_000 + seed, sizes: 2...5)
      let elimination = try game.iteratedElimination()
      let exact = game.exactPayoffs
      for one in try game.extremeEquilibria() {
        for (played, remaining) in zip(one.profile.probabilities, elimination.remaining) {
          #expect(played.indices.allSatisfy { played[$0] == 0 || remaining.contains($0) })
        }
      }
      var left = game.shape.counts.map { Array(0..<$0) }
      for round in elimination.rounds {
        for one in round {
          #expect(one.dominator[one.strategy] == 0)
          for other in left[1 - one.player] {
            func payoff(_ own: Int) -> Rational {
              exact[
                one.player * game.shape.profiles
                  + game.shape.index(of: one.player == 0 ? [own, other] : [other, own])]
            }
            let mixed = one.dominator.indices.reduce(Rational.zero) {
              $0 + Rational(one.dominator[$1]) * payoff($1)
            }
            // The dominator's probabilities are rounded, which these payoffs may not bear.
            let rounding = kind == .nearTies ? Rational(1e-15) : .zero
            #expect(mixed + rounding > payoff(one.strategy), "\(kind) \(seed)")
          }
        }
        removed += round.count
        for one in round { left[one.player].removeAll { $0 == one.strategy } }
      }
      #expect(left == elimination.remaining)
    }
    #expect(removed > 50)
  }
}
