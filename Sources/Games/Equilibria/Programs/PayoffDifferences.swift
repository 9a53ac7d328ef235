/// Differences of a player's payoffs as the nearest numbers in floating point of what they are
/// exactly: ties stay ties, also between fractions.
struct PayoffDifferences {
  private let payoffs: [Double]
  /// The exact payoffs, where floating point has not got them.
  private let exact: [Rational]?
  private let shape: ProfileShape
  private let scale: Double
  /// Whether no difference was rounded.
  private(set) var areExact = true

  /// The differences in units of `scale`, a power of two.
  init(_ game: NormalFormGame, scale: Double) {
    shape = game.shape
    self.scale = scale
    payoffs = game.payoffs.map { $0 / scale }
    let exact = game.exactPayoffs
    let isFloating = zip(exact, game.payoffs).allSatisfy { $0 == Rational($1) }
    self.exact = isFloating ? nil : exact
    for player in 0..<shape.players where areExact {
      for profile in 0..<shape.profiles where areExact {
        for other in 0..<shape.strategy(of: player, in: profile) {
          let move = (other - shape.strategy(of: player, in: profile)) * shape.strides[player]
          areExact = areExact && isExact(of: player, in: profile, by: move)
        }
      }
    }
  }

  /// What a player gains when the profile's number changes by `move`, a change of its own strategy.
  func gain(of player: Int, in profile: Int, by move: Int) -> Double {
    let place = player * shape.profiles + profile
    guard let exact else { return payoffs[place + move] - payoffs[place] }
    return (exact[place + move] - exact[place]).double / scale
  }

  private func isExact(of player: Int, in profile: Int, by move: Int) -> Bool {
    let place = player * shape.profiles + profile
    let gain = gain(of: player, in: profile, by: move)
    if let exact {
      return Rational(gain) * Rational(scale) == exact[place + move] - exact[place]
    }
    // What rounding took away (Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B).
    let (a, b) = (payoffs[place + move], payoffs[place])
    let virtual = gain - a
    return (a - (gain - virtual)) - (b + virtual) == 0
  }
}
