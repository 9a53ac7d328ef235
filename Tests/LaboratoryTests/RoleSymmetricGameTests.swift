import Games
import Laboratory
import Testing

@Suite("Games in which players of a role are alike")
struct RoleSymmetricGameTests {
  /// One role, whose payoffs are told by the own strategy and the counts of all players.
  private static func game(
    players: Int, strategies: Int, _ payoff: (_ own: Int, _ counts: [Int]) -> Double
  ) -> RoleSymmetricGame {
    let shape = RoleSymmetricShape(players: [players], strategies: [strategies])
    let payoffs = (0..<shape.profiles).flatMap { profile in
      let counts = shape.counts(of: 0, in: profile)
      return counts.indices.map { counts[$0] > 0 ? payoff($0, counts) : 0 }
    }
    return RoleSymmetricGame(shape: shape, payoffs: payoffs)
  }

  /// Two roles with two and three strategies, payoffs from a hash.
  private static func scrambled(_ seed: Int, players: [Int] = [2, 1]) -> RoleSymmetricGame {
    let shape = RoleSymmetricShape(players: players, strategies: [2, 3])
    var state = UInt64(seed)
    let payoffs = (0..<shape.profiles * shape.places).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    return RoleSymmetricGame(shape: shape, payoffs: payoffs)
  }

  @Test("number every profile once")
  func numbering() {
    let shape = RoleSymmetricShape(players: [3, 2], strategies: [2, 3])
    #expect(shape.profiles == 4 * 6)
    for profile in 0..<shape.profiles {
      let counts = [shape.counts(of: 0, in: profile), shape.counts(of: 1, in: profile)]
      #expect(counts.map { $0.reduce(0, +) } == [3, 2])
      #expect(shape.profile(of: counts) == profile)
    }
    #expect(shape.counts(of: 0, in: 0) == [3, 0])
  }

  /// Independent: every choice of every player apart, weighed by its probability.
  @Test("expect the payoffs that every choice of every player sums to", arguments: 1...20)
  func expected(seed: Int) {
    let game = Self.scrambled(seed)
    let mix = [0.3, 0.7, 0.2, 0.5, 0.3]
    let values = game.expectedPayoffs(mix)
    for own in 0..<2 {
      var sum = 0.0
      for other in 0..<2 {
        for third in 0..<3 {
          var counts = [[0, 0], [0, 0, 0]]
          counts[0][own] += 1
          counts[0][other] += 1
          counts[1][third] += 1
          let place = game.shape.profile(of: counts) * game.shape.places + own
          sum += mix[other] * mix[2 + third] * game.payoffs[place]
        }
      }
      #expect((values[own] - sum).magnitude < 1e-14)
    }
  }

  @Test("end in mixes without regret")
  func regret() {
    for seed in 1...50 {
      let game = Self.scrambled(seed)
      var search = MixedSearch(game)
      for mix in search.mixes() {
        #expect(game.regret(of: mix) < 1e-8)
        #expect((mix[0] + mix[1] - 1).magnitude < 1e-12)
      }
    }
  }

