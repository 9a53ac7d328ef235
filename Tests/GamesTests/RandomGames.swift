import Games
import Randomness

/// Seeded random games of two players, of the kinds that solvers meet.
enum RandomGames {
  enum Kind: CaseIterable {
    /// 0 to 3: ties everywhere.
    case small
    /// -50 to 50.
    case integers
    /// Decimals of four digits, exactly.
    case decimals
    /// Floating point in 0..<1.
    case doubles
    /// 0 to 3, plus 0 to 2 times 10⁻¹⁴, exactly: floating point cannot tell ties.
    case nearTies
  }

  /// A game of the kind, with sizes from `sizes` for each player.
  static func game(_ kind: Kind, seed: UInt64, sizes: ClosedRange<Int>) -> NormalFormGame {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 0x6A3E))
    func below(_ bound: Int) -> Int { Int(stream.next() >> 11) % bound }
    let counts = [0, 1].map { _ in sizes.lowerBound + below(sizes.count) }
    let profiles = 2 * counts[0] * counts[1]
    switch kind {
    case .small:
      return NormalFormGame(counts, payoffs: (0..<profiles).map { _ in Double(below(4)) })
    case .integers:
      return NormalFormGame(counts, payoffs: (0..<profiles).map { _ in Double(below(101) - 50) })
    case .decimals:
      return NormalFormGame(
        strategies: counts.map(NormalFormGame.numbered),
        exact: (0..<profiles).map { _ in Rational(below(20_001) - 10_000, over: 10_000) })
    case .nearTies:
      let tiny = Rational(1, over: 100_000_000_000_000)
      return NormalFormGame(
        strategies: counts.map(NormalFormGame.numbered),
        exact: (0..<profiles).map { _ in Rational(below(4)) + Rational(below(3)) * tiny })
    case .doubles:
      return NormalFormGame(
        counts, payoffs: (0..<profiles).map { _ in Double(stream.next() >> 11) * 0x1p-53 })
    }
  }
}
