public import Games

extension EmpiricalGame {
  /// The game of the mean payoffs with every player apart: those of a role one after another, called
  /// `ROLE.1`, `ROLE.2` and so on.
  public var normalForm: NormalFormGame {
    normalForm(mean, scale: 1)
  }

  /// How many profiles it has.
  var normalFormProfiles: Double {
    game.roles.reduce(1) { product, role in
      (0..<role.players).reduce(product) { result, _ in result * Double(role.strategies.count) }
    }
  }

  /// The same of other payoffs, each times `scale`.
  func normalForm(_ symmetric: RoleSymmetricGame, scale: Double) -> NormalFormGame {
    let roleOf = game.roles.indices.flatMap { role in
      Array(repeating: role, count: game.roles[role].players)
    }
    let profiles = ProfileShape(roleOf.map { game.roles[$0].strategies.count })
    var payoffs = [Double](repeating: 0, count: profiles.players * profiles.profiles)
    var counts = game.roles.map { [Int](repeating: 0, count: $0.strategies.count) }
    for index in 0..<profiles.profiles {
      for role in counts.indices {
        for strategy in counts[role].indices { counts[role][strategy] = 0 }
      }
      for (player, role) in roleOf.enumerated() {
        counts[role][profiles.strategy(of: player, in: index)] += 1
      }
      let profile = shape.profile(of: counts)
      for (player, role) in roleOf.enumerated() {
        payoffs[player * profiles.profiles + index] =
          symmetric.payoff(role, profiles.strategy(of: player, in: index), in: profile) * scale
      }
    }
    return NormalFormGame(
      title: "payoffs by simulation, in \(unit), means of \(seeds.count) seeds",
      players: game.roles.flatMap { role in
        (0..<role.players).map { "\(role.role.name).\($0 + 1)" }
      }, strategies: roleOf.map { game.roles[$0].strategies }, payoffs: payoffs)
  }
}
