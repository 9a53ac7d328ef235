extension NormalFormGame {
  /// The limit of alpha-rank's distributions for α → ∞, exactly: which states stay when selection is
  /// as strong as can be.
  ///
  /// A better mutant takes over for certain, a neutral one with probability 1/m, and one that earns d
  /// less with probability ε^d, where ε = e^-(m - 1)α goes to 0. The distribution is that of the one
  /// class of states that better mutants do not lead out of, if there is only one (Omidshafiei et
  /// al. 2019, theorem 2.1.3); of several classes those have weight that are the hardest to leave
  /// (stochastic stability: Young, Econometrica 61, 1993). It is computed from leading orders in ε.
  /// - Parameter population: m, the size of each population, at least 1; it matters only where
  ///   payoffs tie, and at 1, where every mutant takes over.
  /// - Returns: the states, and the limit of each probability.
  /// - Throws: `GameError.parameter` for a population below 1; `GameError.noResult` for a game with
  ///   too many states.
  /// - Complexity: states³ / 3 steps, up to 2,000 states.
  ///
  /// Assumption: orders that differ by less than 10⁻¹⁰ of the range of the payoffs are equal.
  public func alphaRankLimit(population: Int) throws(GameError) -> StationaryDistribution {
    guard population >= 1 else {
      throw .parameter(name: "population", found: "\(population)", expected: "at least 1")
    }
    let method = "the limit of alpha-rank"
    let range = try finitePayoffRange(method)
    let advantages = MutantAdvantages(of: self, isExact: true)
    guard advantages.states <= Self.mostLimitStates else {
      throw .noResult(
        method: method,
        reason: "\(advantages.states) states, and at most \(Self.mostLimitStates) are solved")
    }
    var chain = LimitChain(states: advantages.states, tolerance: 1e-10 * range)
    let neutral = LeadingOrder(coefficient: 1 / Double(population), order: 0)
    advantages.forEach { resident, mutant, advantage in
      let size = abs(advantage.high)
      let better = size == 0 ? neutral : LeadingOrder.one
      let order = population == 1 ? 0 : size
      let worse = size == 0 ? neutral : LeadingOrder(coefficient: 1, order: order)
      chain[from: resident, to: mutant] = advantage.high < 0 ? worse : better
      chain[from: mutant, to: resident] = advantage.high < 0 ? better : worse
    }
    guard let probabilities = chain.stationary() else {
      throw .noResult(method: method, reason: "coefficients beyond the range of numbers")
    }
    return advantages.distribution(probabilities)
  }

  /// Alpha-rank with infinite α as the paper computes it: a better mutant takes over with
  /// probability 1 - ε, a worse one with ε however much worse it is, and a neutral one with 1/2.
  ///
  /// Omidshafiei et al. 2019, section "infinite-α regime"; as ε goes to 0 it has the limit of
  /// `alphaRankLimit` where better mutants do not lead out of only one class of states, apart from
  /// the rate of ties.
  /// - Parameter perturbation: ε, between 0 and 1/2 and neither of them.
  /// - Returns: the states and how often each is played.
  /// - Throws: `GameError.parameter` for a perturbation out of range; `GameError.noResult` for a game
  ///   with too many states.
  public func alphaRank(perturbation: Double) throws(GameError) -> StationaryDistribution {
    guard perturbation > 0, perturbation < 0.5 else {
      throw .parameter(
        name: "perturbation", found: "\(perturbation)", expected: "between 0 and 0.5")
    }
    _ = try finitePayoffRange("alpha-rank")
    let better = WideDouble(1 - perturbation)
    let worse = WideDouble(perturbation)
    let neutral = WideDouble(0.5)
    return try MutantAdvantages(of: self, isExact: true).stationary(of: "alpha-rank") {
      if $0.high == 0 { return (neutral, neutral) }
      return $0.high > 0 ? (better, worse) : (worse, better)
    }
  }

  /// Bounds time to half a minute and memory to 64 MB.
  private static let mostLimitStates = 2000
}
