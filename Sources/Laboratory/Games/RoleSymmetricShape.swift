/// How the profiles of a game are numbered in which the players of a role are alike: a profile says
/// how many players of each role play each strategy, and not which of them.
///
/// The first role's counts run fastest. Strategies are numbered through all roles ("places"), a role's
/// from `firstPlace[role]` on.
package struct RoleSymmetricShape: Sendable, Hashable {
  /// The number of players of each role.
  package let players: [Int]
  /// The number of strategies of each role.
  package let strategies: [Int]
  /// Of each role every way to share its players among its strategies, all at the first one first.
  let shares: [[[Int]]]
  /// By how much a profile's number grows with the next share of that role.
  let strides: [Int]
  /// The number of profiles.
  package let profiles: Int
  /// The place of each role's first strategy.
  package let firstPlace: [Int]
  /// The number of strategies of all roles together.
  package let places: Int
  /// For each role, share and pair of strategies the share in which one player goes from the first
  /// to the second; -1 where nobody is there to go.
  private let moves: [[Int]]
  /// The number of each share of each role.
  private let numbers: [[[Int]: Int]]

  /// The shape of roles of so many players and strategies each.
  package init(players: [Int], strategies: [Int]) {
    precondition(players.count == strategies.count, "strategies for every role")
    self.players = players
    self.strategies = strategies
    shares = zip(players, strategies).map { Self.shares(of: $0, among: $1) }
    var strides: [Int] = []
    var size = 1
    for share in shares {
      strides.append(size)
      size *= share.count
    }
    self.strides = strides
    profiles = size
    var first: [Int] = []
    var places = 0
    for count in strategies {
      first.append(places)
      places += count
    }
    firstPlace = first
    self.places = places
    numbers = shares.map {
      Dictionary(uniqueKeysWithValues: $0.enumerated().map { ($1, $0) })
    }
    moves = zip(shares, numbers).map { Self.moves($0, $1) }
  }

  /// The profile in which the players of each role are shared so among its strategies.
  package func profile(of counts: [[Int]]) -> Int {
    zip(counts, zip(numbers, strides)).reduce(0) { sum, role in
      guard let share = role.1.0[role.0] else {
        preconditionFailure("no share \(role.0) of a role's players")
      }
      return sum + share * role.1.1
    }
  }

  /// The number of each role's share in a profile.
  func share(of role: Int, in profile: Int) -> Int {
    profile / strides[role] % shares[role].count
  }

  /// How many players of a role play each of its strategies.
  package func counts(of role: Int, in profile: Int) -> [Int] {
    shares[role][share(of: role, in: profile)]
  }

  /// The profile after one player of `role` went from strategy `old`, which somebody plays, to `new`.
  func profile(_ profile: Int, with role: Int, from old: Int, to new: Int) -> Int {
    let share = share(of: role, in: profile)
    let next = moves[role][(share * strategies[role] + old) * strategies[role] + new]
    precondition(next >= 0, "somebody plays the strategy that is left")
    return profile + (next - share) * strides[role]
  }

  /// The profile in which all players of `role` play its first strategy, and the others the same.
  func profile(_ profile: Int, withHonest role: Int) -> Int {
    profile - share(of: role, in: profile) * strides[role]
  }

  private static func shares(of players: Int, among strategies: Int) -> [[Int]] {
    guard strategies > 1 else { return [[players]] }
    return (0...players).flatMap { others in
      shares(of: others, among: strategies - 1).map { [players - others] + $0 }
    }
  }

  private static func moves(_ shares: [[Int]], _ numbers: [[Int]: Int]) -> [Int] {
    shares.flatMap { share in
      share.indices.flatMap { old in
        share.indices.map { new in
          guard share[old] > 0 else { return -1 }
          var next = share
          next[old] -= 1
          next[new] += 1
          return numbers[next] ?? -1
        }
      }
    }
  }
}
