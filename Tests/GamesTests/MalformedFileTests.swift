import Foundation
import Games
import Testing

@Suite struct MalformedFileTests {
  private struct Malformed: Decodable {
    enum Lines: Decodable {
      case one(Int)
      case several([Int])

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let line = try? value.decode(Int.self) {
          self = .one(line)
        } else {
          self = .several(try value.decode([Int].self))
        }
      }

      func contains(_ line: Int) -> Bool {
        switch self {
        case .one(let right): line == right
        case .several(let right): right.contains(line)
        }
      }
    }

    var file: String
    var line: Lines
    var column: Int?
    var expects: String
  }

  @Test func `the fixtures' files are refused at their line and column, for their reason`() throws {
    struct All: Decodable { var files: [Malformed] }
    let list = Fixtures.folder.appending(path: "malformed/expected.json")
    let files = try JSONDecoder().decode(All.self, from: try Data(contentsOf: list)).files
    #expect(files.count >= 10)
    for entry in files {
      do {
        _ = try Fixtures.game("malformed/\(entry.file)")
        Issue.record("\(entry.file) was read")
      } catch GameError.malformed(let line, let column, _, let expected) {
        #expect(entry.line.contains(line), "\(entry.file): line \(line)")
        if let right = entry.column { #expect(column == right, "\(entry.file): column \(column)") }
        // Six letters of a word that the fixture's reason has, too.
        let words = entry.expects.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }
        #expect(words.contains { expected.contains($0) }, "\(entry.file): \(expected)")
      }
    }
  }

  /// A file, where it is wrong, and a word of what was expected there.
  private static let gambit: [(text: String, line: Int, column: Int, expected: String)] = [
    ("", 1, 1, "NFG at the start"),
    ("\u{FEFF}EFG 2 R \"\"", 1, 1, "extensive form"),
    ("nfg 1 R \"\"", 1, 1, "capitals"),
    ("NFG 2 R \"\"", 1, 5, "version 1"),
    ("NFG 1 X \"\"", 1, 7, "R or D"),
    ("NFG 1 R title", 1, 9, "quotation marks"),
    ("NFG 1 R \"no end", 1, 9, "closing quotation mark"),
    ("NFG 1 R \"ends in \\\"", 1, 9, "closing quotation mark"),
    ("NFG 1 R \"\" \"a\"", 1, 12, "{ before the players"),
    ("NFG 1 R \"\"\r\n{ a }", 2, 3, "a player's name or }"),
    ("NFG 1 R \"\"\r{ }", 2, 3, "at least one player"),
    ("NFG 1 R \"two\nlines\" { \"a\" } [", 2, 16, "{ before the strategies"),
    ("NFG 1 R \"\" { \"a\" } { 2 2 }", 1, 24, "} after 1 number"),
    ("NFG 1 R \"\" { \"a\" \"b\" } { 2 }", 1, 28, "2 numbers of strategies"),
    ("NFG 1 R \"\" { \"a\" } { 0 }", 1, 22, "a number of strategies"),
    ("NFG 1 R \"\" { \"a\" } { 9223372036854775808 }", 1, 22, "a number of strategies"),
    ("NFG 1 R \"\" { \"a\" \"b\" } { 9223372036854775807 2 }", 1, 26, "at most 10000000 payoffs"),
    ("NFG 1 R \"\" { \"a\" } { {} }", 1, 23, "at least one strategy"),
    ("NFG 1 R \"\" { \"a\" } {{{{{{", 1, 22, "a strategy's name"),
    ("NFG 1 R \"\" { \"a\" } {{\"x\"}{\"y\"}}", 1, 26, "} after 1 lists"),
    ("NFG 1 R \"\" { \"a\" } {10000000}", 1, 30, "10000000 payoffs"),
    ("NFG 1 R \"\" { \"a\" } {1} {", 1, 25, "{ before an outcome"),
    ("NFG 1 R \"\" { \"a\" } {1} {{1}}", 1, 26, "the outcome's name"),
    ("NFG 1 R \"\" { \"a\" } {1} {{\"\" 1 2}}", 1, 31, "} after 1 payoffs"),
    ("NFG 1 R \"\" { \"a\" } {1} {{\"\"}}", 1, 28, "1 payoffs, not 0"),
    ("NFG 1 R \"\" { \"a\" } {1} {{\"\" 1}} 2", 1, 33, "from 0 to 1"),
    ("NFG 1 R \"\" { \"a\" } {1} {{\"\" 1}} -1", 1, 33, "from 0 to 1"),
    ("NFG 1 R \"\" { \"a\" } {1} {{\"\" 1}} 1 1", 1, 35, "end of the file"),
    ("NFG 1 R \"\" { \"a\" } {2} 1,,2", 1, 26, "a number"),
    ("NFG 1 R \"\" { \"a\" } {1} 1/2/3", 1, 24, "a number"),
    ("NFG 1 R \"\" { \"a\" } {1} 1/0.0", 1, 24, "denominator that is not zero"),
    ("NFG 1 R \"\" { \"a\" } {1} 1e309", 1, 24, "1.8e308"),
    ("NFG 1 R \"\" { \"a\" } {1} 1e-9223372036854775808", 1, 24, "exponent"),
    ("NFG 1 R \"\" { \"a\" } {1} " + String(repeating: "9", count: 400), 1, 24, "1.8e308"),
    ("NFG 1 R \"\" { \"a\" } {1} " + String(repeating: "9", count: 5000), 1, 24, "4000 characters"),
    ("NFG 1 R \"\" { \"a\" } {1} nan", 1, 24, "a number"),
    ("NFG 1 R \"\" { \"a\" } {1} ١", 1, 24, "a number"),
  ]

  @Test(arguments: gambit)
  func `a Gambit file is refused where it is wrong`(
    text: String, line: Int, column: Int, expected: String
  ) throws {
    try expectRefused(line, column, expected) { () throws(GameError) in
      try NormalFormGame(gambit: Array(text.utf8))
    }
  }

  private static let csv: [(text: String, line: Int, column: Int, expected: String)] = [
    ("", 1, 1, "a square table"),
    ("\n \n", 1, 1, "a square table"),
    ("a,b\n1,2\n", 1, 1, "no header"),
    ("1;2\n3;4\n", 1, 1, "commas separate"),
    ("1,2\n3 4\n", 2, 1, "2 numbers"),
    ("1,2\n3, 4 5\n", 2, 4, "commas separate"),
    ("1,2,\n3,4,\n", 1, 5, "row 1, column 3"),
    ("1,2\r\n3,1/0\r\n", 2, 3, "denominator"),
    ("\r1,2\r\r\r1", 5, 1, "2 numbers"),
    ("1,2\n", 1, 1, "as many rows as columns (2)"),
    ("1,2\n3,4\n\n5,6\n", 4, 1, "as many rows as columns (2)"),
  ]

  @Test(arguments: csv)
  func `a payoff table is refused where it is wrong`(
    text: String, line: Int, column: Int, expected: String
  ) throws {
    try expectRefused(line, column, expected) { () throws(GameError) in
      try NormalFormGame(csv: Array(text.utf8))
    }
  }

  @Test func `text that is not UTF-8 is refused, and never reaches a terminal as it is`() throws {
    let head = Array("NFG 1 R \"".utf8)
    try expectRefused(1, 9, "UTF-8") { () throws(GameError) in
      try NormalFormGame(gambit: head + [0xE9] + Array("\"".utf8))
    }
    try expectRefused(1, 1, "UTF-8") { () throws(GameError) in
      try NormalFormGame(gambit: [0xFF, 0xFE] + head)
    }
    try expectRefused(1, 1, "UTF-8") { () throws(GameError) in
      try NormalFormGame(csv: [0xFE, 0xFF] + head)
    }
    let error = #expect(throws: GameError.self) {
      try NormalFormGame(gambit: [0x1B] + Array("[31m".utf8))
    }
    #expect(error?.localizedDescription.unicodeScalars.contains("\u{1B}") == false)
  }

  @Test func `a game of more players or payoffs than fit is refused before memory is asked for`() {
    let players = String(repeating: "\"\" ", count: 100_000)
    #expect(throws: GameError.self) {
      try NormalFormGame(gambit: Array("NFG 1 R \"\" { \(players)}".utf8))
    }
    let row = [UInt8](repeating: UInt8(ascii: "1"), count: 10_000).map { [$0] }
    #expect(throws: GameError.self) {
      try NormalFormGame(csv: Array(row.joined(separator: [UInt8(ascii: ",")])))
    }
  }

  private func expectRefused(
    _ line: Int, _ column: Int, _ expected: String,
    _ read: () throws(GameError) -> NormalFormGame
  ) throws {
    do throws(GameError) {
      _ = try read()
      Issue.record("it was read")
    } catch {
      guard case .malformed(let foundLine, let foundColumn, _, let words) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(foundLine == line && foundColumn == column, "\(error.localizedDescription)")
      #expect(words.contains(expected), "\(words)")
    }
  }
}
