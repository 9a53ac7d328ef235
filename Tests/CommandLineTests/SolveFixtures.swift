import Foundation
import Games
import Testing

/// Games with known answers, as `solve` prints them; `Tests/Fixtures/games/README.md` says where each
/// number comes from and how it is compared.
enum SolveFixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/games")

  struct Profile: Decodable {
    var profile: [[Double]]
    var payoffs: [Double]?
    var regret: Double?
  }

  /// One call and what must come out.
  struct Entry: Decodable {
    var id: String
    var game: String
    var method: String
    var args: [String]
    var compare: String
    var tolerance: Double
    var pivots: Int?
    var equilibria: [Profile]?
    var value: Double?
    var unique: Bool?
    var row: [Double]?
    var column: [Double]?
    var trajectory_end: [[Double]]?
    var states: [[Int]]?
    var stationary: [Double]?
    var fixation: [[Double?]]?
  }

  /// What came out.
  struct Answer: Decodable {
    struct Part: Decodable {
      var profile: [Int]
      var p: Double
    }

    var title: String
    var players: [String]
    var strategies: [[String]]
    var method: String
    var equilibria: [Profile]?
    var pivots: Int?
    var value: Double?
    var row: [Double]?
    var column: [Double]?
    var joint: [Part]?
    var trajectory_end: [[Double]]?
    var states: [[Int]]?
    var stationary: [Double]?
    var fixation: [[Double?]]?
    var remaining: [[Int]]?
  }

  /// The entries, by method.
  static func entries() throws -> [String: [Entry]] {
    struct All: Decodable { var entries: [Entry] }
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    return Dictionary(
      grouping: try JSONDecoder().decode(All.self, from: data).entries, by: \.method)
  }

  static func game(_ name: String) throws -> NormalFormGame {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    return name.hasSuffix(".csv")
      ? try NormalFormGame(csv: bytes) : try NormalFormGame(gambit: bytes)
  }

  static func agree(_ a: [[Double]], _ b: [[Double]], _ tolerance: Double) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy {
        $0.count == $1.count && zip($0, $1).allSatisfy { abs($0 - $1) <= tolerance }
      }
  }
}

extension SolveFixtures.Entry {
  /// Whether an answer is the right one.
  func accepts(_ answer: SolveFixtures.Answer, of game: NormalFormGame) throws -> Bool {
    guard answer.method == method, answer.players == game.players,
      answer.strategies == game.strategies, answer.title == game.title
    else { return false }
    switch compare {
    case "equilibrium-set", "one-of", "profile": return acceptsEquilibria(answer, of: game)
    case "correlated": return acceptsJoint(answer, of: game)
    case "zero-sum": return acceptsValue(answer, of: game)
    case "stationary": return acceptsStationary(answer)
    case "trajectory-end":
      return SolveFixtures.agree(answer.trajectory_end ?? [], trajectory_end ?? [[]], tolerance)
    case "regret-at-most":
      let end = try #require(answer.trajectory_end)
      let sums = end.map { abs($0.reduce(0, +) - 1) }
      return end.map(\.count) == game.shape.counts && sums.allSatisfy { $0 < 1e-9 }
        && Equilibrium(MixedProfile(end), of: game).regret <= tolerance
    default:
      Issue.record("no comparison '\(compare)'")
      return false
    }
  }

  private func acceptsEquilibria(_ answer: SolveFixtures.Answer, of game: NormalFormGame) -> Bool {
    var found = answer.equilibria ?? []
    guard !found.isEmpty || equilibria?.isEmpty == true else { return false }
    if compare != "profile" {
      guard found.allSatisfy({ ($0.regret ?? 1) <= 1e-9 * game.payoffScale }) else { return false }
    }
    func match(_ found: SolveFixtures.Profile, _ right: SolveFixtures.Profile) -> Bool {
      guard SolveFixtures.agree(found.profile, right.profile, tolerance) else { return false }
      guard let payoffs = right.payoffs else { return true }
      return SolveFixtures.agree([found.payoffs ?? []], [payoffs], tolerance * game.payoffScale)
    }
    if compare == "one-of" {
      return found.count == 1 && (equilibria ?? []).contains { match(found[0], $0) }
    }
    guard pivots == answer.pivots || pivots == nil else { return false }
    for right in equilibria ?? [] {
      guard let index = found.firstIndex(where: { match($0, right) }) else { return false }
      found.remove(at: index)
    }
    return found.isEmpty
  }

  /// Nobody gains by deviating from what it is told, and the value is the right one and that of the
  /// distribution.
  private func acceptsJoint(_ answer: SolveFixtures.Answer, of game: NormalFormGame) -> Bool {
    guard let joint = answer.joint, let found = answer.value, let value else { return false }
    guard abs(found - value) <= tolerance * game.payoffScale,
      abs(joint.reduce(0) { $0 + $1.p } - 1) <= 1e-9, joint.allSatisfy({ $0.p >= 0 })
    else { return false }
    for player in game.players.indices {
      for told in 0..<game.shape.counts[player] {
        for other in 0..<game.shape.counts[player] {
          var gain = 0.0
          for part in joint where part.profile[player] == told {
            var deviation = part.profile
            deviation[player] = other
            gain +=
              part.p
              * (game.payoff(player, game.shape.index(of: deviation))
                - game.payoff(player, game.shape.index(of: part.profile)))
          }
          guard gain <= tolerance else { return false }
        }
      }
    }
    let expected = game.players.indices.map { player in
      joint.reduce(0) { $0 + $1.p * game.payoff(player, game.shape.index(of: $1.profile)) }
    }
    let worth = args.contains("egalitarian") ? expected.min() : expected.reduce(0, +)
    return abs((worth ?? .nan) - found) <= tolerance * game.payoffScale
  }

  /// The value is right, and both strategies guarantee it.
  private func acceptsValue(_ answer: SolveFixtures.Answer, of game: NormalFormGame) -> Bool {
    guard let found = answer.value, let mine = answer.row, let theirs = answer.column, let value
    else { return false }
    let slack = tolerance * game.payoffScale
    guard abs(found - value) <= slack else { return false }
    for column in theirs.indices {
      let pay = mine.indices.reduce(0) {
        $0 + mine[$1] * game.payoff(0, game.shape.index(of: [$1, column]))
      }
      guard pay >= value - slack else { return false }
    }
    for row in mine.indices {
      let pay = theirs.indices.reduce(0) {
        $0 + theirs[$1] * game.payoff(0, game.shape.index(of: [row, $1]))
      }
      guard pay <= value + slack else { return false }
    }
    return unique != true
      || SolveFixtures.agree([mine, theirs], [row ?? [], column ?? []], tolerance)
  }

  private func acceptsStationary(_ answer: SolveFixtures.Answer) -> Bool {
    guard let found = answer.states, let shares = answer.stationary, let states, let stationary,
      found.count == states.count, shares.count == states.count
    else { return false }
    let byState = Dictionary(zip(found, shares), uniquingKeysWith: { a, _ in a })
    guard zip(states, stationary).allSatisfy({ abs((byState[$0] ?? .nan) - $1) <= tolerance })
    else { return false }
    guard let fixation else { return true }
    guard let other = answer.fixation, other.count == fixation.count else { return false }
    return zip(fixation, other).allSatisfy { right, row in
      right.count == row.count
        && zip(right, row).allSatisfy { right, found in
          guard let right else { return true }
          guard let found else { return false }
          return abs(found - right) <= 1e-9 * abs(right)
        }
    }
  }
}
