internal import Randomness

extension RoleSymmetricGame {
  /// The part of each role's players that plays each strategy, by place, on average over the second
  /// half of a replicator trajectory from equal shares, and at its end.
  ///
  /// dx_s/dt = x_s (u_s - mean), one population a role, payoffs relative to `stakes`. Runge and Kutta's
  /// steps of fourth order are taken of the logarithms of the shares, so that shares stay positive and
  /// closed orbits closed. The mean over time is what play comes to also where it goes round in circles.
  /// Source: P. D. Taylor and L. B. Jonker, "Evolutionary Stable Strategies and Game Dynamics", 1978.
  /// - Complexity: O(steps · profiles · places).
  package func replicator(
    steps: Int = 4_000, step: Double = 0.5
  ) -> (mean: [Double], end: [Double]) {
    let scales = stakes.map { step / $0 }
    /// What the logarithms grow by in a step, up to a constant a role.
    func growth(_ logarithms: [Double]) -> [Double] {
      var values = expectedPayoffs(softmax(logarithms))
      for (role, scale) in scales.enumerated() {
        for strategy in 0..<shape.strategies[role] {
          values[shape.firstPlace[role] + strategy] *= scale
        }
      }
      return values
    }
    var here = [Double](repeating: 0, count: shape.places)
    var sum = here
    for number in 0..<steps {
      let first = growth(here)
      let second = growth(Self.moved(here, 0.5, first))
      let third = growth(Self.moved(here, 0.5, second))
      let fourth = growth(Self.moved(here, 1, third))
      for place in here.indices {
        here[place] +=
          (first[place] + 2 * second[place] + 2 * third[place] + fourth[place]) / 6
      }
      guard 2 * number >= steps else { continue }
      for (place, share) in softmax(here).enumerated() { sum[place] += share }
    }
    let count = Double(steps - (steps + 1) / 2)
    return (sum.map { $0 / count }, softmax(here))
  }

  private static func moved(_ here: [Double], _ part: Double, _ growth: [Double]) -> [Double] {
    zip(here, growth).map { $0 + part * $1 }
  }

  /// Shares in proportion to the exponentials of these numbers, role by role.
  private func softmax(_ logarithms: [Double]) -> [Double] {
    var shares = logarithms
    for role in shape.players.indices {
      let places = shape.firstPlace[role]..<shape.firstPlace[role] + shape.strategies[role]
      let most = places.reduce(-Double.infinity) { max($0, logarithms[$1]) }
      var total = 0.0
      for place in places {
        shares[place] = Elementary.exp(logarithms[place] - most)
        total += shares[place]
      }
      for place in places { shares[place] /= total }
    }
    return shares
  }
}
