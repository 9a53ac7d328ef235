internal import Randomness

extension NormalFormGame {
  /// Alpha-rank: how often populations under selection and rare mutation all play each strategy.
  ///
  /// A mutant with advantage d takes over its population of m with probability
  /// ρ = (1 - e^-αd) / (1 - e^-mαd), and 1/m for d = 0 (Omidshafiei et al., α-Rank: Multi-Agent
  /// Evaluation by Evolution, Scientific Reports 9, 2019, equations 6 to 9). In a game of one
  /// population the states are the strategies, and d is what the mutant earns against the resident
  /// less what the resident earns against the mutant; otherwise every player has a population, the
  /// states are the pure profiles, and d is what the player gains by the change.
  ///
  /// Every probability keeps its relative precision whatever α is, also those that `Double` barely
  /// holds.
  /// - Parameters:
  ///   - alpha: α, the intensity of selection, at least 0.
  ///   - population: m, the size of each population, at least 1.
  ///   - method: how the chain is solved.
  /// - Returns: the states and how often each is played.
  /// - Throws: `GameError.parameter` for a value out of range; `GameError.noResult` for a game with
  ///   too many states, or one whose chain mixes too slowly for sweeps.
  /// - Complexity: by elimination states³ / 3 steps and 16 bytes a pair of states; by sweeps, a few
  ///   dozen to thousands of times the pairs of states that one mutant parts, and 20 bytes each.
  public func alphaRank(
    alpha: Double, population: Int, method: ChainMethod = .automatic
  ) throws(GameError) -> StationaryDistribution {
    let range = try finitePayoffRange("alpha-rank")
    let strongest = alpha * Double(population) * range
    guard alpha >= 0, alpha.isFinite, strongest <= FixationProbability.greatestSelection else {
      throw .parameter(
        name: "alpha", found: "\(alpha)",
        expected: "a number of at least 0 that makes alpha times population times the range of the "
          + "payoffs (\(range)) at most \(FixationProbability.greatestSelection)")
    }
    guard population >= 1 else {
      throw .parameter(name: "population", found: "\(population)", expected: "at least 1")
    }
    // From here on the last bit of a payoff is visible in the tenth digit of a rate.
    let advantages = MutantAdvantages(of: self, isExact: strongest > 1e5)
    let fixation = FixationProbability(alpha: alpha, population: population)
    return try advantages.stationary(of: "alpha-rank", by: method) { fixation($0) }
  }

  /// The greatest payoff less the least.
  var payoffRange: Double { (payoffs.max() ?? 0) - (payoffs.min() ?? 0) }

  /// The same, where differences of payoffs are far from overflow.
  func finitePayoffRange(_ method: String) throws(GameError) -> Double {
    let range = payoffRange
    guard range <= 1e290 else {
      throw .noResult(
        method: method, reason: "the payoffs differ by more than 10^290; rescale them")
    }
    return range
  }
}

/// How likely one mutant is to take over its population, in alpha-rank's model.
struct FixationProbability {
  let alpha: Double
  let population: Double

  /// Beyond it, exponents of rates are not exact to the last bit.
  static let greatestSelection = 1e12

  init(alpha: Double, population: Int) {
    self.alpha = alpha
    self.population = Double(population)
  }

  /// The probability for a mutant with this advantage, and for one with this disadvantage.
  ///
  /// The second is e^-(m - 1)αd times the first for d > 0, which keeps its precision.
  func callAsFunction(_ advantage: DoubleDouble) -> (mutant: WideDouble, resident: WideDouble) {
    guard advantage.high != 0 else {
      let neutral = WideDouble(1 / population)
      return (neutral, neutral)
    }
    let selection = (advantage.high < 0 ? -advantage : advantage) * alpha
    // Too weak to be felt.
    guard selection.high >= Double.leastNormalMagnitude else {
      let neutral = WideDouble(1 / population)
      return (neutral, neutral)
    }
    let better = WideDouble(
      Elementary.expm1(-selection.high) / Elementary.expm1(-population * selection.high))
    let exponent = selection * (population - 1)
    let worse = better * WideDouble(exponentialOfMinus: exponent.high, exponent.low)
    return advantage.high > 0 ? (better, worse) : (worse, better)
  }
}
