/// What a player expects of the others: a probability for every action of every player, in order.
///
/// It lies at the start of a learner's values, where a session looks for it. The player's own part is
/// kept as well, and never asked for.
struct Beliefs: Sendable {
  let actionCounts: [Int]
  /// Where each player's probabilities begin.
  private let places: FlatTable
  /// How many probabilities there are.
  let count: Int
  private let players: Int

  init(_ actionCounts: [Int]) {
    self.actionCounts = actionCounts
    players = actionCounts.count
    var (starts, place) = ([Double](), 0)
    for actions in actionCounts {
      starts.append(Double(place))
      place += actions
    }
    places = FlatTable(starts)
    count = place
  }

  /// Where the probability of an action of a player lies.
  @inline(__always)
  func place(_ player: Int, _ action: Int) -> Int { Int(places.cells[player]) &+ action }

  /// Expects everybody to draw uniformly.
  func begin(_ memory: LearnerMemory) {
    for (player, actions) in actionCounts.enumerated() {
      (memory.values + place(player, 0)).update(repeating: 1 / Double(actions), count: actions)
    }
  }

  /// Adds what was played, or with which probabilities, to numbers in the order of the beliefs.
  @inline(__always)
  func add(_ outcome: Outcome, to counts: UnsafeMutablePointer<Double>) {
    if let profile = outcome.profile {
      for place in 0..<count { counts[place] += profile[place] }
    } else {
      for player in 0..<players { counts[place(player, outcome.actions[player])] += 1 }
    }
  }
}

extension UnsafePointer<Double> {
  /// The first of the numbers that is at most 1e-12 below the largest.
  @inline(__always)
  func bestResponse(_ count: Int) -> Int {
    var most = self[0]
    for action in 1..<Swift.max(1, count) { most = self[action] > most ? self[action] : most }
    var action = 0
    while self[action] < most - 1e-12 { action &+= 1 }
    return action
  }
}
