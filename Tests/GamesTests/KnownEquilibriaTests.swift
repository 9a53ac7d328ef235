import Games
import Testing

/// Games whose equilibria are published or known in closed form.
@Suite struct KnownEquilibriaTests {
  /// A two-player game from its matrices, row after row.
  private func bimatrix(_ a: [[Int]], _ b: [[Int]]) -> NormalFormGame {
    let (m, n) = (a.count, a[0].count)
    let payoffs = [a, b].flatMap { matrix in
      (0..<m * n).map { Double(matrix[$0 % m][$0 / m]) }
    }
    return NormalFormGame([m, n], payoffs: payoffs)
  }

  @Test(arguments: 1...8, Arithmetic.allCases)
  func `a coordination game has an equilibrium for each set of strategies`(
    n: Int, arithmetic: Arithmetic
  ) throws {
    let identity = (0..<n).map { i in (0..<n).map { $0 == i ? 1 : 0 } }
    let found = try bimatrix(identity, identity).extremeEquilibria(arithmetic: arithmetic)
    #expect(found.count == 1 << n - 1)
    let supports = Set(found.map { $0.profile.probabilities[0].map { $0 > 0 } })
    #expect(supports.count == found.count)
    for one in found {
      let size = Double(one.profile.probabilities[0].count { $0 > 0 })
      #expect(one.profile.probabilities[0] == one.profile.probabilities[1])
      #expect(one.profile.probabilities[0].allSatisfy { $0 == 0 || abs($0 - 1 / size) < 1e-15 })
    }
  }

  /// The greatest number known for this size.
  ///
  /// Source: B. von Stengel, New maximal numbers of equilibria in bimatrix games, Discrete & Computational
  /// Geometry 21 (1999), section 5.
  @Test func `von Stengel's 6 x 6 game has 75 equilibria`() throws {
    let a = [
      [9504, -660, 19976, -20526, 1776, -8976],
      [-111_771, 31680, -130_944, 168_124, -8514, 52764],
      [397_584, -113_850, 451_176, -586_476, 29216, -178_761],
      [171_204, -45936, 208_626, -263_076, 14124, -84436],
      [1_303_104, -453_420, 1_227_336, -1_718_376, 72336, -461_736],
      [737_154, -227_040, 774_576, -1_039_236, 48081, -300_036],
    ]
    let b = [
      [72336, 48081, 29216, 14124, 1776, -8514],
      [-461_736, -300_036, -178_761, -84436, -8976, 52764],
      [1_227_336, 774_576, 451_176, 208_626, 19976, -130_944],
      [-1_718_376, -1_039_236, -586_476, -263_076, -20526, 168_124],
      [1_303_104, 737_154, 397_584, 171_204, 9504, -111_771],
      [-453_420, -227_040, -113_850, -45936, -660, 31680],
    ]
    #expect(try bimatrix(a, b).extremeEquilibria().count == 75)
  }

  /// An example with three equilibria, and the same with one more best reply to the first row.
  ///
  /// Source: B. von Stengel, Equilibrium computation for two-player games in strategic and extensive
  /// form, in Algorithmic Game Theory (2007), chapter 3.
  @Test func `a game of three by two, and a degenerate one beside it`() throws {
    let a = [[3, 3], [2, 5], [0, 6]]
    let game = bimatrix(a, [[3, 2], [2, 6], [3, 1]])
    let expected: [[[Double]]] = [
      [[1, 0, 0], [1, 0]], [[0.8, 0.2, 0], [2.0 / 3, 1.0 / 3]],
      [[0, 1.0 / 3, 2.0 / 3], [1.0 / 3, 2.0 / 3]],
    ]
    let found = try game.extremeEquilibria()
    #expect(found.count == 3)
    for one in expected {
      #expect(found.contains { Fixtures.agree($0.profile.probabilities, one, 1e-15) })
    }
    let end = try game.lemkeHowson(droppingLabel: 1).equilibrium
    #expect(Fixtures.agree(end.profile.probabilities, expected[2], 1e-15))
    let degenerate = try bimatrix(a, [[3, 3], [2, 6], [3, 1]]).extremeEquilibria()
    let corners: Set<[[Double]]> = [expected[0], [[1, 0, 0], [2.0 / 3, 1.0 / 3]], expected[2]]
    #expect(Set(degenerate.map(\.profile.probabilities)) == corners)
  }