  /// Independent: exact enumeration of the game with its two players apart.
  @Test("mix with one player a role as all extreme equilibria do", arguments: 1...50)
  func extreme(seed: Int) throws {
    let game = Self.scrambled(seed, players: [1, 1])
    let normal = NormalFormGame(
      title: "", players: ["a", "b"], strategies: [["0", "1"], ["0", "1", "2"]],
      payoffs: (0..<2).flatMap { player in
        (0..<6).map { profile in
          let played = [profile % 2, profile / 2]
          let counts = [2, 3].enumerated().map { role, strategies in
            (0..<strategies).map { $0 == played[role] ? 1 : 0 }
          }
          return game.payoffs[
            game.shape.profile(of: counts) * game.shape.places + game.shape.firstPlace[player]
              + played[player]]
        }
      })
    #expect(normal.shape.index(of: [1, 2]) == 5)
    let known = try normal.extremeEquilibria(arithmetic: .exact).map(\.profile.probabilities)
      .filter { !$0.allSatisfy { $0.contains(1) } }.map { $0.flatMap { $0 } }
    var search = MixedSearch(game)
    let found = search.mixes()
    #expect(found.count == known.count)
    for mix in known {
      #expect(
        found.contains { zip($0, mix).allSatisfy { ($0 - $1).magnitude < 1e-9 } }, "\(mix)")
    }
  }

  /// Maynard Smith and Price: hawks in a part V / C of the population.
  @Test("mix in Hawk and Dove as V / C, and the replicator goes there")
  func hawkAndDove() throws {
    let (value, cost) = (2.0, 5.0)
    let game = Self.game(players: 2, strategies: 2) { own, counts in
      let meetsHawk = own == 0 ? counts[0] == 2 : counts[0] == 1
      return own == 0
        ? (meetsHawk ? (value - cost) / 2 : value) : (meetsHawk ? 0 : value / 2)
    }
    var search = MixedSearch(game)
    let mixes = search.mixes()
    #expect(mixes.count == 1)
    #expect((try #require(mixes.first)[0] - value / cost).magnitude < 1e-12)
    // One hawk and one dove is the pure one.
    #expect(
      (0..<3).filter { game.regret(of: $0) == 0 }.map { game.shape.counts(of: 0, in: $0) } == [
        [1, 1]
      ])
    #expect((game.replicator().end[0] - value / cost).magnitude < 1e-6)
  }

  /// Diekmann, "Volunteer's Dilemma", 1985: nobody volunteers with probability (K / U)^(1 / (n - 1)).
  @Test("leave it to others in the volunteer's dilemma as often as Diekmann says", arguments: 2...8)
  func volunteers(players: Int) throws {
    let (benefit, cost) = (3.0, 1.0)
    let game = Self.game(players: players, strategies: 2) { own, counts in
      own == 0 ? benefit - cost : counts[0] > 0 ? benefit : 0
    }
    var search = MixedSearch(game)
    let waiting = try #require(search.mixes().first)[1]
    var power = 1.0
    for _ in 0..<players - 1 { power *= waiting }
    #expect((power - cost / benefit).magnitude < 1e-10)
    let pure = (0..<game.shape.profiles).filter { game.regret(of: $0) == 0 }
    #expect(pure.map { game.shape.counts(of: 0, in: $0) } == [[1, players - 1]])
  }

  @Test("have no mix where one strategy beats the other everywhere")
  func dilemma() {
    let game = Self.game(players: 3, strategies: 2) { own, counts in
      2 * Double(counts[0]) + (own == 1 ? 3 : 0)
    }
    var search = MixedSearch(game)
    #expect(search.mixes().isEmpty)
    #expect(game.regret(of: 0) == 1)
    #expect(game.regret(of: 3) == 0)
    #expect(game.replicator().end[1] > 0.999)
  }

  /// Hofbauer and Sigmund, 1998, section 7.6: time averages converge to the interior rest point.
  @Test("go round the mixed equilibrium of matching pennies and average to it")
  func pennies() {
    let shape = RoleSymmetricShape(players: [1, 1], strategies: [2, 2])
    // The first wins 3 where both show heads, 1 where both show tails; the second wins what it loses.
    var payoffs = [Double](repeating: 0, count: shape.profiles * shape.places)
    for profile in 0..<shape.profiles {
      let shown = (0..<2).map { shape.counts(of: $0, in: profile)[0] == 1 ? 0 : 1 }
      let won = shown[0] == shown[1] ? (shown[0] == 0 ? 3.0 : 1.0) : 0
      payoffs[profile * shape.places + shown[0]] = won
      payoffs[profile * shape.places + 2 + shown[1]] = -won
    }
    let game = RoleSymmetricGame(shape: shape, payoffs: payoffs)
    let mean = game.replicator().mean
    // Each shows heads a quarter of the time.
    #expect((mean[0] - 0.25).magnitude < 0.01)
    #expect((mean[2] - 0.25).magnitude < 0.01)
  }

  /// A gain of a ten-thousandth of what is at stake, which is a loss that nobody takes for long.
  @Test("are followed to the end where a gain is small beside what could be lost")
  func smallGain() {
    let game = Self.game(players: 2, strategies: 3) { own, _ in [1, 1.01, -99][own] }
    let replicator = game.replicator()
    #expect(replicator.mean[1] > 0.999 && replicator.end[1] > 0.999)
    #expect(game.replicatorMean()[1] > 0.999)
  }

  /// Where both go their own way, either place is stable: a start with most at one ends there.
  @Test("weigh the places where play can end by the starts that lead there")
  func basins() {
    let game = Self.game(players: 2, strategies: 2) { own, counts in
      counts[own] == 2 ? 1 : 0
    }
    #expect(game.replicator(from: [3, 2]).end[0] > 0.999)
    #expect(game.replicator(from: [2, 3]).end[1] > 0.999)
    let mean = game.replicatorMean(starts: 400)
    // Half of all divisions lead to each, four standard errors of 400 starts.
    #expect((mean[0] - 0.5).magnitude < 0.1)
    #expect((mean[0] + mean[1] - 1).magnitude < 1e-9)
  }
}
