internal import Games

/// An extreme equilibrium of a game of two players in which one of them mixes.
struct TwoPlayerMix: Sendable {
  private let equilibrium: Equilibrium

  /// All of them, in one order; `nil` where there are not two players.
  ///
  /// Of two that differ in the names of alike players it is the first.
  static func all(
    of game: EmpiricalGame, _ payoffs: RoleSymmetricGame, arithmetic: Arithmetic = .exact
  ) -> [Self]? {
    guard payoffs.shape.players.reduce(0, +) == 2,
      let found = try? game.normalForm(payoffs, scale: 1).extremeEquilibria(arithmetic: arithmetic)
    else { return nil }
    var kept: [Self] = []
    for equilibrium in found {
      let mixes = equilibrium.profile.probabilities
      let isPure = mixes.allSatisfy { $0.contains(1) }
      let isMirrored =
        payoffs.shape.players.count == 1
        && kept.contains { $0.equilibrium.profile.probabilities == [mixes[1], mixes[0]] }
      if !isPure && !isMirrored { kept.append(Self(equilibrium: equilibrium)) }
    }
    return kept
  }

  /// Whether the same strategies are played; of alike players it does not matter by which.
  func hasSupport(of other: Self, in shape: RoleSymmetricShape) -> Bool {
    let (own, others) = (support, other.support)
    return own == others || (shape.players.count == 1 && own == [others[1], others[0]])
  }

  /// By player the strategies that it plays.
  private var support: [[Int]] {
    equilibrium.profile.probabilities.map { mix in mix.indices.filter { mix[$0] > 0 } }
  }

  /// The same by role: how many players play what, and what they expect.
  func outcome(
    of shape: RoleSymmetricShape, _ confidence: Double?
  ) -> GameFindings.Outcome {
    let mixes = equilibrium.profile.probabilities
    let payoffs = equilibrium.payoffs
    let isOneRole = shape.players.count == 1
    return GameFindings.Outcome(
      isPure: false,
      players: isOneRole ? [zip(mixes[0], mixes[1]).map { $0 + $1 }] : mixes,
      payoffs: isOneRole ? [(payoffs[0] + payoffs[1]) / 2] : payoffs,
      regret: equilibrium.regret, confidence: confidence)
  }
}
