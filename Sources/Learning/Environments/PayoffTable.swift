/// The payoffs of all players for every profile of actions, by the number of the profile.
///
/// Profile number: sum of a_i times the product of the action counts of players before i, so player
/// 1's action runs fastest. Payoffs of one profile lie side by side.
struct PayoffTable: Sendable {
  let actionCounts: [Int]
  let strides: [Int]
  let profileCount: Int
  private let table: FlatTable
  /// The memory of `table`, at hand for hot loops.
  nonisolated(unsafe) let cells: UnsafePointer<Double>
  let players: Int

  /// The table of `payoffs(profile)`, one number a player.
  ///
  /// - Throws: nothing; whoever makes one has checked that the product of the counts is small enough.
  init(actionCounts: [Int], payoffs: (_ actions: [Int]) -> [Double]) {
    self.actionCounts = actionCounts
    players = actionCounts.count
    var strides: [Int] = []
    var count = 1
    for actions in actionCounts {
      strides.append(count)
      count *= actions
    }
    self.strides = strides
    profileCount = count
    var numbers: [Double] = []
    numbers.reserveCapacity(count * actionCounts.count)
    var actions = [Int](repeating: 0, count: actionCounts.count)
    for _ in 0..<count {
      numbers.append(contentsOf: payoffs(actions))
      for player in actions.indices {
        actions[player] += 1
        if actions[player] < actionCounts[player] { break }
        actions[player] = 0
      }
    }
    table = FlatTable(numbers)
    cells = table.cells
  }

  /// The payoffs of a profile, one after the other.
  @inline(__always)
  func row(_ profile: Int) -> UnsafePointer<Double> { cells + profile &* players }

  func payoff(of player: Int, at profile: Int) -> Double { cells[profile * players + player] }

  /// The action of a player in a profile.
  func action(of player: Int, in profile: Int) -> Int {
    profile / strides[player] % actionCounts[player]
  }

  /// The profile with the action of one player replaced.
  func replacing(_ player: Int, by action: Int, in profile: Int) -> Int {
    profile + (action - self.action(of: player, in: profile)) * strides[player]
  }

  /// Writes the payoffs of all actions of a player against what the others do in a profile.
  @inline(__always)
  func payoffs(
    of player: Int, around profile: Int, playing action: Int,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    let stride = strides[player]
    var cell = cells + (profile &- action &* stride) &* players + player
    for own in 0..<actionCounts[player] {
      payoffs[own] = cell.pointee
      cell += stride &* players
    }
  }
}
