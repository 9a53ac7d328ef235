import Games
import Testing

@Suite struct IteratedEliminationTests {
  @Test func `a game solvable by iterated elimination is solved`() throws {
    let game = try Fixtures.game("dominance_4x4.nfg")
    let elimination = try game.iteratedElimination()
    #expect(elimination.remaining == [[0], [0]])
    #expect(elimination.rounds.joined().count == 6)
  }

  /// The third row always earns 1, half of each of the others 3/2.
  ///
  /// Source: M. J. Osborne, A. Rubinstein, A Course in Game Theory (1994), figure 61.1.
  @Test func `a strategy that only a mixture dominates`() throws {
    func game(_ third: String) throws -> NormalFormGame {
      let row = ["3", "0", third, "0", "3", third, "0", "0", "0", "0", "0", "0"]
      return NormalFormGame(
        strategies: [["T", "M", "B"], ["L", "R"]], exact: row.compactMap { Rational($0) })
    }
    let elimination = try game("1").iteratedElimination()
    #expect(elimination.remaining == [[0, 1], [0, 1]])
    let dominator = try #require(elimination.rounds.first?.first?.dominator)
    // Any weight of T strictly between 1/3 and 2/3.
    #expect(dominator[0] > 1.0 / 3 && dominator[1] > 1.0 / 3 && dominator[2] == 0)
    // At 3/2 exactly it is a best reply to half and half, and a hair below it is dominated.
    #expect(try game("1.5").iteratedElimination().rounds.isEmpty)
    #expect(try game("1.50000000000000000001").iteratedElimination().rounds.isEmpty)
    #expect(try game("1.49999999999999999999").iteratedElimination().remaining[0] == [0, 1])
  }

  /// A quantity game with constant marginal cost, of which only quantities at the Cournot point stay.
  ///
  /// Source: B. D. Bernheim, Rationalizable strategic behavior, Econometrica 52 (1984), section 5.
  @Test func `two firms' quantities are taken away from both sides`() throws {
    let n = 13
    let payoffs = [0, 1].flatMap { player in
      (0..<n * n).map { profile -> Double in
        let (own, other) =
          player == 0 ? (profile % n, profile / n) : (profile / n, profile % n)
        return Double(own * (12 - own - other))
      }
    }
    let elimination = try NormalFormGame([n, n], payoffs: payoffs).iteratedElimination()
    #expect(elimination.remaining.allSatisfy { $0.contains(4) && $0.count <= 3 })
    #expect(elimination.rounds.count > 2)
  }

  @Test func `strategies whose dominators no memory holds are refused`() {
    let game = NormalFormGame([100_000], payoffs: (0..<100_000).map(Double.init))
    #expect(throws: GameError.self) { try game.iteratedElimination() }
  }

  @Test func `games of several players`() throws {
    // Giving to a public good of which half comes back to each of three is dominated.
    let payoffs = (0..<3).flatMap { player in
      (0..<27).map { profile -> Double in
        let gifts = [profile % 3, profile / 3 % 3, profile / 9]
        return 0.5 * Double(gifts.reduce(0, +)) - Double(gifts[player])
      }
    }
    let elimination = try NormalFormGame([3, 3, 3], payoffs: payoffs).iteratedElimination()
    #expect(elimination.remaining == [[0], [0], [0]])
    #expect(elimination.rounds.count == 1)
  }
}
