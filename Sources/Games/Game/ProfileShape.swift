/// How the pure profiles of a game are numbered: the first player's strategy runs fastest, as in
/// Gambit's files.
public struct ProfileShape: Hashable, Sendable {
  /// The number of strategies of each player, at least 1.
  public let counts: [Int]
  /// By how much a profile's number grows when that player plays the next strategy.
  public let strides: [Int]
  /// The number of pure profiles.
  public let profiles: Int

  /// The shape of a game in which players have so many strategies.
  ///
  /// - Precondition: every count is at least 1, and their product fits.
  public init(_ counts: [Int]) {
    precondition(!counts.isEmpty && counts.allSatisfy { $0 > 0 }, "every player has a strategy")
    self.counts = counts
    var strides: [Int] = []
    var size = 1
    for count in counts {
      strides.append(size)
      size *= count
    }
    self.strides = strides
    profiles = size
  }

  /// The number of players.
  public var players: Int { counts.count }

  /// The number of a profile of strategies, from 0.
  public func index(of profile: [Int]) -> Int {
    zip(profile, strides).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The strategy of each player in the profile with this number.
  public func profile(at index: Int) -> [Int] {
    zip(counts, strides).map { index / $1 % $0 }
  }

  /// What a player does in the profile with this number.
  public func strategy(of player: Int, in index: Int) -> Int {
    index / strides[player] % counts[player]
  }
}
