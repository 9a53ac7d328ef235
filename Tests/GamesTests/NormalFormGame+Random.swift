import Games
import Randomness

extension NormalFormGame {
  /// A game of payoffs uniform on (0, 1).
  static func random(_ counts: [Int], seed: UInt64) -> NormalFormGame {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 1000))
    let count = counts.reduce(counts.count, *)
    return NormalFormGame(counts, payoffs: (0..<count).map { _ in stream.uniform() })
  }

  /// A game of whole payoffs from 0 to `greatest`, in which ties are common.
  static func random(_ counts: [Int], greatest: UInt32, seed: UInt64) -> NormalFormGame {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 1001))
    let count = counts.reduce(counts.count, *)
    return NormalFormGame(
      counts, payoffs: (0..<count).map { _ in Double(stream.below(greatest + 1)) })
  }
}
