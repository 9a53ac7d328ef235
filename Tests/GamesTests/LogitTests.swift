import Games
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
}
