import Foundation
import Games
import Testing

@Suite struct CSVFileTests {
  private func read(_ text: String) throws(GameError) -> NormalFormGame {
    try NormalFormGame(csv: Array(text.utf8))
  }

  @Test func `the second player's payoffs are the transpose`() throws {
    let game = try read("1,2\n3,1/3\n")
    #expect(game.isOnePopulation && game.strategies == [["1", "2"], ["1", "2"]])
    #expect(game.payoff(0, game.shape.index(of: [0, 1])) == 2)
    #expect(game.payoff(1, game.shape.index(of: [1, 0])) == 2)
    #expect(game.exactPayoffs[3] == Rational(1, over: 3))
  }

  @Test func `every fixture reads back as the same game`() throws {
    for name in try Fixtures.files("csv") {
      let game = try Fixtures.game(name)
      #expect(try read(game.csv()) == game, "\(name)")
    }
  }

  @Test
  func `byte order marks, line ends of all systems, spaces and empty lines make no difference`()
    throws
  {
    let game = try read("1,2\n3,4\n")
    let others = [
      "\u{FEFF}1,2\r\n3,4\r\n", "1,2\r3,4", "\n 1 ,\t2\n\n\n3, 4 \n \n", "1,2\n3,4",
      "\r\r\n1,2\r3,4\r",
    ]
    for text in others { #expect(try read(text) == game, "\(text.debugDescription)") }
  }

  @Test func `only symmetric games are written`() throws {
    let asymmetric = try Fixtures.game("matching_pennies.nfg")
    #expect(throws: GameError.self) { try asymmetric.csv() }
    let three = try Fixtures.game("three_player_majority.nfg")
    #expect(throws: GameError.self) { try three.csv() }
    let symmetric = try Fixtures.game("sym_hawk_dove.nfg")
    let csv = try Fixtures.game("sym_hawk_dove.csv")
    #expect(try symmetric.csv() == csv.csv())
  }
}
