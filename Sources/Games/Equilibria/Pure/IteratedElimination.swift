/// What is left of a game after dominated strategies are taken away, round by round.
public struct IteratedElimination: Sendable, Hashable {
  /// A strategy that is strictly dominated, and by what.
  public struct Dominated: Sendable, Hashable {
    /// Whose strategy it is.
    public let player: Int
    /// Its number in the whole game.
    public let strategy: Int
    /// A mixed strategy, a probability for each strategy of the player in the whole game, that earns
    /// more whatever the others still play.
    public let dominator: [Double]
  }

  /// The strategies taken away in each round, all at once.
  public let rounds: [[Dominated]]
  /// The numbers of each player's strategies that are left.
  public let remaining: [[Int]]
}

extension NormalFormGame {
  /// The most probabilities of dominators: 160 MB.
  private static let mostProbabilities = 20_000_000

  /// Takes away all strictly dominated strategies, then those dominated in the game that is left, and
  /// so on.
  ///
  /// A strategy is strictly dominated if a pure or mixed strategy of the same player earns more
  /// against all pure profiles of the others. What is left does not depend on the order, every
  /// equilibrium survives, and in games of two players it is what is rationalizable. Weak dominance,
  /// under which the order matters, is not used.
  ///
  /// Domination by mixtures is a linear program. It is solved in floating point and its answer
  /// checked with a margin above all rounding errors; where the margin is too small, it is solved
  /// in integers.
  ///
  /// - Throws: `GameError.noResult` if such a program in integers is too large, or the dominators of a
  ///   player's thousands of strategies would be.
  /// - Source: D. Pearce, Rationalizable strategic behavior and the problem of perfection,
  ///   Econometrica 52 (1984), lemma 3.
  public func iteratedElimination() throws(GameError) -> IteratedElimination {
    guard shape.counts.reduce(0, { $0 + $1 * $1 }) <= Self.mostProbabilities else {
      throw .noResult(
        method: "iterated elimination",
        reason: "the players have \(shape.counts) strategies, too many to look for mixtures of them"
      )
    }
    var remaining = shape.counts.map { Array(0..<$0) }
    var rounds: [[IteratedElimination.Dominated]] = []
    let exact = hasExactPayoffs ? exactPayoffs : nil
    while true {
      var round: [IteratedElimination.Dominated] = []
      for player in 0..<shape.players {
        let check = DominanceCheck(self, exact, player: player, remaining: remaining)
        for strategy in remaining[player].indices {
          guard let mix = try check.dominator(of: strategy) else { continue }
          var dominator = [Double](repeating: 0, count: shape.counts[player])
          for (own, weight) in zip(remaining[player], mix) { dominator[own] = weight }
          round.append(
            .init(
              player: player, strategy: remaining[player][strategy], dominator: dominator))
        }
      }
      guard !round.isEmpty else {
        return IteratedElimination(rounds: rounds, remaining: remaining)
      }
      for one in round { remaining[one.player].removeAll { $0 == one.strategy } }
      rounds.append(round)
    }
  }
}
