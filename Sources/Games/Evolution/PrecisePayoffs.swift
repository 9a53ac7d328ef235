/// Differences of payoffs to twice the precision of `Double`, which strong selection makes visible.
struct PrecisePayoffs {
  let game: NormalFormGame
  /// The exact payoffs less those in floating point, where these are not good enough.
  private let tails: [Double]?

  /// The payoffs as they were given if `isExact`, and otherwise as they are in floating point.
  init(_ game: NormalFormGame, isExact: Bool) {
    self.game = game
    tails =
      isExact && game.hasExactPayoffs
      ? zip(game.exactPayoffs, game.payoffs).map { ($0 - Rational($1)).double } : nil
  }

  /// What payoff i is above payoff j, by their numbers in `NormalFormGame.payoffs`.
  func difference(_ i: Int, _ j: Int) -> DoubleDouble {
    let difference = DoubleDouble(game.payoffs[i], minus: game.payoffs[j])
    guard let tails else { return difference }
    return DoubleDouble(difference.high, difference.low + (tails[i] - tails[j]))
  }
}
