import Foundation
import Games
import Testing

@Suite struct ReplicatorTests {
  @Test func `the end points of the fixtures`() throws {
    let entries = try Fixtures.entries("replicator")
    for entry in entries {
      let game = try Fixtures.game(entry.game)
      let steps = try #require(entry.option("--steps").flatMap(Int.init))
      let step = try #require(entry.option("--dt").flatMap(Double.init))
      let expected = try #require(entry.trajectory_end)
      var start: [[Double]]?
      if var rest = entry.option("--start")?.split(separator: ",").compactMap({ Double($0) })[...] {
        start = expected.map { population in
          defer { rest = rest.dropFirst(population.count) }
          return Array(rest.prefix(population.count))
        }
      }
      let end = try game.replicator(steps: steps, step: step, start: start)
      #expect(Fixtures.agree(end, expected, entry.tolerance), "\(entry.id)")
    }
    #expect(entries.count >= 100)
  }

  @Test func `hawks come to their share V / C`() throws {
    // Maynard Smith and Price 1973: payoffs (V - C) / 2, V, 0, V / 2 with V = 2 and C = 5.
    let game = AlphaRankTests.onePopulation([[-1.5, 2], [0, 1]])
    let end = try game.replicator(steps: 5000, step: 0.02, start: [[0.05, 0.95]])
    #expect(Fixtures.agree(end, [[0.4, 0.6]], 1e-13))
  }

  @Test func `rock, paper and scissors keep the product of their shares as steps get short`() throws
  {
    // Hofbauer and Sigmund 1998, section 7.7: x y z is constant in continuous time; Euler's rule
    // loses it in proportion to the step.
    let game = AlphaRankTests.onePopulation([[0, -1, 1], [1, 0, -1], [-1, 1, 0]])
    let start = [[0.5, 0.3, 0.2]]
    var losses: [Double] = []
    for divisor in [1, 10, 100] {
      let end = try game.replicator(
        steps: 1000 * divisor, step: 0.01 / Double(divisor), start: start)
      losses.append(1 - end[0].reduce(1, *) / 0.03)
    }
    #expect(losses[2] > 0 && losses[2] < 1e-3)
    #expect(
      abs(losses[0] / losses[1] - 10) < 1 && abs(losses[1] / losses[2] - 10) < 0.2, "\(losses)")
  }

  @Test func `a step is Euler's rule, for any number of players`() throws {
    for (seed, counts) in [[2, 3], [9, 17], [3, 2, 4], [2, 2, 3, 2], [1, 3], [8, 8, 8]].enumerated()
    {
      var draw = Draw(UInt64(seed))
      let game = draw.game(counts, range: 1)
      var shares = counts.map { draw.shares($0) }
      let found = try game.replicator(steps: 5, step: 0.1, start: shares)
      for _ in 0..<5 {
        let payoffs = game.expectedPayoffs(against: MixedProfile(shares))
        shares = zip(shares, payoffs).map { x, u in
          let mean = zip(x, u).reduce(0) { $0 + $1.0 * $1.1 }
          let next = zip(x, u).map { $0 + 0.1 * $0 * ($1 - mean) }
          let sum = next.reduce(0, +)
          return next.map { $0 / sum }
        }
      }
      #expect(Fixtures.agree(found, shares, 1e-14), "\(counts)")
    }
  }

  @Test func `constants in a column change nothing, and names do not matter`() throws {
    var draw = Draw(5)
    for _ in 0..<20 {
      let matrix = draw.reals(7)
      let start = draw.shares(7)
      let found = try AlphaRankTests.onePopulation(matrix)
        .replicator(steps: 200, step: 0.1, start: [start])
      let constants = draw.shares(7)
      let shifted = AlphaRankTests.onePopulation(
        matrix.map { zip($0, constants).map { $0 + 4 * $1 } })
      #expect(
        Fixtures.agree(try shifted.replicator(steps: 200, step: 0.1, start: [start]), found, 1e-11))
      let order = [6, 2, 0, 5, 1, 3, 4]
      let renamed = AlphaRankTests.onePopulation(order.map { i in order.map { matrix[i][$0] } })
      let other = try renamed.replicator(steps: 200, step: 0.1, start: [order.map { start[$0] }])
      #expect(Fixtures.agree(other, [order.map { found[0][$0] }], 1e-12))
    }
  }

  @Test func `many starts at once end where each of them ends`() throws {
    for (seed, counts) in [[5, 5], [3, 11], [16, 2], [2, 3, 2]].enumerated() {
      var draw = Draw(UInt64(seed))
      let isOnePopulation = seed == 0
      let game =
        isOnePopulation
        ? AlphaRankTests.onePopulation(draw.reals(5)) : draw.game(counts, range: 1)
      // More than one group of trajectories.
      let starts = (0..<300).map { _ in
        (isOnePopulation ? [5] : counts).map { draw.shares($0) }
      }
      let ends = try game.replicator(steps: 100, step: 0.1, starts: starts)
      #expect(ends.count == 300)
      for (start, end) in zip(starts, ends) {
        let single = try game.replicator(steps: 100, step: 0.1, start: start)
        #expect(Fixtures.agree(end, single, 1e-13))
      }
    }
    let game = AlphaRankTests.onePopulation([[0, 10], [0, 0]])
    #expect(throws: GameError.self) {
      try game.replicator(steps: 10, step: 1, starts: [[[0.5, 0.5]], [[0.1, 0.9]]])
    }
    #expect(try game.replicator(steps: 10, step: 0.1, starts: []).isEmpty)
  }

  @Test func `a path ends where the dynamics ends`() throws {
    let game = try Fixtures.game("sym_random_10.csv")
    let path = try game.replicatorPath(steps: 25, step: 0.1, every: 10)
    #expect(path.count == 4)
    for (point, steps) in zip(path, [0, 10, 20, 25]) {
      #expect(point == (try game.replicator(steps: steps, step: 0.1)))
    }
  }

  @Test func `a step that makes a share negative is refused, and what is no distribution`() throws {
    let game = AlphaRankTests.onePopulation([[0, 10], [0, 0]])
    #expect(throws: GameError.self) { try game.replicator(steps: 10, step: 1) }
    #expect(throws: Never.self) { try game.replicator(steps: 10, step: 0.05) }
    for start in [
      [[0.5, 0.6]], [[1.5, -0.5]], [[1.0]], [[Double.nan, 1]], [[0.5, 0.5], [0.5, 0.5]],
    ] {
      #expect(throws: GameError.self) { try game.replicator(steps: 1, step: 0.01, start: start) }
    }
    for (steps, step) in [(-1, 0.1), (Int.max, 0.1), (1, 0), (1, -1), (1, Double.nan)] {
      #expect(throws: GameError.self) { try game.replicator(steps: steps, step: step) }
    }
    let huge = AlphaRankTests.onePopulation([[1e308, -1e308], [-1e308, 1e308]])
    #expect(throws: GameError.self) {
      try huge.replicator(steps: 100, step: 1, start: [[0.3, 0.7]])
    }
  }
}
