public import Foundation

/// Why a game is refused, or a method does not apply to it.
public enum GameError: Error, Hashable {
  /// A file that is not a game: where, what stands there and what was expected.
  ///
  /// Line and column are counted from 1; the column is that of a byte.
  case malformed(line: Int, column: Int, found: String, expected: String)
  /// The method is for another number of players.
  case players(method: String, expected: String, found: Int)
  /// The payoffs do not sum to the same in all profiles.
  case notConstantSum(firstProfile: [Int], otherProfile: [Int])
  /// The two players' payoffs differ, and one population has one payoff matrix.
  case notSymmetric(method: String)
  /// A parameter of a method outside its range.
  case parameter(name: String, found: String, expected: String)
  /// A computation that did not end in a result, and what can be done about it.
  case noResult(method: String, reason: String)
}

extension GameError {
  /// Whether another method or other parameters would have been right: the game does not go with
  /// what was asked.
  public var isAboutTheCall: Bool {
    switch self {
    case .players, .notConstantSum, .notSymmetric, .parameter: true
    case .malformed, .noResult: false
    }
  }
}

extension GameError: LocalizedError {
  /// One sentence for people, without the name of the file.
  public var errorDescription: String? {
    switch self {
    case .malformed(let line, let column, let found, let expected):
      "\(line):\(column): found \(found), expected \(expected)"
    case .players(let method, let expected, let found):
      "\(method) is for games of \(expected) players, and this one has \(found)"
    case .notConstantSum(let first, let other):
      "not a constant-sum game: the payoffs of profiles \(first) and \(other) have different sums"
    case .notSymmetric(let method):
      "\(method) is for one population, and the payoffs of these two players differ"
    case .parameter(let name, let found, let expected):
      "\(name): \(found), expected \(expected)"
    case .noResult(let method, let reason):
      "\(method) has no result: \(reason)"
    }
  }
}