  /// Games in which the least row or the least variable as tie rule cycles, from the tests of
  /// QuantEcon.py, `test_lemke_howson.py`.
  @Test func `paths of degenerate games end`() throws {
    let a = [[0, 0, 0], [0, 1, 1], [1, 1, 0]]
    let b = [[1, 0, 1], [1, 1, 0], [0, 0, 2]]
    let order = [2, 0, 1]
    for game in [
      bimatrix(a, b), bimatrix(a.map { row in order.map { row[$0] } }, order.map { b[$0] }),
    ] {
      let all = try game.extremeEquilibria().map(\.exact)
      for label in 0..<6 {
        #expect(all.contains(try game.lemkeHowson(droppingLabel: label).equilibrium.exact))
      }
    }
  }

  @Test func `large games end in equilibria, and degenerate ones too`() throws {
    for n in [30, 60, 100] {
      for kind in [RandomGames.Kind.doubles, .integers, .small] {
        let game = RandomGames.game(kind, seed: UInt64(n), sizes: n...n)
        for label in [0, 1, n, 2 * n - 1] {
          let result = try game.lemkeHowson(droppingLabel: label)
          #expect(result.equilibrium.regret <= 1e-9 * game.payoffScale)
          #expect(result.pivots >= 2)
        }
      }
    }
  }

  @Test func `payoffs of any size and of one size`() throws {
    for scale in [1e-300, 1e-12, 1, 1e12, 1e300] {
      let game = NormalFormGame(
        [2, 2], payoffs: [3, 0, 0, 2, 2, 0, 0, 3].map { $0 * scale })
      for arithmetic in Arithmetic.allCases {
        let found = try game.extremeEquilibria(arithmetic: arithmetic)
        #expect(found.count == 3)
        #expect(
          found.contains {
            Fixtures.agree($0.profile.probabilities, [[0.6, 0.4], [0.4, 0.6]], 1e-12)
          })
      }
      for label in 0..<4 { _ = try game.lemkeHowson(droppingLabel: label) }
    }
    let extremes = NormalFormGame(
      [2, 2], payoffs: [1e308, -1e308, -1e308, 1e308, -1e308, 1e308, 1e308, -1e308])
    #expect(try extremes.extremeEquilibria(arithmetic: .double).count == 1)
    let mixed = NormalFormGame(
      [2, 2], payoffs: [1e308, .leastNonzeroMagnitude, 0, 1, 1, 0, .leastNonzeroMagnitude, 1e308])
    #expect(try mixed.extremeEquilibria().allSatisfy { $0.regret == 0 })
    let constant = NormalFormGame([3, 4], payoffs: Array(repeating: 7, count: 24))
    #expect(try constant.extremeEquilibria().count == 12)
    #expect(constant.pureEquilibria().count == 12)
  }

  /// The regret that is too much is a part of the payoffs, however small they are.
  @Test func `large games with tiny payoffs have regrets as tiny`() throws {
    let game = RandomGames.game(.doubles, seed: 25, sizes: 25...25)
    let tiny = NormalFormGame([25, 25], payoffs: game.payoffs.map { $0 * 0x1p-60 })
    let found = try tiny.lemkeHowson(droppingLabel: 3)
    #expect(found.equilibrium.regret <= 1e-9 * tiny.greatestPayoff)
    #expect(
      found.equilibrium.profile == (try game.lemkeHowson(droppingLabel: 3).equilibrium.profile))
  }

  @Test func `a game with too many vertices ends with an error`() {
    let n = 30
    let identity = (0..<n).map { i in (0..<n).map { $0 == i ? 1 : 0 } }
    #expect {
      try bimatrix(identity, identity).extremeEquilibria(arithmetic: .double)
    } throws: {
      guard case GameError.noResult = $0 else { return false }
      return true
    }
  }
}
