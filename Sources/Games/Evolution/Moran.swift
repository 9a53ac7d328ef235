internal import Randomness

/// What the small-mutation limit of a Moran process gives.
public struct MoranResult: Sendable, Hashable {
  /// How often the population all plays each strategy.
  public let stationary: StationaryDistribution
  /// By resident and mutant: the probability that one mutant takes over; `nil` on the diagonal.
  ///
  /// Below 10⁻³²³ it is 0 here, and not in the computation.
  public let fixation: [[Double?]]
}

extension NormalFormGame {
  /// The small-mutation limit of a Moran process: how often a population all plays each strategy.
  ///
  /// A mutant disappears or takes over before the next one comes (Fudenberg and Imhof, Journal of
  /// Economic Theory 131, 2006). Those who play alike earn alike, from meeting everyone but
  /// themselves, and reproduce in proportion to exp(β · payoff) (Traulsen, Shoresh and Nowak,
  /// Bulletin of Mathematical Biology 70, 2008); pairwise comparison by the Fermi rule gives the same
  /// fixation probabilities. Each of the other strategies is equally likely to be the mutant's.
  /// - Parameters:
  ///   - population: the number of individuals, at least 2.
  ///   - beta: β, the intensity of selection, at least 0.
  /// - Returns: the distribution over strategies and all fixation probabilities, each right to at
  ///   least twelve digits of its own.
  /// - Throws: `GameError.players` and `GameError.notSymmetric` for a game that is not symmetric with
  ///   two players; `GameError.noResult` for too many strategies; `GameError.parameter` for a value out of range.
  /// - Complexity: strategies² · population exponentials and strategies³ / 3 steps.
  public func moran(population: Int, beta: Double) throws(GameError) -> MoranResult {
    let method = "the Moran process"
    try requireOnePopulation(method)
    let count = shape.counts[0]
    let most = Self.mostMoranSteps / (count * count)
    guard population >= 2, population <= most else {
      throw .parameter(
        name: "population", found: "\(population)", expected: "from 2 to \(most)")
    }
    let range = try finitePayoffRange(method)
    let strongest = beta * Double(population) * range
    guard beta >= 0, beta.isFinite, strongest <= FixationProbability.greatestSelection else {
      throw .parameter(
        name: "beta", found: "\(beta)",
        expected: "a number of at least 0 that makes beta times population times the range of the "
          + "payoffs (\(range)) at most \(FixationProbability.greatestSelection)")
    }
    guard count <= MutantAdvantages.mostDenseStates else {
      throw .noResult(
        method: method,
        reason: "\(count) strategies, and at most \(MutantAdvantages.mostDenseStates) are solved")
    }
    let exact = PrecisePayoffs(self, isExact: strongest > 1e5)
    let chain = DenseChain(states: count)
    var fixation = [[Double?]](repeating: Array(repeating: nil, count: count), count: count)
    for resident in 0..<count {
      for mutant in 0..<count where mutant != resident {
        let contest = Contest(exact, resident, mutant, population: population)
        let probability = contest.fixation(beta: beta)
        chain[from: resident, to: mutant] = probability
        fixation[resident][mutant] = probability.double
      }
    }
    guard let probabilities = chain.stationary() else {
      throw .noResult(method: method, reason: "a strategy that no other leads to")
    }
    return MoranResult(
      stationary: StationaryDistribution(
        states: (0..<count).map { [$0] }, probabilities: probabilities), fixation: fixation)
  }

  /// Bounds the time to about a minute.
  private static let mostMoranSteps = 10_000_000_000

  /// Refuses a game in which the players' roles differ.
  func requireOnePopulation(_ method: String) throws(GameError) {
    if isOnePopulation { return }
    guard shape.players == 2 else {
      throw .players(method: method, expected: "2", found: shape.players)
    }
    let count = shape.counts[0]
    let isSymmetric =
      shape.counts[1] == count
      && (0..<count).allSatisfy { i in
        (0..<count).allSatisfy { j in
          payoff(0, shape.index(of: [i, j])) == payoff(1, shape.index(of: [j, i]))
        }
      }
    guard isSymmetric else {
      throw .notSymmetric(method: method)
    }
  }
}

/// A mutant's strategy in a population of residents.
///
/// With k mutants they earn `slope` · k + `offset` more than the residents.
struct Contest {
  let population: Int
  let slope: DoubleDouble
  let offset: DoubleDouble

  init(_ payoffs: PrecisePayoffs, _ resident: Int, _ mutant: Int, population: Int) {
    let count = payoffs.game.shape.counts[0]
    let others = Double(population - 1)
    func payoff(_ own: Int, _ other: Int) -> Int { own + other * count }
    let mutantGain = payoffs.difference(payoff(mutant, mutant), payoff(mutant, resident))
    let residentGain = payoffs.difference(payoff(resident, resident), payoff(resident, mutant))
    let atFirst = payoffs.difference(payoff(mutant, resident), payoff(resident, resident))
    let itself = payoffs.difference(payoff(resident, resident), payoff(mutant, mutant))
    self.population = population
    slope = (mutantGain + residentGain) / others
    offset = (atFirst * Double(population) + itself) / others
  }

  /// The probability that one mutant takes over: 1 / Σ over l = 0..Z-1 of exp(-β · what mutants have
  /// earned more while they grew to 1, …, l).
  ///
  /// The sum of the first l differences is l · (slope · (l + 1) / 2 + offset). The greatest exponent
  /// comes out of the sum, exactly enough for a probability of e^-10¹².
  func fixation(beta: Double) -> WideDouble {
    let halfSlope = self.slope * (beta / 2)
    let scaledOffset = self.offset * beta
    let slope = halfSlope.high
    let offset = scaledOffset.high
    // The last bit of an increment shows where it is large and small ones are sums of large ones.
    let isStrong = abs(offset) + abs(slope) * Double(population) > 1e3
    // The exponent has its maximum at an end, or next to where its increments change sign.
    var peak = 0
    var greatest = 0.0
    func exponent(_ l: Int) -> Double { -Double(l) * (slope * Double(l + 1) + offset) }
    var candidates = [population - 1]
    if slope > 0 {
      let turn = (-offset / (2 * slope)).rounded(.down)
      if turn >= 0, turn < Double(population - 1) { candidates += [Int(turn), Int(turn) + 1] }
    }
    for l in candidates where exponent(l) > greatest {
      peak = l
      greatest = exponent(l)
    }
    var sum = 0.0
    for l in 0..<population {
      // exponent(l) - greatest, without the cancellation.
      let increment =
        isStrong
        ? (halfSlope * Double(l + peak + 1) + scaledOffset).high
        : slope * Double(l + peak + 1) + offset
      let fall = Double(l - peak) * increment
      if fall < 45 { sum += Elementary.exp(-fall) }
    }
    let advantage = (self.slope * (Double(peak + 1) / 2) + self.offset) * (Double(peak) * beta)
    return WideDouble(exponentialOfMinus: -advantage.high, -advantage.low) / WideDouble(sum)
  }
}
