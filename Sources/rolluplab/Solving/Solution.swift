internal import Games
internal import Store

/// What a method says of a game.
enum Solution {
  /// Equilibria, each with its regret; the pivots of the method that counts them.
  case equilibria([Equilibrium], pivots: Int? = nil)
  /// The value of a constant-sum game, with the regret of the strategies that guarantee it.
  case value(ZeroSumSolution, regret: Double)
  /// A correlated equilibrium.
  case joint(CorrelatedEquilibrium)
  /// How often each state is met, and how likely it is that one strategy takes over another's
  /// population.
  case stationary(StationaryDistribution, fixation: [[Double?]]? = nil)
  /// Where a dynamic ends, by population, and the regret where that is a claim.
  case end([[Double]], regret: Double? = nil)
  /// What is left of the strategies.
  case survivors(IteratedElimination)

  /// What a constant-sum game is worth, checked as any other equilibrium.
  static func value(_ solution: ZeroSumSolution, of game: NormalFormGame) -> Self {
    let profile = MixedProfile([solution.row, solution.column])
    return .value(solution, regret: Equilibrium(profile, of: game).regret)
  }

  /// The average of play in a game, which ought to be near an equilibrium of some games.
  static func average(_ play: [[Double]], of game: NormalFormGame) -> Self {
    .end(play, regret: Equilibrium(MixedProfile(play), of: game).regret)
  }
}

extension Solution {
  /// The solution as one object: the game's names, the method with its options, and the result.
  ///
  /// Strategies are numbered from 0 in the order of `strategies`.
  func json(of game: NormalFormGame, _ method: SolvingMethod, _ options: SolvingOptions) -> JSON {
    let head: [(String, JSON)] = [
      ("title", .text(game.title)),
      ("players", .list(game.players.map { .text($0) })),
      ("strategies", .list(game.strategies.map { .list($0.map { .text($0) }) })),
      ("method", .text(method.name)),
      ("options", .object(options.given.map { ($0.name, $0.value) })),
    ]
    return .object(head + members(game))
  }

  private func members(_ game: NormalFormGame) -> [(String, JSON)] {
    switch self {
    case .equilibria(let equilibria, let pivots):
      let list = JSON.list(equilibria.map(Self.json))
      return [("equilibria", list)] + (pivots.map { [("pivots", .whole($0))] } ?? [])
    case .value(let solution, let regret):
      return [
        ("value", .number(solution.value)),
        ("exact_value", .optional(solution.exactValue?.description)),
        ("row", Self.numbers(solution.row)), ("column", Self.numbers(solution.column)),
        ("regret", .number(regret)),
      ]
    case .joint(let equilibrium):
      let joint = equilibrium.joint.map { part in
        JSON.object([
          ("profile", .list(game.shape.profile(at: part.profile).map { .whole($0) })),
          ("p", .number(part.p)),
        ])
      }
      return [
        ("joint", .list(joint)), ("value", .number(equilibrium.value)),
        ("payoffs", Self.numbers(equilibrium.payoffs)),
        ("violation", .number(equilibrium.violation)),
      ]
    case .stationary(let distribution, let fixation):
      let states = distribution.states.map { JSON.list($0.map { .whole($0) }) }
      return [
        ("stationary", Self.numbers(distribution.probabilities)), ("states", .list(states)),
      ] + (fixation.map { [("fixation", .list($0.map { .list($0.map { .optional($0) }) }))] } ?? [])
    case .end(let shares, let regret):
      return [("trajectory_end", .list(shares.map(Self.numbers)))]
        + (regret.map { [("regret", .number($0))] } ?? [])
    case .survivors(let elimination):
      let rounds = elimination.rounds.map { round in
        JSON.list(
          round.map {
            .object([
              ("player", .whole($0.player)), ("strategy", .whole($0.strategy)),
              ("dominator", Self.numbers($0.dominator)),
            ])
          })
      }
      return [
        ("remaining", .list(elimination.remaining.map { .list($0.map { .whole($0) }) })),
        ("rounds", .list(rounds)),
      ]
    }
  }

  private static func json(_ equilibrium: Equilibrium) -> JSON {
    var members: [(String, JSON)] = [
      ("profile", .list(equilibrium.profile.probabilities.map(numbers)))
    ]
    if let exact = equilibrium.exact {
      members.append(
        ("exact", .list(exact.map { .list($0.map { .text($0.description) }) })))
    }
    return .object(
      members + [
        ("payoffs", numbers(equilibrium.payoffs)), ("regret", .number(equilibrium.regret)),
      ])
  }

  private static func numbers(_ numbers: [Double]) -> JSON { .list(numbers.map { .number($0) }) }
}
