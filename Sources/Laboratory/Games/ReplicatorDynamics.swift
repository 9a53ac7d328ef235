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

  /// The part of each role's players that plays each strategy, by place, on average over the time of
  /// the second half of a replicator trajectory's steps, and at its end.
  ///
  /// It starts from equal shares, or from shares in proportion to the positive weights of `start`, by
  /// place. dx_s/dt = x_s (u_s - mean), one population a role, payoffs relative to `stakes`. Runge and
  /// Kutta's steps of fourth order are taken of the logarithms of the shares, so that shares stay
  /// positive and closed orbits closed. A step is as long as no share in play changes by more than about
  /// half and growth is nearly the same in both guesses of its middle: so small gains are followed to
  /// their end, too, after large losses are over, and a rest point is not overrun. The mean over time is what play comes to also where it goes round in circles. A trajectory that comes
  /// to rest where no strategy pays more than the mean stays there: its mean is that place.
  /// Source: P. D. Taylor and L. B. Jonker, "Evolutionary Stable Strategies and Game Dynamics", 1978.
  /// - Complexity: O(steps · profiles · places).
  package func replicator(
    from start: [Double]? = nil, steps: Int = 2_000
  ) -> (mean: [Double], end: [Double]) {
    let stakes = stakes
    /// What the logarithms grow by in a unit of time, up to a constant a role.
    func growth(_ logarithms: [Double]) -> [Double] {
      var values = expectedPayoffs(softmax(logarithms))
      for (role, stake) in stakes.enumerated() {
        for strategy in 0..<shape.strategies[role] {
          values[shape.firstPlace[role] + strategy] /= stake
        }
      }
      return values
    }
    var here =
      start.map { $0.map { Elementary.log($0) } } ?? [Double](repeating: 0, count: shape.places)
    var sum = [Double](repeating: 0, count: shape.places)
    var (time, step) = (0.0, Self.shortestStep)
    for number in 0..<steps {
      let shares = softmax(here)
      let first = growth(here)
      let (gain, change) = speed(shares, first)
      if gain < 1e-12 { return (shares, shares) }
      step = min(1.25 * step, 0.5 / max(gain, change), Self.longestStep)
      var (second, third) = (first, first)
      while true {
        second = growth(Self.moved(here, 0.5 * step, first))
        third = growth(Self.moved(here, 0.5 * step, second))
        let error = speed(shares, zip(second, third).map { $0 - $1 }).change
        if error <= 0.01 * max(gain, change) || step <= Self.shortestStep { break }
        step *= 0.5
      }
      let fourth = growth(Self.moved(here, step, third))
      for place in here.indices {
        here[place] +=
          (first[place] + 2 * second[place] + 2 * third[place] + fourth[place]) * step / 6
      }
      guard 2 * number >= steps else { continue }
      time += step
      for (place, share) in softmax(here).enumerated() { sum[place] += step * share }
    }
    return (sum.map { $0 / time }, softmax(here))
  }

  // In units of time, in one of which a share grows e-fold at most. Steps so short are stable in any
  // game; those so long are taken where next to nothing changes.
  private static let shortestStep = 0.05
  private static let longestStep = 1e5

  /// How much more than its role's mean the best strategy pays, played or not, and the largest
  /// distance of a strategy in play.
  private func speed(_ shares: [Double], _ growth: [Double]) -> (gain: Double, change: Double) {
    var (gain, change) = (0.0, 0.0)
    for role in shape.players.indices {
      let places = shape.firstPlace[role]..<shape.firstPlace[role] + shape.strategies[role]
      let mean = places.reduce(0) { $0 + shares[$1] * growth[$1] }
      for place in places {
        gain = max(gain, growth[place] - mean)
        if shares[place] > 1e-6 { change = max(change, abs(growth[place] - mean)) }
      }
    }
    return (gain, change)
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
