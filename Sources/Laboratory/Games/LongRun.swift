internal import Games
internal import Statistics

extension GameFindings {
  /// Where a dynamics of play leads.
  public struct LongRun: Sendable {
    /// Its name.
    public let dynamics: String
    /// By role and strategy the part of its players who play it.
    public let shares: [[Double]]
    /// The part of all players who are honest, in [0, 1].
    ///
    /// Its interval is from drawing the seeds anew (percentiles); none with one seed, and where a game
    /// is too large to follow the dynamics that often.
    public let honest: Estimate
  }

  /// Where the dynamics lead that are not too long to follow.
  static func longRuns(_ game: EmpiricalGame) -> [LongRun] {
    let shape = game.shape
    // In about a nanosecond: payoffs of 32,000 mixes, and elimination on the chain of profiles.
    let trajectory = 32_000 * (1_500 + 6 * Double(shape.profiles * shape.places))
    let states = game.normalFormProfiles
    return [
      longRun("replicator", game, work: trajectory) { $0.replicatorMean() },
      longRun("alpha-rank", game, work: 1e5 + states * states * states) { alphaRank(game, $0) },
    ].compactMap { $0 }
  }

  /// How often the seeds are drawn anew at most, and the least that an interval is made of.
  private static let mostDraws = 100.0
  private static let fewestDraws = 40.0
  /// What all draws together may take, in the unit of `work`.
  private static let mostWork = 1e10

  private static func longRun(
    _ name: String, _ game: EmpiricalGame, work: Double,
    _ dynamics: (RoleSymmetricGame) -> [Double]?
  ) -> LongRun? {
    guard let mix = dynamics(game.mean) else { return nil }
    let draws = min(mostDraws, mostWork / work)
    let interval =
      draws < fewestDraws
      ? nil
      : Bootstrap.interval(
        count: game.seeds.count, seed: EmpiricalGame.drawsSeed, resamples: Int(draws)
      ) { indices in
        dynamics(game.mean(of: indices)).map { honest($0, game.shape) } ?? .nan
      }
    return LongRun(
      dynamics: name, shares: shares(mix, game.shape),
      honest: Estimate(
        honest(mix, game.shape), standardError: interval?.standardError, low: interval?.low,
        high: interval?.high, count: game.seeds.count))
  }

  /// Which part of all players plays the first strategy of its role.
  private static func honest(_ mix: [Double], _ shape: RoleSymmetricShape) -> Double {
    let honest = zip(shape.firstPlace, shape.players).reduce(0) { $0 + mix[$1.0] * Double($1.1) }
    return honest / Double(shape.players.reduce(0, +))
  }

  /// The most profiles with all players apart that alpha-rank is computed of.
  private static let mostStates = 2_000.0

  /// By place which part of its role's players plays each strategy in alpha-rank's stationary
  /// distribution; `nil` where there are too many profiles.
  ///
  /// One population a player, of 50, and selection 100 times a role's largest stake, so that a gain of
  /// a tenth of it takes over and one of a thousandth drifts.
  private static func alphaRank(_ game: EmpiricalGame, _ mean: RoleSymmetricGame) -> [Double]? {
    guard game.normalFormProfiles <= mostStates else { return nil }
    let shape = mean.shape
    let stakes = mean.stakes
    var relative = mean
    for role in shape.players.indices {
      let stake = stakes[role]
      for profile in 0..<shape.profiles {
        for strategy in 0..<shape.strategies[role] {
          relative.payoffs[profile * shape.places + shape.firstPlace[role] + strategy] /= stake
        }
      }
    }
    guard
      let ranked = try? game.normalForm(relative, scale: 1).alphaRank(alpha: 100, population: 50)
    else { return nil }
    var shares = [Double](repeating: 0, count: shape.places)
    for (state, probability) in zip(ranked.states, ranked.probabilities) {
      var player = 0
      for role in shape.players.indices {
        for _ in 0..<shape.players[role] {
          shares[shape.firstPlace[role] + state[player]] +=
            probability / Double(shape.players[role])
          player += 1
        }
      }
    }
    return shares
  }
}
