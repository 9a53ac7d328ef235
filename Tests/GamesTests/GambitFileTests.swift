import Foundation
import Games
import Randomness
import Testing

@Suite struct GambitFileTests {
  private func read(_ text: String) throws(GameError) -> NormalFormGame {
    try NormalFormGame(gambit: Array(text.utf8))
  }

  @Test func `titles, players, strategies and form are those that the fixtures state`() throws {
    struct Listed: Decodable {
      var game: String
      var title: String?
      var players: [String]?
      var strategies: [[String]]
      var form: String
    }
    struct All: Decodable { var games: [Listed] }
    let data = try Data(contentsOf: Fixtures.folder.appending(path: "expected.json"))
    let games = try JSONDecoder().decode(All.self, from: data).games
    #expect(games.count > 40)
    for listed in games {
      let game = try Fixtures.game(listed.game)
      #expect(game.isOnePopulation == (listed.form == "payoff csv"), "\(listed.game)")
      if let title = listed.title { #expect(game.title == title) }
      if let players = listed.players { #expect(game.players == players) }
      let own = game.isOnePopulation ? [game.strategies[0]] : game.strategies
      #expect(own == listed.strategies, "\(listed.game)")
    }
  }

  @Test func `every fixture reads back as the same game from both forms`() throws {
    for name in try Fixtures.files("nfg") {
      let game = try Fixtures.game(name)
      for form in NormalFormGame.GambitForm.allCases {
        #expect(try read(game.gambit(form)) == game, "\(name)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `random games of one to four players with odd names read back as the same games`(
    seed: UInt64
  ) throws {
    var random = RandomStream(seed: seed, purpose: Purpose(rawValue: 1))
    let pieces = [
      "", " ", "a", "\"", "\\", "{", "}", ",", "\n", "\r\n", "NFG", "1/2", "é", "e\u{301}", "日本",
      "\u{1F600}", "\t", "\\\"", "\u{0}", "\u{FEFF}",
    ]
    func name() -> String {
      let parts = (0..<random.below(4)).map { _ in pieces[Int(random.below(20))] }
      let text = parts.joined()
      return text.hasSuffix("\\") ? text + "." : text
    }
    let counts = (0...Int(random.below(4))).map { _ in 1 + Int(random.below(4)) }
    let size = counts.count * counts.reduce(1, *)
    let strategies = counts.map { count in
      random.below(3) == 0 ? (1...count).map(String.init) : (0..<count).map { _ in name() }
    }
    let exact = (0..<size).map { _ in
      Rational(Int(random.below(100)) - 50, over: 1 + Int(random.below(random.below(9) + 1)))
    }
    let game = NormalFormGame(
      title: name(), comment: name(), players: counts.map { _ in name() }, strategies: strategies,
      exact: exact)
    for form in NormalFormGame.GambitForm.allCases {
      let text = game.gambit(form)
      #expect(try read(text) == game, "\(text)")
      let windows = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
      let again = try NormalFormGame(gambit: [0xEF, 0xBB, 0xBF] + Array(windows.utf8))
      #expect(again.payoffs == game.payoffs, "with byte order mark and CR LF")
    }
    let decimals = (0..<size).map { _ in (random.uniform() - 0.5) * 1e3 }
    let simulated = NormalFormGame(strategies: strategies, payoffs: decimals)
    #expect(try read(simulated.gambit()).payoffs == decimals)
  }

  @Test func `heads and bodies of both forms go together, as in Gambit's own files`() throws {
    let counted = try read("NFG 1 R \"\" {\"a\" \"b\"} {2 1} 1 2 3 4")
    let named = try read("NFG 1 D \"\" {\"a\" \"b\"} {{\"1\" \"2\"}{\"1\"}} \"\" 1, 2, 3, 4,")
    let outcomes = try read("NFG 1 R \"\"{\"a\"\"b\"}{2 1}{{\"x\" 3 4}{\"\", 1,2}}2 1")
    #expect(counted == named && counted == outcomes)
    #expect(counted.payoffs == [1, 3, 2, 4])
  }

  @Test func `the first player's strategy runs fastest, and outcome 0 pays nothing`() throws {
    let game = try read(
      "NFG 1 R \"t\" {\"a\" \"b\"} {{\"x\" \"y\"}{\"u\" \"v\"}} {{\"\" 7 -1/2}} 0 1 0 0")
    #expect(game.payoff(0, game.shape.index(of: [1, 0])) == 7)
    #expect(game.payoff(1, game.shape.index(of: [1, 0])) == -0.5)
    #expect(game.payoffs.filter { $0 == 0 }.count == 6)
  }

  @Test func `numbers are exact in every notation`() throws {
    let game = try read("NFG 1 R \"\" {\"a\"} {9} 3 -2 2.5 .5 -1/3 1e-3 +4. 1.5E2 0.5/1.5")
    let exact = ["3", "-2", "5/2", "1/2", "-1/3", "1/1000", "4", "150", "1/3"]
    #expect(game.exactPayoffs.map(\.description) == exact)
    let long = String(repeating: "9", count: 60)
    let sizes = try read("NFG 1 R \"\" {\"a\"} {3} \(long) -0.\(long) 1e-999")
    #expect(sizes.exactPayoffs[0].description == long && sizes.payoffs[0] == 1e60)
    #expect(sizes.payoffs[1] == -1 && sizes.payoffs[2] == 0)
  }
}
