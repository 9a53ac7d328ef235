import Foundation
import Games
import Testing

@Suite struct AlphaRankTests {
  @Test func `the stationary distributions of the fixtures, large alpha included`() throws {
    let entries = try Fixtures.entries("alpha-rank")
    for entry in entries {
      let game = try Fixtures.game(entry.game)
      let alpha = try #require(entry.option("--alpha").flatMap(Double.init))
      let population = try #require(entry.option("--population").flatMap(Int.init))
      let result = try game.alphaRank(alpha: alpha, population: population)
      let expected = try #require(entry.stationary)
      #expect(result.states == entry.states, "\(entry.id)")
      #expect(
        Fixtures.agree([result.probabilities], [expected], entry.tolerance), "\(entry.id)")
    }
    #expect(entries.count > 100)
  }
}
