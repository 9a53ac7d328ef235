internal import Randomness

extension Purpose {
  /// Where trajectories start.
  fileprivate static let replicatorStarts = Self(rawValue: 0xB009)
}

extension RoleSymmetricGame {
  /// The mean of `replicator` over so many starts: equal shares, then drawn ones, each division of a
  /// role as likely as another.
  ///
  /// Where play can end in several places, this weighs them by how many starts lead there.
  package func replicatorMean(starts: Int = 4) -> [Double] {
    var random = RandomStream(seed: 0, purpose: .replicatorStarts)
    var sum = [Double](repeating: 0, count: shape.places)
    for number in 0..<starts {
      // Shares in proportion to exponential draws are uniform among all divisions.
      let start = sum.map { _ in number == 0 ? 1 : -Elementary.log(1 - random.uniform()) + 1e-9 }
      for (place, share) in replicator(from: start).mean.enumerated() {
        sum[place] += share / Double(starts)
      }
    }
    return sum
  }

  /// The part of each role's players that plays each strategy, by place, on average over the second
  /// half of a replicator trajectory, and at its end.
  ///
  /// It starts from equal shares, or from shares in proportion to the positive weights of `start`, by
  /// place. dx_s/dt = x_s (u_s - mean), one population a role, payoffs relative to `stakes`. Runge and
  /// Kutta's steps of fourth order are taken of the logarithms of the shares, so that shares stay
  /// positive and closed orbits closed. The mean over time is what play comes to also where it goes
  /// round in circles. A trajectory that comes to rest where no strategy pays more than the mean stays
  /// there: its mean is that place.
  /// Source: P. D. Taylor and L. B. Jonker, "Evolutionary Stable Strategies and Game Dynamics", 1978.
  /// - Complexity: O(steps · profiles · places).
  package func replicator(
    from start: [Double]? = nil, steps: Int = 2_000, step: Double = 0.5
  ) -> (mean: [Double], end: [Double]) {
    let scales = stakes.map { step / $0 }
    /// What the logarithms grow by in a step, up to a constant a role.
    func growth(_ shares: [Double]) -> [Double] {
      var values = expectedPayoffs(shares)
      for (role, scale) in scales.enumerated() {
        for strategy in 0..<shape.strategies[role] {
          values[shape.firstPlace[role] + strategy] *= scale
        }
      }
      return values
    }
    var here =
      start.map { $0.map { Elementary.log($0) } } ?? [Double](repeating: 0, count: shape.places)
    var sum = [Double](repeating: 0, count: shape.places)
    for number in 0..<steps {
      let shares = softmax(here)
      let first = growth(shares)
      if isRest(shares, first) { return (shares, shares) }
      let second = growth(softmax(Self.moved(here, 0.5, first)))
      let third = growth(softmax(Self.moved(here, 0.5, second)))
      let fourth = growth(softmax(Self.moved(here, 1, third)))
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

  /// Whether no share grows: no strategy, played or not, pays more than its role's mean.
  private func isRest(_ shares: [Double], _ growth: [Double]) -> Bool {
    shape.players.indices.allSatisfy { role in
      let places = shape.firstPlace[role]..<shape.firstPlace[role] + shape.strategies[role]
      let mean = places.reduce(0) { $0 + shares[$1] * growth[$1] }
      return places.allSatisfy { growth[$0] - mean < 1e-12 }
    }
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
