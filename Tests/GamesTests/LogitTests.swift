import Foundation
import Games
import Randomness
import Testing

@Suite struct LogitTests {
  @Test func `the fixtures' profiles come out at every λ`() throws {
    for entry in try Fixtures.entries("qre") where entry.compare == "profile" {
      let game = try Fixtures.game(entry.game)
      let lambda = try #require(entry.option("--lambda").flatMap(Double.init))
      let found = try game.logitEquilibrium(lambda: lambda).profile.probabilities
      let expected = try #require(entry.equilibria?.first?.profile)
      #expect(Fixtures.agree(found, expected, entry.tolerance), "\(entry.id): \(found)")
    }
  }

  @Test func `matching pennies are tossed fairly at every λ, and at 0 everything is`() throws {
    let pennies = try Fixtures.game("matching_pennies.nfg")
    for lambda in [0, 1e-9, 0.3, 7, 1e4, 1e9] {
      let found = try pennies.logitEquilibrium(lambda: lambda).profile.probabilities
      #expect(Fixtures.agree(found, [[0.5, 0.5], [0.5, 0.5]], 1e-15))
    }
    let game = try Fixtures.game("four_player_congestion.nfg")
    #expect(try game.logitEquilibrium(lambda: 0).profile == MixedProfile(uniform: game.shape))
  }

  /// One equation in one unknown, with one solution, since one player wants to match and the other
  /// does not: by bisection.
  @Test(arguments: [0.1, 0.8, 3, 20, 500])
  func `unequal pennies have the only logit equilibrium there is`(lambda: Double) throws {
    let game = NormalFormGame([2, 2], payoffs: [9, 0, 0, 1, 0, 1, 1, 0])
    func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
    func reply(_ p: Double) -> Double {
      // The second player gains 1 - 2p by its first strategy, the first one 10q - 1.
      let q = logistic(lambda * (1 - 2 * p))
      return logistic(lambda * (10 * q - 1))
    }
    var low = 0.0
    var high = 1.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if reply(middle) > middle { low = middle } else { high = middle }
    }
    let found = try game.logitEquilibrium(lambda: lambda).profile.probabilities
    #expect(abs(found[0][0] - low) < 1e-12)
    #expect(abs(found[1][0] - logistic(lambda * (1 - 2 * low))) < 1e-12)
  }

  @Test func `dominated strategies die out as λ grows`() throws {
    let dilemma = NormalFormGame([2, 2], payoffs: [-1, 0, -3, -2, -1, -3, 0, -2])
    let found = try dilemma.logitEquilibrium(lambda: 1e4)
    #expect(found.profile.probabilities == [[0, 1], [0, 1]])
    #expect(found.payoffs == [-2, -2] && found.regret == 0)
  }

  /// A logit reply is best for payoff plus entropy / λ, and entropy is at most log n: so regret is at
  /// most log n / λ, in every game.
  @Test func `every fixture's branch gets to a large λ, where regrets are at most log n over λ`()
    throws
  {
    let names = Set(
      try ["qre", "pure", "alpha-rank"].flatMap { try Fixtures.entries($0) }.map(\.game))
    #expect(names.count > 40)
    for name in names.sorted() {
      let game = try Fixtures.game(name)
      let lambda = 1e4 / game.payoffScale
      let equilibrium = try game.logitEquilibrium(lambda: lambda)
      let most = log(Double(game.shape.counts.max() ?? 1)) / lambda
      #expect(equilibrium.regret <= most * (1 + 1e-6), "\(name): \(equilibrium.regret), \(most)")
    }
  }

  @Test(arguments: [
    [2, 2], [3, 3], [10, 10], [1, 4], [3], [2, 3, 2], [3, 1, 2, 2], [2, 2, 2, 2, 2],
  ])
  func `play is proportional to the exponentials of λ times expected payoffs`(counts: [Int]) throws
  {
    for seed in 0..<20 {
      let game = NormalFormGame.random(counts, seed: UInt64(seed))
      for lambda in [0.5, 4, 40] {
        let profile = try game.logitEquilibrium(lambda: lambda).profile
        for (p, u) in zip(profile.probabilities, game.expectedPayoffs(against: profile)) {
          let best = u.max() ?? 0
          let weights = u.map { exp(lambda * ($0 - best)) }
          let expected = weights.map { $0 / weights.reduce(0, +) }
          #expect(Fixtures.agree([p], [expected], 1e-11), "\(counts) \(seed) \(lambda)")
        }
      }
    }
  }

  @Test func `branches fold, and end where they reach λ for the first time`() throws {
    var folds = 0
    for seed in 0..<300 {
      let game = NormalFormGame.random([3, 3], seed: UInt64(seed))
      let branch = try game.logitBranch(to: 100)
      #expect(branch.first?.lambda == 0)
      #expect(branch.first?.profile == MixedProfile(uniform: game.shape))
      #expect(branch.dropLast().allSatisfy { $0.lambda < 100 && $0.lambda >= 0 })
      #expect(branch.last?.lambda == 100)
      #expect(try branch.last?.profile == game.logitEquilibrium(lambda: 100).profile)
      if zip(branch, branch.dropFirst()).contains(where: { $1.lambda < $0.lambda }) { folds += 1 }
      for (a, b) in zip(branch, branch.dropFirst()) {
        // So short are the steps, that nothing is jumped over.
        #expect(Fixtures.agree(a.profile.probabilities, b.profile.probabilities, 0.2))
      }
    }
    #expect(folds > 3)
  }

  @Test func `symmetric games stay symmetric past the crossings of their branches`() throws {
    let coordination = try Fixtures.game("identity_6.nfg")
    let uniform = MixedProfile(uniform: coordination.shape).probabilities
    // 6 is where the first branches cross.
    for lambda in [5.9, 6, 6.1, 1000] {
      let found = try coordination.logitEquilibrium(lambda: lambda).profile.probabilities
      #expect(Fixtures.agree(found, uniform, 1e-12))
    }
    for seed in 0..<50 {
      let n = 2 + seed % 4
      let payoffs = NormalFormGame.random([n, n], seed: UInt64(seed)).payoffs.prefix(n * n)
      let transposed = (0..<n * n).map { payoffs[$0 / n + $0 % n * n] }
      let game = NormalFormGame([n, n], payoffs: payoffs + transposed)
      let found = try game.logitEquilibrium(lambda: 300).profile.probabilities
      #expect(Fixtures.agree([found[0]], [found[1]], 1e-9), "\(seed): \(found)")
    }
  }

  @Test func `more strategies than memory has room for are refused`() {
    for counts in [[100_000], [2, 3000]] {
      let payoffs = [Double](repeating: 1, count: counts.reduce(counts.count, *))
      #expect(throws: GameError.self) {
        try NormalFormGame(counts, payoffs: payoffs).logitEquilibrium(lambda: 1)
      }
    }
  }

  @Test func `payoffs of any size are taken, and λ that makes no sense is refused`() throws {
    let game = NormalFormGame.random([3, 3], seed: 1)
    let expected = try game.logitEquilibrium(lambda: 5).profile.probabilities
    for size in [1e-12, 1e12] {
      let other = NormalFormGame([3, 3], payoffs: game.payoffs.map { $0 * size })
      let found = try other.logitEquilibrium(lambda: 5 / size).profile.probabilities
      #expect(Fixtures.agree(found, expected, 1e-12))
    }
    for lambda in [-1, -.infinity, .infinity, .nan, 1e101] {
      #expect(throws: GameError.self) { try game.logitEquilibrium(lambda: lambda) }
      #expect(throws: GameError.self) { try game.logitBranch(to: lambda) }
    }
  }
}
