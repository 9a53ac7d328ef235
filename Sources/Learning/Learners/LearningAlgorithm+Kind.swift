// The names of the kinds, as files write them, and what they have in common.

extension LearningAlgorithm {
  /// The names of all kinds, in the order of their cases.
  public static let kinds = [
    "q-learning", "sarsa", "boltzmann-q", "exp3", "exp3p", "exp3-ix", "ucb1", "thompson-beta",
    "thompson-gaussian", "hedge", "regret-matching", "regret-matching-plus",
    "internal-regret-matching", "fictitious-play", "smooth-fictitious-play", "reinforce",
    "best-response", "imitation", "genetic", "fixed", "linear-bid",
  ]

  /// The name of the kind.
  public var kind: String {
    switch self {
    case .qLearning: "q-learning"
    case .sarsa: "sarsa"
    case .boltzmannQ: "boltzmann-q"
    case .exp3: "exp3"
    case .exp3P: "exp3p"
    case .exp3IX: "exp3-ix"
    case .ucb1: "ucb1"
    case .thompsonBeta: "thompson-beta"
    case .thompsonGaussian: "thompson-gaussian"
    case .hedge: "hedge"
    case .regretMatching: "regret-matching"
    case .regretMatchingPlus: "regret-matching-plus"
    case .internalRegretMatching: "internal-regret-matching"
    case .fictitiousPlay: "fictitious-play"
    case .smoothFictitiousPlay: "smooth-fictitious-play"
    case .reinforce: "reinforce"
    case .bestResponse: "best-response"
    case .imitation: "imitation"
    case .genetic: "genetic"
    case .fixed: "fixed"
    case .linearBid: "linear-bid"
    }
  }

  /// Whether it keeps a value for every state and action, and so has a greedy strategy.
  public var isValueLearner: Bool { discount != nil }

  /// The discount factor of a value learner.
  public var discount: Double? {
    switch self {
    case .qLearning(let learning), .sarsa(let learning): learning.delta
    case .boltzmannQ(let learning): learning.delta
    default: nil
    }
  }

  /// Whether it can play and learn where only mixed strategies meet and nothing is drawn for them.
  public var canMeetMixtures: Bool {
    switch self {
    case .hedge, .regretMatching, .regretMatchingPlus, .fictitiousPlay, .smoothFictitiousPlay,
      .bestResponse, .imitation, .fixed:
      true
    default: false
    }
  }

  /// Whether it sees payoffs as shares of their range, in [0, 1].
  public var seesUnitPayoffs: Bool {
    switch self {
    case .exp3, .exp3P, .exp3IX, .ucb1, .thompsonBeta, .hedge: true
    default: false
    }
  }

  /// Whether it needs the payoff of every own action against what the others did.
  public var needsPayoffsOfAllActions: Bool {
    switch self {
    case .qLearning(let learning), .sarsa(let learning): learning.update == .all
    case .boltzmannQ(let learning): learning.update == .all
    case .hedge, .regretMatching, .regretMatchingPlus, .internalRegretMatching, .fictitiousPlay,
      .smoothFictitiousPlay, .bestResponse:
      true
    default: false
    }
  }
}
