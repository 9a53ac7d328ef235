extension NormalFormGame {
  /// All equilibria in pure strategies, of any number of players, in the order of the profiles'
  /// numbers.
  ///
  /// Comparisons are exact: rounding to floating point keeps the order of payoffs, and those that
  /// are the same there are compared as fractions.
  public func pureEquilibria() -> [Equilibrium] {
    pureEquilibriumProfiles().map { Equilibrium(pure: $0, of: self) }
  }

  /// The numbers of the profiles that are equilibria in pure strategies.
  ///
  /// A game in which nothing matters has as many as profiles: look at their number before all are
  /// made by `pureEquilibria`.
  public func pureEquilibriumProfiles() -> [Int] {
    let exact = hasExactPayoffs ? exactPayoffs : nil
    var isBestReply = [Bool](repeating: true, count: shape.profiles)
    for player in 0..<shape.players {
      let stride = shape.strides[player]
      let count = shape.counts[player]
      let start = player * shape.profiles
      // The profiles in which the others play one thing: a first one, and the own strategy's steps.
      for outer in Swift.stride(from: 0, to: shape.profiles, by: stride * count) {
        for first in outer..<outer + stride {
          let profiles = Swift.stride(from: first, to: first + stride * count, by: stride)
          var best = first
          for profile in profiles
          where isLess(start + best, start + profile, exact) { best = profile }
          for profile in profiles
          where isLess(start + profile, start + best, exact) { isBestReply[profile] = false }
        }
      }
    }
    return isBestReply.indices.filter { isBestReply[$0] }
  }

  /// Whether the payoff at one place of `payoffs` is less than that at another.
  func isLess(_ a: Int, _ b: Int, _ exact: [Rational]?) -> Bool {
    if payoffs[a] != payoffs[b] { return payoffs[a] < payoffs[b] }
    guard let exact else { return false }
    return exact[a] < exact[b]
  }
}
