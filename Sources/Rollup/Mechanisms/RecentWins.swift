/// Who won each of the last auctions: what a bidder sees of its luck.
struct RecentWins: Sendable, Hashable {
  /// How many auctions it looks back.
  static let memory = 20

  /// -1 where nobody won.
  private var winners: [Int] = []

  /// Notes who won an auction, by the engine's number; `nil`: nobody.
  mutating func note(_ winner: Int?) {
    winners.append(winner ?? -1)
    if winners.count > Self.memory { winners.removeFirst() }
  }

  /// The share of the auctions that a bidder won; 0 before the first.
  func share(of bidder: Int) -> Double {
    guard !winners.isEmpty else { return 0 }
    return Double(winners.count { $0 == bidder }) / Double(winners.count)
  }
}
