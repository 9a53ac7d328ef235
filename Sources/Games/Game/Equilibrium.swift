/// A profile that a solver calls an equilibrium, with the check of that claim.
public struct Equilibrium: Sendable, Hashable {
  /// What every player does.
  public let profile: MixedProfile
  /// The same exactly, from methods that compute exactly.
  public let exact: [[Rational]]?
  /// What every player expects.
  public let payoffs: [Double]
  /// The most that a player gains by another strategy, from the game's payoffs; 0 in an exact
  /// equilibrium.
  public let regret: Double

  /// A profile of `game` in floating point, checked there.
  public init(_ profile: MixedProfile, of game: NormalFormGame) {
    self.profile = profile
    exact = nil
    let values = game.expectedPayoffs(against: profile)
    payoffs = zip(values, profile.probabilities).map { zip($0, $1).reduce(0) { $0 + $1.0 * $1.1 } }
    // Of a mix of equals rounding may make more than any of them earns.
    regret = zip(values, payoffs).reduce(0) { max($0, ($1.0.max() ?? 0) - $1.1) }
  }

  /// An exact profile of `game`, checked exactly.
  public init(exact: [[Rational]], of game: NormalFormGame) {
    profile = MixedProfile(exact.map { $0.map(\.double) })
    self.exact = exact
    let values = game.exactExpectedPayoffs(against: exact)
    let expected = zip(values, exact).map { zip($0, $1).reduce(Rational.zero) { $0 + $1.0 * $1.1 } }
    payoffs = expected.map(\.double)
    regret = zip(values, expected).map { (($0.max() ?? .zero) - $1).double }.max() ?? 0
  }

  /// The pure profile of `game` with this number, checked against every deviation by one player.
  public init(pure number: Int, of game: NormalFormGame) {
    let shape = game.shape
    let played = shape.profile(at: number)
    profile = MixedProfile(pure: played, of: shape)
    exact =
      game.hasExactPayoffs
      ? zip(played, shape.counts).map { strategy, count in
        (0..<count).map { $0 == strategy ? .one : .zero }
      } : nil
    payoffs = (0..<shape.players).map { game.payoff($0, number) }
    let fractions = game.hasExactPayoffs ? game.exactPayoffs : nil
    var regret = 0.0
    for (player, strategy) in played.enumerated() {
      let start = player * shape.profiles
      for other in 0..<shape.counts[player] {
        let deviation = number + (other - strategy) * shape.strides[player]
        let gain =
          fractions.map { ($0[start + deviation] - $0[start + number]).double }
          ?? game.payoff(player, deviation) - payoffs[player]
        regret = max(regret, gain)
      }
    }
    self.regret = regret
  }
}
