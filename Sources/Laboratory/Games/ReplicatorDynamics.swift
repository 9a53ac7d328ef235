internal import Randomness

extension RoleSymmetricGame {
  /// The part of each role's players that plays each strategy, by place, on average over the second
  /// half of a replicator trajectory from equal shares, and at its end.
  ///
  /// dx_s/dt = x_s (u_s - mean), one population a role, payoffs relative to `stakes`; Euler steps of
  /// the discrete form x_s exp(h u_s) / sum, which keeps shares positive. The mean over time is what
  /// play comes to also where it goes round in circles.
  /// Source: P. D. Taylor and L. B. Jonker, "Evolutionary Stable Strategies and Game Dynamics", 1978.
  /// - Complexity: O(steps · profiles · places).
  package func replicator(
    steps: Int = 4_000, step: Double = 0.05
  ) -> (mean: [Double], end: [Double]) {
    var mix = [Double](repeating: 0, count: shape.places)
    for role in shape.players.indices {
      for strategy in 0..<shape.strategies[role] {
        mix[shape.firstPlace[role] + strategy] = 1 / Double(shape.strategies[role])
      }
    }
    let scales = stakes.map { step / $0 }
    var sum = [Double](repeating: 0, count: shape.places)
    for number in 0..<steps {
      let values = expectedPayoffs(mix)
      for role in shape.players.indices {
        let places = shape.firstPlace[role]..<shape.firstPlace[role] + shape.strategies[role]
        let best = places.reduce(-Double.infinity) { max($0, values[$1]) }
        var total = 0.0
        for place in places {
          mix[place] *= Elementary.exp((values[place] - best) * scales[role])
          total += mix[place]
        }
        for place in places { mix[place] /= total }
      }
      if 2 * number >= steps { for place in mix.indices { sum[place] += mix[place] } }
    }
    let count = Double(steps - (steps + 1) / 2)
    return (sum.map { $0 / count }, mix)
  }
}
