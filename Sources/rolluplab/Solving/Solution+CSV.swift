internal import Games
internal import Store

extension Solution {
  /// The solution as a table with a header row; players, strategies and states are numbered from 0,
  /// as in JSON.
  func csv(of game: NormalFormGame) -> String {
    switch self {
    case .equilibria(let equilibria, _):
      let head = [
        "equilibrium", "player", "strategy", "name", "probability", "exact", "payoff", "regret",
      ]
      let rows = equilibria.enumerated().flatMap { index, equilibrium in
        Self.entries(equilibrium.profile.probabilities, game).map { entry in
          let exact = equilibrium.exact?[entry.player][entry.strategy].description ?? ""
          return ["\(index)"] + entry.fields + [
            exact, CSV.field(equilibrium.payoffs[entry.player]), CSV.field(equilibrium.regret),
          ]
        }
      }
      return Self.table(head, rows)
    case .value(let solution, let regret):
      return Self.table(
        ["player", "strategy", "name", "probability", "value", "regret"],
        Self.entries([solution.row, solution.column], game).map {
          $0.fields + [CSV.field(solution.value), CSV.field(regret)]
        })
    case .joint(let equilibrium):
      return Self.table(
        game.players.indices.map { "strategy_\($0)" } + ["probability", "value"],
        equilibrium.joint.map { part in
          game.shape.profile(at: part.profile).map(String.init)
            + [CSV.field(part.p), CSV.field(equilibrium.value)]
        })
    case .stationary(let distribution, _):
      return Self.table(
        (distribution.states.first ?? []).indices.map { "strategy_\($0)" } + ["probability"],
        zip(distribution.states, distribution.probabilities).map { state, p in
          state.map(String.init) + [CSV.field(p)]
        })
    case .end(let shares, _):
      return Self.table(
        ["player", "strategy", "name", "probability"], Self.entries(shares, game).map(\.fields))
    case .survivors(let elimination):
      var rounds: [[Int]: Int] = [:]
      for (index, round) in elimination.rounds.enumerated() {
        for gone in round { rounds[[gone.player, gone.strategy]] = index + 1 }
      }
      return Self.table(
        ["player", "strategy", "name", "eliminated_in_round"],
        game.strategies.enumerated().flatMap { player, names in
          names.enumerated().map { strategy, name in
            [
              "\(player)", "\(strategy)", name, rounds[[player, strategy]].map(String.init) ?? "",
            ]
          }
        })
    }
  }

  /// A strategy with its probability.
  private struct Entry {
    let player: Int
    let strategy: Int
    let fields: [String]
  }

  private static func entries(_ profile: [[Double]], _ game: NormalFormGame) -> [Entry] {
    profile.enumerated().flatMap { player, probabilities in
      probabilities.enumerated().map { strategy, p in
        let name = game.strategies[player][strategy]
        return Entry(
          player: player, strategy: strategy,
          fields: ["\(player)", "\(strategy)", name, CSV.field(p)])
      }
    }
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    CSV.row(head) + rows.map(CSV.row).joined()
  }
}
