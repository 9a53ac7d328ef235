import Foundation
import Games
import Testing

/// Games with known answers, and what each method must return.
///
/// Where each number comes from is said in `Tests/Fixtures/games/README.md`.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/games")

  /// The game in a file of the folder.
  static func game(_ name: String) throws -> NormalFormGame {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    return name.hasSuffix(".csv")
      ? try NormalFormGame(csv: bytes) : try NormalFormGame(gambit: bytes)
  }

  /// The names of the files of games with this extension.
  static func files(_ type: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".\(type)") }.sorted()
    try #require(names.count > 5)
    return names
  }

  /// The entries of one method.
  static func entries(_ method: String) throws -> [Entry] {
    struct All: Decodable { var entries: [Entry] }
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    let entries = try JSONDecoder().decode(All.self, from: data).entries
      .filter { $0.method == method }
    try #require(!entries.isEmpty)
    return entries
  }

  /// One game and one method with its options, and what must come out.
  struct Entry: Decodable {
    struct Profile: Decodable {
      var exact: [[String]]?
      var profile: [[Double]]
      var payoffs: [Double]?
    }

    var id: String
    var game: String
    var method: String
    var args: [String]
    var compare: String
    var tolerance: Double
    var degenerate: Bool?
    var pivots: Int?
    var equilibria: [Profile]?
    var value: Double?
    var value_exact: String?
    var unique: Bool?
    var row: [Double]?
    var column: [Double]?
    var trajectory_end: [[Double]]?
    var states: [[Int]]?
    var stationary: [Double]?
    var populations: Int?
    var fixation: [[Double?]]?

    /// The value of an option as it stands on the command line.
    func option(_ name: String) -> String? {
      args.firstIndex(of: name).map { args[$0 + 1] }
    }
  }

  /// Whether two profiles agree in every probability.
  static func agree(_ a: [[Double]], _ b: [[Double]], _ tolerance: Double) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy {
        $0.count == $1.count && zip($0, $1).allSatisfy { abs($0 - $1) <= tolerance }
      }
  }
}
