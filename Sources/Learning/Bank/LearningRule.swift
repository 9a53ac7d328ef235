internal import Randomness

/// How a learner chooses and what it does with a reward.
public enum LearningRule: Sendable, Hashable {
  /// Epsilon-greedy Q-learning on a table Q that starts at `initial` everywhere.
  ///
  /// Q(s,a) <- (1 - alpha) Q(s,a) + alpha [r + delta max_b Q(s',b)] for the visited cell only; the
  /// greedy action is the lowest of those with the largest value. `alpha` is in (0, 1], `delta` in
  /// [0, 1). Source: Watkins and Dayan, "Q-learning", Machine Learning 8, 1992; Calvano, Calzolari,
  /// Denicolo and Pastorello, American Economic Review 110(10), 2020, equations 4 and 7.
  ///
  /// With an `epoch` above 1 the table stands still until so many decisions have come to their end, and
  /// then each cell that was visited in them moves once, by alpha, towards the mean of its
  /// r + delta max_b Q(s',b).
  case qLearning(
    alpha: Double, delta: Double, exploration: Exploration, initial: Double, epoch: Int = 1)

  /// Exponential weights for exploration and exploitation, for rewards x in [0, 1].
  ///
  /// p_i = (1 - gamma) w_i / sum w + gamma / K; after action i alone w_i <- w_i exp(gamma x / (p_i K)).
  /// `gamma` is in (0, 1]. Source: Auer, Cesa-Bianchi, Freund and Schapire, "The nonstochastic
  /// multiarmed bandit problem", SIAM Journal on Computing 32(1), 2002, figure 1.
  case exp3(gamma: Double)

  /// As `qLearning`, with the value of the action that is taken next: Q(s,a) <- (1 - alpha) Q(s,a) +
  /// alpha [r + delta Q(s',a')].
  ///
  /// Source: Rummery and Niranjan 1994; Sutton and Barto 2018, section 6.4.
  case sarsa(alpha: Double, delta: Double, exploration: Exploration, initial: Double)

  /// Any other learner that hears no more than its own rewards.
  ///
  /// It learns from a decision when that has come to its end, however late and in whatever order. Those
  /// that weigh by probabilities (`exp3p`, `exp3-ix`, `reinforce`) take those that the decision was drawn
  /// by. Members of a genetic population decide in turn.
  case algorithm(LearningAlgorithm)

  /// A learner that needs what every own action would have paid, on estimates from what the one taken
  /// paid.
  ///
  /// With probability `exploration`, in [0, 1], it takes any action. `hedge`, `regret-matching` and
  /// `internal-regret-matching` hear payoffs weighed by one over the probability of what was taken, which
  /// are right on average. `fictitious-play` and `smooth-fictitious-play` go by the mean payoff of each
  /// action, and `best-response` by its latest, instead of what the others do, which they do not see.
  case estimating(LearningAlgorithm, exploration: Double)

  /// The probability of a uniform draw from all actions at decision t = 0, 1, 2, ...
  public enum Exploration: Sendable, Hashable {
    /// `initial` * exp(-`beta` * t).
    case exponential(initial: Double, beta: Double)
    /// Always the same.
    case constant(Double)
    /// Never.
    case none
  }
}

extension LearningRule {
  /// The discount factor of those that look at what follows; 0 for all others.
  public var discount: Double {
    switch self {
    case .qLearning(_, let delta, _, _, _), .sarsa(_, let delta, _, _): delta
    case .algorithm(let algorithm): algorithm.discount ?? 0
    case .exp3, .estimating: 0
    }
  }

  /// The step of `hedge` on estimates that is best for so many actions and a known number of decisions.
  ///
  /// sqrt(2 ln K / (T K)): the regret is then at most sqrt(2 T K ln K). Source: Bubeck and Cesa-Bianchi,
  /// "Regret analysis of stochastic and nonstochastic multi-armed bandit problems", 2012, theorem 3.1.
  /// - Precondition: there is an action and a decision.
  public static func hedgeStep(actions: Int, decisions: Int) -> Double {
    precondition(actions > 0 && decisions > 0)
    let k = Double(actions)
    return (2 * Elementary.log(k) / (k * Double(decisions))).squareRoot()
  }

  /// The mixing of EXP3 that is best for so many actions and a known number of decisions.
  ///
  /// min(1, sqrt(K ln K / ((e - 1) T))): the regret is then at most 2.63 sqrt(T K ln K).
  /// Source: Auer, Cesa-Bianchi, Freund and Schapire 2002, corollary 3.2.
  /// - Precondition: there is an action and a decision.
  public static func mixing(actions: Int, decisions: Int) -> Double {
    precondition(actions > 0 && decisions > 0)
    let k = Double(actions)
    let scale = (Elementary.exp(1) - 1) * Double(decisions)
    return min(1, (k * Elementary.log(k) / scale).squareRoot())
  }
}
