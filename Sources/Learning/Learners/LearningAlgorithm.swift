internal import Randomness

/// A learner of repeated games with its parameters: one case a kind, named as in its paper.
///
/// Learners marked [0,1] see (payoff - low) / (high - low) with the range of payoffs of the game; all
/// others see payoffs as they are. Those marked *full* need the payoff of every own action against
/// what the others did.
public enum LearningAlgorithm: Sendable, Hashable {
  /// Epsilon-greedy Q-learning; Watkins and Dayan 1992, Calvano et al. 2020, equations 4 and 7.
  case qLearning(QLearning)
  /// As `qLearning`, with the value of the action that is chosen next; Rummery and Niranjan 1994.
  case sarsa(QLearning)
  /// Q-learning that plays by a softmax of its values; Calvano et al. 2020, appendix; Waltman and Kaymak 2008.
  case boltzmannQ(BoltzmannQLearning)
  /// [0,1] Exponential weights for bandits; Auer et al. 2002. Without `gamma`: min(1, sqrt(K ln K / ((e - 1) T))).
  case exp3(gamma: Double?)
  /// [0,1] EXP3 with high probability; Bubeck and Cesa-Bianchi 2012, section 3.2.
  case exp3P(EXP3PTuning)
  /// [0,1] EXP3 with implicit exploration; Neu 2015, algorithm 1.
  case exp3IX(EXP3IXTuning)
  /// [0,1] The upper confidence bound mean + sqrt(c ln t / n); Auer, Cesa-Bianchi and Fischer 2002.
  case ucb1(c: Double = 2)
  /// [0,1] Thompson sampling with Beta(1, 1) priors; Agrawal and Goyal 2012.
  case thompsonBeta
  /// Thompson sampling with normal priors and noise of known standard deviation; Russo et al. 2018.
  case thompsonGaussian(priorMean: Double = 0, priorVariance: Double = 1, noise: Double)
  /// [0,1] *full* Exponential weights; Freund and Schapire 1997. Without `eta`: sqrt(8 ln K / T).
  case hedge(eta: Double?)
  /// *full* Probabilities in proportion to positive regrets; Hart and Mas-Colell 2000.
  case regretMatching
  /// *full* The same with regrets cut at 0 after every period; Tammelin 2014.
  case regretMatchingPlus
  /// *full* Switches from the last action by the regret of not having switched; Hart and Mas-Colell 2000.
  case internalRegretMatching(mu: Double)
  /// *full* Best responses to empirical frequencies; Brown 1951. `start`: one observation of all
  /// players' actions, from 0, before the first period.
  case fictitiousPlay(start: [Int]?)
  /// *full* Logit responses to empirical frequencies; Fudenberg and Levine 1998, chapter 4.
  case smoothFictitiousPlay(lambda: Double = 0.1)
  /// The gradient bandit with a baseline; Williams 1992, Sutton and Barto 2018, section 2.8.
  case reinforce(alpha: Double = 0.1)
  /// *full* The best response to the others' last actions; Cournot 1838. `inertia`: the probability of staying.
  case bestResponse(inertia: Double = 0)
  /// Pairwise comparison in a population; Traulsen, Nowak and Pacheco 2006, equation 1.
  case imitation(population: Int, beta: Double, mutation: Double)
  /// A genetic algorithm on strategies; Arifovic 1994, Vriend 2000.
  case genetic(GeneticAlgorithm)
  /// A mixed strategy that never changes: a probability an action.
  case fixed(strategy: [Double])
  /// The bid of the grid nearest to intercept + slope * value, the lower one halfway.
  case linearBid(slope: Double, intercept: Double = 0)
}

/// The parameters of `q-learning` and `sarsa`.
public struct QLearning: Sendable, Hashable {
  /// The step towards a new estimate.
  public var alpha: LearningRate
  /// The discount factor, from 0 to below 1.
  public var delta: Double
  /// The probability of a uniform draw from all actions.
  public var exploration: Exploration
  /// The values at the start.
  public var initial: InitialValues
  /// Which of several best actions is the greedy one.
  public var ties: Ties
  /// Which actions learn from a period.
  public var update: Update

  /// Q-learning with these parameters.
  public init(
    alpha: LearningRate = .constant(0.1), delta: Double = 0.95, exploration: Exploration,
    initial: InitialValues, ties: Ties = .lowest, update: Update = .taken
  ) {
    self.alpha = alpha
    self.delta = delta
    self.exploration = exploration
    self.initial = initial
    self.ties = ties
    self.update = update
  }

  /// Which actions learn from a period.
  public enum Update: String, Sendable, Hashable, CaseIterable {
    /// The one that was played.
    case taken
    /// Every own action, by what it would have paid; Asker, Fershtman and Pakes 2022 ("synchronous").
    case all
  }
}

/// The step of a value learner towards a new estimate.
public enum LearningRate: Sendable, Hashable {
  /// Always the same, above 0 and at most 1.
  case constant(Double)
  /// 1 / N(s,a), this visit counted: the mean of the estimates.
  case average
}

