/// Differences of a player's payoffs as they are exactly, ties between fractions included: the nearest
/// numbers in floating point, and what that leaves.
struct PayoffDifferences {
  private let payoffs: [Double]
  /// The exact payoffs, where floating point has not got them.
  private let exact: [Rational]?
  private let shape: ProfileShape
  private let scale: Double

  /// The differences in units of `scale`, a power of two.
  init(_ game: NormalFormGame, scale: Double) {
    shape = game.shape
    self.scale = scale
    payoffs = game.payoffs.map { $0 / scale }
    let exact = game.exactPayoffs
    let isFloating = zip(exact, game.payoffs).allSatisfy { $0 == Rational($1) }
    self.exact = isFloating ? nil : exact
  }

  /// What a player gains when the profile's number changes by `move`, a change of its own strategy;
  /// and what rounding took from that.
  func gain(of player: Int, in profile: Int, by move: Int) -> (gain: Double, tail: Double) {
    let place = player * shape.profiles + profile
    if let exact {
      let difference = exact[place + move] - exact[place]
      let nearest = difference.double
      return (nearest / scale, (difference - Rational(nearest)).double / scale)
    }
    let (a, b) = (payoffs[place + move], payoffs[place])
    let gain = a - b
    // Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B.
    let virtual = gain - a
    return (gain, (a - (gain - virtual)) - (b + virtual))
  }
}
