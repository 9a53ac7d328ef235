import Games
import Testing

@Suite struct LemkeHowsonTests {
  @Test func `every fixture's path has the length stated and ends where it should`() throws {
    var counted = 0
    for entry in try Fixtures.entries("lemke-howson") where entry.compare != "refused" {
      let game = try Fixtures.game(entry.game)
      let label = try #require(entry.option("--label").flatMap { Int($0) })
      let result = try game.lemkeHowson(droppingLabel: label)
      let expected = try #require(entry.equilibria)
      #expect(
        expected.contains {
          Fixtures.agree(
            $0.profile, result.equilibrium.profile.probabilities, entry.tolerance)
        }, "\(entry.id)")
      #expect(result.equilibrium.regret == 0, "\(entry.id)")
      if let pivots = entry.pivots, entry.compare == "equilibrium-set" {
        #expect(result.pivots == pivots, "\(entry.id)")
        counted += 1
      }
    }
    #expect(counted > 100)
  }

  @Test func `labels that are none and games of other players are refused`() throws {
    for entry in try Fixtures.entries("lemke-howson") where entry.compare == "refused" {
      let game = try Fixtures.game(entry.game)
      let label = try #require(entry.option("--label").flatMap { Int($0) })
      #expect(throws: GameError.self) { try game.lemkeHowson(droppingLabel: label) }
    }
    let game = NormalFormGame([2, 3], payoffs: Array(repeating: 1, count: 12))
    #expect(
      throws: GameError.parameter(
        name: "label", found: "-1", expected: "a strategy's label from 0 to 4")
    ) { try game.lemkeHowson(droppingLabel: -1) }
    #expect(throws: GameError.self) { try game.lemkeHowson(droppingLabel: 5) }
  }
}
