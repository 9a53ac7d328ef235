/// Which correlated equilibrium is looked for.
public enum CorrelatedObjective: String, CaseIterable, Sendable {
  /// The greatest sum of expected payoffs.
  case welfare
  /// The greatest least expected payoff.
  case egalitarian
}

/// A joint distribution of play from which nobody who is told its own part wants to deviate.
public struct CorrelatedEquilibrium: Sendable, Hashable {
  /// A pure profile and its probability.
  public struct Part: Sendable, Hashable {
    /// The number of the profile in the game's shape.
    public let profile: Int
    /// Its probability, above 0.
    public let p: Double

    /// A part of a joint distribution.
    public init(profile: Int, p: Double) {
      self.profile = profile
      self.p = p
    }
  }

  /// The profiles that are played, by number; their probabilities sum to 1.
  public let joint: [Part]
  /// What every player expects.
  public let payoffs: [Double]
  /// The objective's value: the sum or the least of the payoffs.
  public let value: Double
  /// The check of the claim: the most that a player gains by any rule to play one strategy instead of
  /// one that it is told, weighted with how often it is told so; 0 but for rounding.
  public let violation: Double

  /// The distribution with its value and check in `game`.
  ///
  /// - Complexity: the number of parts times that of strategies, and the squares of the latter.
  public init(_ joint: [Part], of game: NormalFormGame, _ objective: CorrelatedObjective) {
    let shape = game.shape
    self.joint = joint
    payoffs = (0..<shape.players).map { player in
      // Counted from one of them, so that a common part of all is not rounded with the rest. Halves,
      // since a difference may be too large.
      let first = joint.first.map { game.payoff(player, $0.profile) } ?? 0
      return joint.reduce(first) {
        $0 + 2 * ($1.p * (game.payoff(player, $1.profile) / 2 - first / 2))
      }
    }
    value =
      switch objective {
      case .welfare: payoffs.reduce(0, +)
      case .egalitarian: payoffs.min() ?? 0
      }
    var worst = 0.0
    for player in 0..<shape.players {
      let count = shape.counts[player]
      let stride = shape.strides[player]
      var gains = [Double](repeating: 0, count: count * count)
      for part in joint {
        let told = shape.strategy(of: player, in: part.profile)
        let payoff = game.payoff(player, part.profile)
        for other in 0..<count {
          let profile = part.profile + (other - told) * stride
          gains[told * count + other] += part.p * (game.payoff(player, profile) - payoff)
        }
      }
      worst = gains.reduce(worst) { max($0, $1) }
    }
    violation = worst
  }
}
