import Games
import Testing

@Suite struct PureEquilibriaTests {
  @Test func `the pure equilibria of every fixture`() throws {
    for entry in try Fixtures.entries("pure") {
      let game = try Fixtures.game(entry.game)
      let found = game.pureEquilibria()
      let expected = try #require(entry.equilibria)
      #expect(
        Set(found.map(\.profile.probabilities)) == Set(expected.map(\.profile)), "\(entry.id)")
      #expect(found.count == expected.count, "\(entry.id)")
      #expect(found.allSatisfy { $0.regret == 0 }, "\(entry.id)")
    }
  }

  @Test func `payoffs that differ only beyond floating point are told apart`() throws {
    // In floating point 9007199254740993 is 9007199254740992.
    let payoffs = ["9007199254740993", "9007199254740992", "0", "0"].compactMap { Rational($0) }
    let game = NormalFormGame(strategies: [["a", "b"], ["c"]], exact: payoffs)
    #expect(game.pureEquilibria().map(\.profile.probabilities) == [[[1, 0], [1]]])
    #expect(try game.iteratedElimination().remaining == [[0], [0]])
    #expect(try game.extremeEquilibria().map(\.profile.probabilities) == [[[1, 0], [1]]])
  }
}
