internal import Games
internal import Statistics

/// What rational, learning or evolving players end up doing in an empirical game.
public struct GameFindings: Sendable {
  /// An equilibrium of the mean payoffs.
  public struct Outcome: Sendable {
    /// Whether every player plays one strategy.
    public let isPure: Bool
    /// By role and strategy the mean number of players who play it.
    public let players: [[Double]]
    /// By role what its players expect, on average.
    public let payoffs: [Double]
    /// The most that one player gains by leaving it, from the mean payoffs.
    public let regret: Double
    /// How often, the seeds drawn anew, nobody gains by leaving it.
    ///
    /// Of a mixed one, how often there is one in which the same strategies are played; `nil` with one
    /// seed.
    public let confidence: Double?
  }

  /// The game.
  public let game: EmpiricalGame
  /// What is gained by leaving honesty.
  public let gaps: GameGaps
  /// Pure ones first, then mixed ones in which a role's players mix alike, or all extreme ones of two
  /// players.
  public let equilibria: [Outcome]
  /// Whether combinations of supports were left out of the search for mixed equilibria.
  public let isSearchPartial: Bool
  /// Where dynamics lead.
  public let longRun: [LongRun]

  /// What `game` comes to.
  ///
  /// - Precondition: the game has a seed.
  public init(_ game: EmpiricalGame) {
    precondition(!game.seeds.isEmpty, "a game of some seeds")
    self.game = game
    gaps = game.gaps
    let mean = game.mean
    let pure = (0..<mean.shape.profiles).filter { mean.regret(of: $0) == 0 }
    let (mixed, isPartial) = Self.mixed(game, mean)
    isSearchPartial = isPartial
    let confidence = Self.confidence(game, pure, mixed)
    equilibria =
      pure.enumerated().map { place, profile in
        Self.outcome(mean, pure: profile, confidence?[place])
      }
      + mixed.enumerated().map { place, mixed in
        let confidence = confidence?[pure.count + place]
        return switch mixed {
        case .alike(let mix): Self.outcome(mean, mix: mix, confidence)
        case .apart(let two): two.outcome(of: mean.shape, confidence)
        }
      }
    longRun = Self.longRuns(game)
  }
}

extension GameFindings {
  /// A mixed equilibrium.
  private enum Mixed {
    /// The players of a role mix alike: probabilities by place.
    case alike([Double])
    /// Two players, each with its own mix.
    case apart(TwoPlayerMix)
  }

  /// All extreme ones of two players; of more, those that a search finds.
  private static func mixed(
    _ game: EmpiricalGame, _ mean: RoleSymmetricGame
  ) -> (found: [Mixed], isPartial: Bool) {
    if let all = TwoPlayerMix.all(of: game, mean) { return (all.map { .apart($0) }, false) }
    var search = MixedSearch(mean)
    let mixes = search.mixes()
    return (mixes.map { .alike($0) }, search.isPartial)
  }

  /// How often each profile is an equilibrium, the seeds drawn anew.
  private static func confidence(
    _ game: EmpiricalGame, _ pure: [Int], _ mixed: [Mixed]
  ) -> [Double]? {
    guard game.seeds.count > 1 else { return nil }
    let draws = Bootstrap.draws(
      count: game.seeds.count, seed: EmpiricalGame.drawsSeed, game.game.resamples
    ) { indices in
      let drawn = game.mean(of: indices)
      let search = mixed.isEmpty ? nil : MixedSearch(drawn)
      let two = mixed.isEmpty ? nil : TwoPlayerMix.all(of: game, drawn, arithmetic: .double)
      return pure.map { drawn.regret(of: $0) == 0 }
        + mixed.map { mixed in
          switch mixed {
          case .alike(let mix): search?.hasEquilibrium(near: mix) == true
          case .apart(let mix): two?.contains { $0.hasSupport(of: mix, in: drawn.shape) } == true
          }
        }
    }
    return (0..<pure.count + mixed.count).map { place in
      Double(draws.count { $0[place] }) / Double(draws.count)
    }
  }

  private static func outcome(
    _ game: RoleSymmetricGame, pure profile: Int, _ confidence: Double?
  ) -> Outcome {
    let shape = game.shape
    let counts = shape.players.indices.map { shape.counts(of: $0, in: profile) }
    return Outcome(
      isPure: true, players: counts.map { $0.map(Double.init) },
      payoffs: counts.enumerated().map { role, counts in
        counts.indices.reduce(0) {
          $0 + Double(counts[$1]) * game.payoff(role, $1, in: profile)
        } / Double(shape.players[role])
      }, regret: game.regret(of: profile), confidence: confidence)
  }

  private static func outcome(
    _ game: RoleSymmetricGame, mix: [Double], _ confidence: Double?
  ) -> Outcome {
    let values = game.expectedPayoffs(mix)
    let shape = game.shape
    return Outcome(
      isPure: false,
      players: shares(mix, shape).enumerated().map { role, shares in
        shares.map { $0 * Double(shape.players[role]) }
      },
      payoffs: zip(shares(mix, shape), shares(values, shape)).map {
        zip($0, $1).reduce(0) { $0 + $1.0 * $1.1 }
      }, regret: game.regret(of: mix), confidence: confidence)
  }

  /// What is by place, by role and strategy.
  static func shares(_ byPlace: [Double], _ shape: RoleSymmetricShape) -> [[Double]] {
    zip(shape.firstPlace, shape.strategies).map { Array(byPlace[$0..<$0 + $1]) }
  }
}
