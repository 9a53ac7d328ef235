/// The payoffs of a game against mixed strategies, again and again without an allocation.
///
/// Profiles and results are flat: one player's strategies after the other's, from `offsets[player]`.
/// An instance has scratch memory of its own, so it serves one thread at a time.
public struct PayoffContraction: ~Copyable {
  /// The game.
  public let game: NormalFormGame
  /// Where each player's strategies begin in a flat profile, and behind the last one its length.
  public let offsets: [Int]
  private let scratch: UnsafeMutablePointer<Double>

  /// Scratch for this game: at most as much as its payoffs.
  public init(_ game: NormalFormGame) {
    self.game = game
    offsets = game.shape.counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    scratch = .allocate(capacity: TensorContraction.scratchCount(game.shape.counts[...]))
  }

  deinit { scratch.deallocate() }

  /// Writes what each strategy of each player earns against the others' mixed strategies.
  ///
  /// - Complexity: 2 · players · profiles operations, somewhat more for three players and up.
  public func payoffs(
    against profile: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>
  ) {
    for player in 0..<game.shape.players {
      payoffs(of: player, against: profile, into: result + offsets[player])
    }
  }

  /// Writes what each strategy of one player earns against the others' mixed strategies, to as many
  /// elements as that player has strategies.
  public func payoffs(
    of player: Int, against profile: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>
  ) {
    game.payoffs.withUnsafeBufferPointer { payoffs in
      guard let start = payoffs.baseAddress else { return }
      TensorContraction.sum(
        start + player * game.shape.profiles, game.shape.counts[...], except: player,
        weights: { profile + offsets[$0] }, scratch: scratch, into: result)
    }
  }
}
