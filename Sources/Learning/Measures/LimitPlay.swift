/// What firms do for ever when nobody learns or explores any more: greedy play from the last state.
struct LimitPlay {
  private let game: PriceCompetition
  private let strategies: GreedyStrategies
  private let discounts: [Double]
  /// The profiles of the limit cycle, in their order.
  let cycle: [Int]

  init(_ game: PriceCompetition, _ strategies: GreedyStrategies, _ experiment: Experiment) {
    self.game = game
    self.strategies = strategies
    discounts = (0..<game.playerCount).map { experiment.learner(of: $0).discount ?? 0 }
    // Profiles are states where firms remember them; otherwise the second profile is the cycle.
    let walk = Self.walk(from: game.market.memory == 1 ? strategies.states[0] : 0) {
      Self.next($0, game, strategies)
    }
    cycle = Array(walk.path[walk.cycleStart...])
  }

  /// The profile that is played after a profile.
  private static func next(
    _ profile: Int, _ game: PriceCompetition, _ strategies: GreedyStrategies
  ) -> Int {
    let state = game.market.memory == 1 ? profile : 0
    return (0..<game.playerCount).reduce(0) {
      $0 + strategies.action($1, state) * game.table.strides[$1]
    }
  }

  private func next(_ profile: Int) -> Int { Self.next(profile, game, strategies) }

  /// A state with all that follow it until one comes again, and where that one was.
  private static func walk(
    from start: Int, _ next: (Int) -> Int
  ) -> (path: [Int], cycleStart: Int) {
    var path = [start]
    var places = [start: 0]
    while true {
      let state = next(path[path.count - 1])
      if let place = places[state] { return (path, place) }
      places[state] = path.count
      path.append(state)
    }
  }

  /// The discounted payoffs of a firm from the period after `profile` on, in limit play.
  private func value(of player: Int, after profile: Int) -> Double {
    let delta = discounts[player]
    let (path, start) = Self.walk(from: profile, next)
    // From profile path[k] play goes to path[k + 1], and from the last one back to path[start].
    var (round, factor) = (0.0, 1.0)
    for k in start..<path.count {
      round += factor * payoff(player, path, start, k)
      factor *= delta
    }
    var value = round / (1 - factor)
    for k in stride(from: start - 1, through: 0, by: -1) {
      value = payoff(player, path, start, k) + delta * value
    }
    return value
  }

  private func payoff(_ player: Int, _ path: [Int], _ start: Int, _ k: Int) -> Double {
    game.table.payoff(of: player, at: k + 1 < path.count ? path[k + 1] : path[start])
  }

  /// The discounted payoffs of a firm that brings about `profile` now and follows limit play.
  private func value(of player: Int, playing profile: Int) -> Double {
    game.table.payoff(of: player, at: profile)
      + discounts[player] * value(of: player, after: profile)
  }

  /// Whether a payoff is lower than another by more than rounding.
  private func isLess(_ a: Double, _ b: Double) -> Bool { a < b - 1e-11 * max(1, b.magnitude) }

  /// Whether no firm gains by deviating for one period anywhere on the cycle.
  var isEquilibriumOnPath: Bool {
    for profile in cycle {
      for player in 0..<game.playerCount {
        let value = value(of: player, playing: profile)
        for action in 0..<game.market.m {
          let deviation = game.table.replacing(player, by: action, in: profile)
          if isLess(value, self.value(of: player, playing: deviation)) { return false }
        }
      }
    }
    return true
  }

  /// What follows when a firm deviates in each period of the cycle, on average.
  ///
  /// Where play ends in another cycle, the length is the time to that one.
  func response(to impulse: Impulse) -> ImpulseResponse {
    let deviators = impulse.player.map { $0..<($0 + 1) } ?? 0..<game.playerCount
    var (deviator, rivals) = (
      [Double](repeating: 0, count: impulse.periods), [Double](repeating: 0, count: impulse.periods)
    )
    var (unprofitable, length) = (0, 0)
    let original = Set(cycle)
    for profile in cycle {
      for player in deviators {
        let deviation = game.table.replacing(
          player, by: action(of: player, in: profile, impulse.action), in: profile)
        var current = deviation
        for period in 0..<impulse.periods {
          deviator[period] += price(player, current)
          let others = (0..<game.playerCount).filter { $0 != player }
          rivals[period] +=
            others.reduce(0) { $0 + price($1, current) } / Double(others.count)
          current = next(current)
        }
        if isLess(value(of: player, playing: deviation), value(of: player, playing: profile)) {
          unprofitable += 1
        }
        let (path, start) = Self.walk(from: deviation, next)
        length += 1 + (path.firstIndex { original.contains($0) } ?? start)
      }
    }
    let count = Double(cycle.count * deviators.count)
    return ImpulseResponse(
      deviator: deviator.map { $0 / count }, rivals: rivals.map { $0 / count },
      unprofitable: Double(unprofitable) / count, length: Double(length) / count)
  }

  private func action(of player: Int, in profile: Int, _ action: Impulse.Action) -> Int {
    switch action {
    case .price(let action): return action
    case .bestResponse:
      let payoffs = (0..<game.market.m).map {
        game.table.payoff(of: player, at: game.table.replacing(player, by: $0, in: profile))
      }
      return payoffs.indices.max { payoffs[$0] < payoffs[$1] } ?? 0
    }
  }

  private func price(_ player: Int, _ profile: Int) -> Double {
    game.prices[player][game.table.action(of: player, in: profile)]
  }
}