/// The probability of a uniform draw from all actions, the greedy one included, in period t = 0, 1, ...
public enum Exploration: Sendable, Hashable {
  /// `initial` * exp(-`beta` * t).
  case exponential(initial: Double = 1, beta: Double)
  /// Always the same.
  case constant(epsilon: Double)
  /// Never.
  case none
}

/// The values of a value learner at the start.
public enum InitialValues: Sendable, Hashable {
  /// The mean payoff over the others' actions, divided by 1 - delta; Calvano et al. 2020, equation 8.
  case uniformOpponents
  /// The same everywhere.
  case constant(Double)
  /// Independent and uniform for every state and action, drawn afresh every session.
  case random(low: Double, high: Double)
  /// The values of "everyone plays `action` (from 0) for ever": pi(a,k) + delta / (1 - delta) pi(k,k).
  case fixedOpponents(action: Int)
}

/// Which of several exact maxima is the greedy action.
public enum Ties: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// The one with the lowest number.
  case lowest
  /// The one with the highest number.
  case highest
  /// Drawn among them; the present one stays while it is a maximum.
  case random
}

/// The parameters of `boltzmann-q`: temperature T_t = max(minimum, initial * exp(-decay * t)).
public struct BoltzmannQLearning: Sendable, Hashable {
  /// The step towards a new estimate.
  public var alpha: LearningRate
  /// The discount factor, from 0 to below 1.
  public var delta: Double
  /// The temperature.
  public var temperature: Temperature
  /// The values at the start.
  public var initial: InitialValues
  /// Which of several best actions counts as the greedy one.
  public var ties: Ties
  /// Which actions learn from a period.
  public var update: QLearning.Update

  /// Boltzmann Q-learning with these parameters.
  public init(
    alpha: LearningRate = .constant(0.1), delta: Double = 0.95, temperature: Temperature,
    initial: InitialValues, ties: Ties = .lowest, update: QLearning.Update = .taken
  ) {
    self.alpha = alpha
    self.delta = delta
    self.temperature = temperature
    self.initial = initial
    self.ties = ties
    self.update = update
  }

  /// A temperature that falls exponentially, in the unit of values.
  public struct Temperature: Sendable, Hashable {
    /// The temperature in period 0, above 0.
    public var initial: Double
    /// How fast it falls a period, at least 0.
    public var decay: Double
    /// The temperature below which it does not fall, at least 0.
    public var minimum: Double

    /// A temperature that falls from `initial` to `minimum` at the rate `decay`.
    public init(initial: Double = 1000, decay: Double, minimum: Double = 0) {
      self.initial = initial
      self.decay = decay
      self.minimum = minimum
    }
  }
}

/// The parameters of `exp3p`.
public enum EXP3PTuning: Sendable, Hashable {
  /// For a known number of periods T, with a bound that holds with probability 1 - `confidence`:
  /// beta = sqrt(ln(K/d) / (TK)), eta = 0.95 sqrt(ln K / (TK)), gamma = 1.05 sqrt(K ln K / T).
  case automatic(confidence: Double = 0.05)
  /// These.
  case given(eta: Double, gamma: Double, beta: Double)

  /// These parameters as numbers, for so many actions and a known number of periods.
  ///
  /// With nothing to choose between or to learn from all play is uniform.
  public func given(actions: Int, periods: Int) -> EXP3PTuning {
    guard case .automatic(let confidence) = self else { return self }
    guard actions > 1, periods > 0 else { return .given(eta: 1, gamma: 1, beta: 0) }
    let (k, t) = (Double(actions), Double(periods))
    let log = Elementary.log(k)
    return .given(
      eta: 0.95 * (log / (t * k)).squareRoot(), gamma: min(1, 1.05 * (k * log / t).squareRoot()),
      beta: min(1, (Elementary.log(k / confidence) / (t * k)).squareRoot()))
  }
}

/// The parameters of `exp3-ix`.
public enum EXP3IXTuning: Sendable, Hashable {
  /// For a known number of periods T: eta = 2 gamma = sqrt(2 ln K / (KT)).
  case automatic
  /// These.
  case given(eta: Double, gamma: Double)

  /// These parameters as numbers, for so many actions and a known number of periods.
  ///
  /// With nothing to choose between or to learn from they hardly matter, and are 1.
  public func given(actions: Int, periods: Int) -> EXP3IXTuning {
    guard case .automatic = self else { return self }
    guard actions > 1, periods > 0 else { return .given(eta: 1, gamma: 1) }
    let k = Double(actions)
    let eta = (2 * Elementary.log(k) / (k * Double(periods))).squareRoot()
    return .given(eta: eta, gamma: eta / 2)
  }
}

/// The parameters of `genetic`.
public struct GeneticAlgorithm: Sendable, Hashable {
  /// How many strategies there are.
  public var population: Int
  /// How many of them compete for a place among the parents.
  public var tournament: Int
  /// The probability that two parents are crossed over, at one point.
  public var crossover: Double
  /// The probability that a gene is drawn afresh.
  public var mutation: Double

  /// A genetic algorithm with these parameters.
  public init(
    population: Int = 40, tournament: Int = 2, crossover: Double = 0.6, mutation: Double = 0.01
  ) {
    self.population = population
    self.tournament = tournament
    self.crossover = crossover
    self.mutation = mutation
  }
}
