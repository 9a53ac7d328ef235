import Games
import Testing

@Suite struct ExtremeEquilibriaTests {
  @Test(arguments: Arithmetic.allCases)
  func `the extreme equilibria of every fixture, degenerate ones included`(
    arithmetic: Arithmetic
  ) throws {
    for entry in try Fixtures.entries("support-enumeration") where entry.compare != "refused" {
      let game = try Fixtures.game(entry.game)
      let found = try game.extremeEquilibria(arithmetic: arithmetic)
      let expected = try #require(entry.equilibria)
      #expect(found.count == expected.count, "\(entry.id)")
      for one in expected {
        #expect(
          found.contains {
            Fixtures.agree($0.profile.probabilities, one.profile, entry.tolerance)
          }, "\(entry.id)")
        if arithmetic == .exact, let exact = one.exact?.map({ $0.compactMap { Rational($0) } }) {
          #expect(found.contains { $0.exact == exact }, "\(entry.id)")
        }
      }
      for one in found { #expect(one.regret <= 1e-9 * game.payoffScale, "\(entry.id)") }
    }
  }

  @Test func `games of more than two players are refused`() throws {
    for entry in try Fixtures.entries("support-enumeration") where entry.compare == "refused" {
      let game = try Fixtures.game(entry.game)
      #expect(
        throws: GameError.players(
          method: "support enumeration", expected: "two", found: game.shape.players)
      ) { try game.extremeEquilibria() }
    }
  }
}
