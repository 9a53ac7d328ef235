import Foundation
import Games
import Testing

@Suite struct ZeroSumTests {
  @Test func `the fixtures' values come out, and both strategies guarantee them`() throws {
    for entry in try Fixtures.entries("zero-sum") {
      let game = try Fixtures.game(entry.game)
      if entry.compare == "refused" {
        #expect(throws: GameError.self, "\(entry.id)") { try game.zeroSumSolution() }
        continue
      }
      let solution = try game.zeroSumSolution()
      let value = try #require(entry.value)
      #expect(abs(solution.value - value) <= entry.tolerance * game.payoffScale, "\(entry.id)")
      #expect(solution.exactValue == entry.value_exact.flatMap { Rational($0) }, "\(entry.id)")
      let profile = MixedProfile([solution.row, solution.column])
      #expect(Equilibrium(profile, of: game).regret <= 1e-9 * game.payoffScale, "\(entry.id)")
      if entry.unique == true, let row = entry.row, let column = entry.column {
        #expect(
          Fixtures.agree(profile.probabilities, [row, column], entry.tolerance), "\(entry.id)")
      }
    }
  }

  /// A saddle point where there is one, and else (ad - bc) / (a + d - b - c).
  @Test func `games of two strategies have the value of the formula`() throws {
    for seed in 0..<500 {
      let m = NormalFormGame.random([2, 2], greatest: 9, seed: UInt64(seed)).payoffs.map { Int($0) }
      let (a, c, b, d) = (m[0], m[1], m[2], m[3])
      let game = NormalFormGame([2, 2], payoffs: [a, c, b, d, -a, -c, -b, -d].map(Double.init))
      let maximin = max(min(a, b), min(c, d))
      let minimax = min(max(a, c), max(b, d))
      let expected =
        maximin == minimax
        ? Rational(maximin) : Rational(a * d - b * c, over: a + d - b - c)
      #expect(try game.zeroSumSolution().exactValue == expected, "\(a) \(b) \(c) \(d)")
    }
  }

  @Test(arguments: [
    [1, 1], [1, 9], [9, 1], [5, 40], [30, 30], [40, 40], [100, 100], [150, 60],
  ])
  func `strategies of random games guarantee the value from both sides`(counts: [Int]) throws {
    for seed: UInt64 in 0..<3 {
      for source in [
        NormalFormGame.random(counts, greatest: 20, seed: seed), .random(counts, seed: seed),
      ] {
        let matrix = source.exactPayoffs.prefix(source.shape.profiles)
        let game = NormalFormGame(
          strategies: counts.map(NormalFormGame.numbered),
          exact: matrix + matrix.map { Rational(3) - $0 })
        let solution = try game.zeroSumSolution()
        let profile = MixedProfile([solution.row, solution.column])
        let values = game.expectedPayoffs(against: profile)
        #expect((values[0].max() ?? 0) <= solution.value + 1e-9 * game.payoffScale)
        #expect((values[1].max() ?? 0) <= 3 - solution.value + 1e-9 * game.payoffScale)
        for player in profile.probabilities {
          #expect(player.allSatisfy { $0 >= 0 } && abs(player.reduce(0, +) - 1) < 1e-12)
        }
      }
    }
  }

  @Test func `payoffs of very different sizes have their value`() throws {
    // The formula for 2 × 2: a saddle point is not in it.
    let (a, b, c, d) = (1e12, 1e-9, -1e-9, 1.0)
    let game = NormalFormGame([2, 2], payoffs: [a, c, b, d, -a, -c, -b, -d])
    let value = (a * d - b * c) / (a + d - b - c)
    #expect(abs(try game.zeroSumSolution().value - value) < 1e-12)
  }

  @Test func `small games have their exact value, however large a common part of payoffs is`()
    throws
  {
    for seed in 0..<100 {
      let counts = [[2, 2], [4, 3], [6, 6], [2, 9]][seed % 4]
      let source = NormalFormGame.random(counts, seed: UInt64(seed))
      let matrix = source.payoffs.prefix(source.shape.profiles).map { 1000 + 1e-6 * $0 }
      let game = NormalFormGame(counts, payoffs: matrix + matrix.map { -$0 })
      // The same game without the common part, exactly, in large integers.
      let integers = matrix.map { ($0 - 1000) * 0x1p43 }
      let counted = NormalFormGame(counts, payoffs: integers + integers.map { -$0 })
      let value = try #require(try game.zeroSumSolution().exactValue)
      let expected = try #require(try counted.extremeEquilibria().first?.exact)
      var mean = Rational.zero
      for (j, q) in expected[1].enumerated() {
        for (i, p) in expected[0].enumerated() {
          mean = mean + p * q * Rational(integers[i + j * counts[0]])
        }
      }
      #expect(value == Rational(1000) + mean / Rational(0x1p43))
    }
  }

  /// Payoffs that differ by less than floating point tells, beside others.
  @Test func `near ties have their exact value`() throws {
    for seed in 0..<UInt64(100) {
      let source = RandomGames.game(.nearTies, seed: seed, sizes: 2...6)
      let matrix = source.exactPayoffs.prefix(source.shape.profiles)
      let game = NormalFormGame(
        strategies: source.shape.counts.map(NormalFormGame.numbered),
        exact: matrix + matrix.map { -$0 })
      let solution = try game.zeroSumSolution()
      let equilibrium = try #require(try game.extremeEquilibria().first)
      let mixes = try #require(equilibrium.exact)
      var mean = Rational.zero
      for (j, q) in mixes[1].enumerated() {
        for (i, p) in mixes[0].enumerated() {
          mean = mean + p * q * matrix[i + j * game.shape.counts[0]]
        }
      }
      #expect(solution.exactValue == mean)
    }
  }

  @Test func `what is no zero-sum game is refused`() throws {
    #expect(throws: GameError.self) {
      try NormalFormGame.random([2, 2, 2], seed: 1).zeroSumSolution()
    }
    let almost = NormalFormGame([2, 2], payoffs: [1, 0, 0, 1, 0, 1, 1, 0x1p-60])
    #expect(throws: GameError.notConstantSum(firstProfile: [0, 0], otherProfile: [1, 1])) {
      try almost.zeroSumSolution()
    }
  }

  @Test func `programs are solved on many threads as on one`() {
    let games = (0..<64).map { seed in
      let matrix = NormalFormGame.random([12, 12], greatest: 50, seed: UInt64(seed)).payoffs.prefix(
        144)
      return NormalFormGame([12, 12], payoffs: matrix + matrix.map { -$0 })
    }
    let alone = games.map { try? $0.zeroSumSolution() }
    #expect(!alone.contains(nil))
    let agree = Agreement()
    DispatchQueue.concurrentPerform(iterations: 8 * games.count) { index in
      let solution = try? games[index % games.count].zeroSumSolution()
      if solution != alone[index % games.count] { agree.refute() }
    }
    #expect(agree.holds)
  }

  private final class Agreement: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var holds = true
    func refute() { lock.withLock { holds = false } }
  }
}
