import Foundation
import Games
import TestSupport
import Testing

@Suite("rolluplab solve")
struct SolveTests {
  static let methods = [
    "pure", "support-enumeration", "lemke-howson", "zero-sum", "correlated", "qre", "replicator",
    "alpha-rank", "moran", "fictitious-play", "regret-matching",
  ]

  private func solve(_ arguments: String..., input: String = "") throws -> Tool.Result {
    try Tool.run(["solve"] + arguments, in: SolveFixtures.folder, input: input)
  }

  @Test(
    "gives what the fixtures state, or refuses what they say a game does not allow",
    arguments: methods)
  func fixtures(method: String) throws {
    let entries = try #require(try SolveFixtures.entries()[method])
    for entry in entries {
      let result = try Tool.run(
        ["solve", entry.game] + entry.args + ["--format", "json"], in: SolveFixtures.folder)
      if entry.compare == "refused" {
        #expect((64...78).contains(result.status) && result.output.isEmpty, "\(entry.id)")
        #expect(result.errors.hasPrefix("rolluplab: error: "), "\(entry.id)")
        continue
      }
      try #require(result.status == 0, "\(entry.id): \(result.errors)")
      let answer = try JSONDecoder().decode(
        SolveFixtures.Answer.self, from: Data(result.output.utf8))
      #expect(
        try entry.accepts(answer, of: try SolveFixtures.game(entry.game)),
        "\(entry.id): \(result.output.prefix(300))")
    }
  }

  @Test("knows every method of the fixtures")
  func everyMethod() throws {
    #expect(try SolveFixtures.entries().keys.sorted() == Self.methods.sorted())
  }

  @Test("refuses malformed files with exit code 65, file, line and column")
  func malformed() throws {
    let list = SolveFixtures.folder.appending(path: "malformed/expected.json")
    let all = try #require(try Plain(json: String(contentsOf: list, encoding: .utf8))["files"])
    guard case .list(let files) = all else {
      Issue.record("a list of files")
      return
    }
    #expect(files.count >= 10)
    for entry in files {
      guard case .text(let name)? = entry["file"], let right = entry["line"] else {
        Issue.record("\(entry)")
        continue
      }
      let result = try solve("malformed/\(name)")
      #expect(result.status == 65 && result.output.isEmpty, "\(name)")
      let lines: [Plain] = if case .list(let several) = right { several } else { [right] }
      let places = lines.map { line -> String in
        guard case .number(let number) = line else { return "?" }
        return "rolluplab: error: malformed/\(name):\(Int(number)):"
      }
      #expect(places.contains { result.errors.hasPrefix($0) }, "\(result.errors)")
      if case .number(let column)? = entry["column"] {
        #expect(result.errors.contains(":\(Int(column)): found "), "\(result.errors)")
      }
    }
  }

  @Test("reads standard input, a table of numbers by its first character")
  func standardInput() throws {
    let table = try solve("-", "--method", "pure", "--format", "json", input: "0,3\n1,2\n")
    #expect(table.status == 0)
    let path = SolveFixtures.folder.appending(path: "matching_pennies.nfg")
    let text = try String(contentsOf: path, encoding: .utf8)
    let piped = try solve("-", "--format", "json", input: text)
    #expect(try piped.output == solve("matching_pennies.nfg", "--format", "json").output)
    let empty = try solve("-")
    #expect(empty.status == 65 && empty.errors.contains("standard input:1:1: "))
  }

  @Test("says 66 for a file that is not there, and 74 for one that cannot be read")
  func noInput() throws {
    #expect(try solve("none.nfg").status == 66)
    #expect(try solve("malformed").status == 74)
  }

  @Test("refuses options that the method does not have, or lacks, or cannot take")
  func options() throws {
    let cases: [([String], String)] = [
      (["--method", "pur"], "did you mean 'pure'?"),
      (["--method", "pure", "--lambda", "1"], "--lambda is not an option of pure, but of: qre"),
      (["--alpha", "1"], "--alpha needs --method alpha-rank"),
      (["--method", "replicator", "--steps", "5"], "--method replicator needs --dt D"),
      (["--method", "qre", "--lambda", "nan"], "--lambda is nan"),
      (["--method", "qre", "--lambda", "-1"], "--lambda"),
      (["--method", "lemke-howson", "--label", "4"], "--label is 4; it must be"),
      (["--method", "moran", "--population", "0", "--beta", "1"], "--population is 0"),
      (["--method", "correlated", "--objective", "best"], "known: welfare, egalitarian"),
      (["--method", "replicator", "--steps", "5", "--dt", "0.1", "--start", "1,2"], "--start"),
      (["--method", "replicator", "--steps", "5", "--dt", "0.1", "--start", "1,0,1,x"], "'x'"),
      (["--method", "replicator", "--steps", "-5", "--dt", "0.1"], "--steps"),
      (["--method", "fictitious-play", "--steps", "99999999999999999"], "--steps"),
      (["--format", "xml"], "--format"),
    ]
    for (arguments, words) in cases {
      let result = try Tool.run(
        ["solve", "hawk_dove_rational.nfg"] + arguments, in: SolveFixtures.folder)
      #expect(result.status == 64 && result.output.isEmpty, "\(arguments)")
      #expect(result.errors.contains(words), "\(arguments): \(result.errors)")
      #expect(!result.errors.contains("<subcommand>"), "\(arguments): \(result.errors)")
    }
  }

  @Test("without a method lists all equilibria of two players, and the pure ones of more")
  func usual() throws {
    func method(_ game: String) throws -> (method: String, errors: String) {
      let result = try solve(game, "--format", "json")
      let answer = try JSONDecoder().decode(
        SolveFixtures.Answer.self, from: Data(result.output.utf8))
      return (answer.method, result.errors)
    }
    #expect(try method("battle_of_the_sexes.nfg") == ("support-enumeration", ""))
    let three = try method("three_player_majority.nfg")
    #expect(three.method == "pure" && three.errors.contains("pure equilibria only"))
    let large = try method("sym_random_30.csv")
    #expect(large.method == "lemke-howson" && large.errors.contains("one equilibrium"))
  }

  @Test("says so where there are more equilibria than anybody reads")
  func tooMany() throws {
    let row = [String](repeating: "0", count: 100).joined(separator: ",") + "\n"
    let table = String(repeating: row, count: 100)
    let listed = try solve("-", "--method", "pure", input: table)
    #expect(listed.status == 0 && listed.output.contains("10000 equilibria"))
    #expect(listed.output.contains("and 9980 more"))
    let wide = [String](repeating: "0", count: 300).joined(separator: ",") + "\n"
    let refused = try solve("-", "--method", "pure", input: String(repeating: wide, count: 300))
    #expect(refused.status == 70 && refused.errors.contains("90000 equilibria, too many"))
  }

  @Test("ends with an answer or a reason at the edges of floating point, by every method")
  func extremes() throws {
    let options = [
      "qre": ["--lambda", "1"], "replicator": ["--steps", "9", "--dt", "0.1"],
      "alpha-rank": ["--alpha", "1", "--population", "9"],
      "moran": ["--beta", "1", "--population", "9"], "fictitious-play": ["--steps", "9"],
      "regret-matching": ["--steps", "9"],
    ]
    for game in [
      "1e308,-1e308\n0,1e308\n", "1e-320,0\n-1e-999,1e-300\n", "1e300,1e-300\n-1,1/3\n", "3\n",
    ] {
      for method in Self.methods + ["dominance"] {
        let result = try Tool.run(
          ["solve", "-", "--method", method, "--format", "csv"] + (options[method] ?? []),
          input: game)
        #expect([0, 64, 70].contains(result.status), "\(method): \(game)\(result.errors)")
        #expect(result.status != 0 || !result.output.contains(",,,"), "\(method): \(game)")
      }
    }
  }

  @Test("prints tables of at most 100 columns with names, fractions, payoffs and regret")
  func table() throws {
    let text = try solve("hawk_dove_rational.nfg").output
    #expect(text.hasPrefix("Hawk and dove: support-enumeration, 3 equilibria\n"))
    #expect(text.contains("hawk: 0.8 (4/5), dove: 0.2 (1/5)") && text.contains("regret 0"))
    let calls = [
      ["three_player_auction.nfg", "--method", "correlated"],
      ["sym_random_30.csv", "--method", "alpha-rank", "--alpha", "1", "--population", "9"],
      ["sym_random_30.csv", "--method", "moran", "--beta", "1", "--population", "9"],
      ["four_player_random.nfg", "--method", "qre", "--lambda", "0.1"],
      ["sym_random_30.csv", "--method", "replicator", "--steps", "9", "--dt", "0.01"],
      ["dominance_4x4.nfg", "--method", "dominance"],
      ["blotto_3_on_2.nfg", "--method", "zero-sum"],
      ["morra_2.nfg", "--method", "fictitious-play", "--steps", "9"],
    ]
    for call in calls {
      let result = try Tool.run(["solve"] + call, in: SolveFixtures.folder)
      #expect(result.status == 0, "\(call): \(result.errors)")
      let lines = result.output.split(separator: "\n")
      #expect(lines.count > 2 && lines.allSatisfy { $0.count <= 100 }, "\(result.output)")
      let csv = try Tool.run(["solve"] + call + ["--format", "csv"], in: SolveFixtures.folder)
        .output
      let rows = csv.components(separatedBy: "\r\n")
      #expect(rows.count > 2 && rows.last == "")
      let columns = rows[0].split(separator: ",").count
      #expect(
        rows.dropLast().allSatisfy {
          $0.split(separator: ",", omittingEmptySubsequences: false).count == columns
        })
    }
  }

  /// Selection without bound leaves rock, paper and scissors alike often, and only defection of the
  /// prisoners' dilemma.
  @Test("gives the limit of alpha-rank where alpha is inf")
  func alphaRankLimit() throws {
    for (game, expected) in [
      ("sym_rock_paper_scissors.csv", [1.0 / 3, 1.0 / 3, 1.0 / 3]),
      ("prisoners_dilemma.nfg", [0, 0, 0, 1]),
    ] {
      let result = try solve(
        game, "--method", "alpha-rank", "--alpha", "inf", "--population", "50", "--format", "json")
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let stationary = try #require(object["stationary"] as? [Double])
      #expect(zip(stationary, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(game)")
      #expect(stationary.count == expected.count)
    }
  }

  @Test("says the regret of the strategies that guarantee a value")
  func zeroSumRegret() throws {
    let result = try solve("blotto_3_on_2.nfg", "--method", "zero-sum", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let regret = try #require(object["regret"] as? Double)
    #expect((0...1e-9).contains(regret))
  }

  @Test("keeps control characters of a file's names from the terminal")
  func controlCharacters() throws {
    let text = "NFG 1 R \"a\u{1B}[31m\nb\" { \"\u{7}x\" } { { \"\u{1B}c\" \"d\" } } \"\" 1 0"
    let result = try solve("-", input: text)
    #expect(result.status == 0)
    #expect(result.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 })
    #expect(try solve("-", "--format", "json", input: text).output.contains("\\u001b"))
  }
}
