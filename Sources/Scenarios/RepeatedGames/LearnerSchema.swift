internal import Parameters

/// The learners of repeated games, with what can be set about them.
enum LearnerSchema {
  /// All kinds, in the order of `LearningAlgorithm`.
  static let all = values + bandits + regrets + beliefs + others

  private static let values = [
    Variant(
      "q-learning", "values of actions and states as a table; now and then a random action",
      valueLearner + [exploration, ties],
      source: "Watkins and Dayan 1992; Calvano et al. 2020, equations 4 and 7"),
    Variant(
      "sarsa", "Q-learning with the value of the action that is chosen next",
      valueLearner + [exploration, ties], source: "Rummery and Niranjan 1994"),
    Variant(
      "boltzmann-q", "Q-learning that plays by a softmax of its values",
      valueLearner + [
        Parameter(
          "temperature",
          .record([
            Parameter("initial", .size, default: .text("1000"), "in period 0, above 0"),
            Parameter("decay", .number(0...1e6), default: .required, "how fast it falls a period"),
            Parameter("minimum", .size, default: .text("0"), "below which it does not fall"),
          ]), default: .required, "max(minimum, initial * exp(-decay t)) in period t"),
        ties,
      ], source: "Calvano et al. 2020, appendix; Waltman and Kaymak 2008"),
  ]

  private static let bandits = [
    Variant(
      "exp3", "exponential weights of what was played, and everything now and then",
      [
        Parameter(
          "gamma", .either(auto, .probability), default: .text("auto"),
          "how much of its play is uniform; auto: min(1, sqrt(K ln K / ((e - 1) T)))")
      ], source: "Auer, Cesa-Bianchi, Freund, Schapire 2002, Fig. 1 and Cor. 3.2"),
    Variant(
      "exp3p", "EXP3 with a bound that holds with high probability",
      [
        eta("auto: 0.95 sqrt(ln K / (T K)), with gamma and beta to match"),
        Parameter("gamma", .probability, default: .absent, "how much of its play is uniform"),
        Parameter("beta", .probability, default: .absent, "the bias of its estimates"),
        Parameter(
          "confidence", .probability, default: .absent,
          "with which probability the bound may fail, with eta: auto; else 0.05"),
      ], source: "Bubeck and Cesa-Bianchi 2012, section 3.2"),
    Variant(
      "exp3-ix", "EXP3 with implicit exploration",
      [
        eta("auto: sqrt(2 ln K / (K T)), with half of it as gamma"),
        Parameter("gamma", .size, default: .absent, "the bias of its estimates"),
      ], source: "Neu 2015, Algorithm 1 and Theorem 1"),
    Variant(
      "ucb1", "the upper end of confidence in what an action pays",
      [Parameter("c", .size, default: .text("2"), "mean + sqrt(c ln t / n), above 0")],
      source: "Auer, Cesa-Bianchi, Fischer 2002, Fig. 1 and Theorem 1"),
    Variant(
      "thompson-beta", "draws from Beta posteriors and plays the best",
      source: "Thompson 1933; Agrawal and Goyal 2012"),
    Variant(
      "thompson-gaussian", "draws from normal posteriors and plays the best",
      [
        Parameter(
          "prior_mean", .anyNumber, default: .text("0"), "what an action pays, before it is tried"),
        Parameter("prior_variance", .size, default: .text("1"), "how sure that is, above 0"),
        Parameter(
          "noise_sd", .size, default: .required, "the standard deviation of payoffs, above 0"),
      ], source: "Russo et al. 2018, section 4"),
  ]

  private static let regrets = [
    Variant(
      "hedge", "exponential weights of what all actions would have paid",
      [eta("auto: sqrt(8 ln K / T)")],
      source: "Freund and Schapire 1997; Cesa-Bianchi and Lugosi 2006, Theorem 2.2"),
    Variant(
      "regret-matching", "plays actions in proportion to their positive regrets",
      source: "Hart and Mas-Colell 2000"),
    Variant(
      "regret-matching-plus", "regret matching with regrets cut at 0 after every period",
      source: "Tammelin 2014"),
    Variant(
      "internal-regret-matching",
      "leaves its last action by the regret of not having done so before",
      [
        Parameter(
          "mu", .size, default: .required,
          "the inertia: above the largest payoff difference times the number of other actions")
      ], source: "Hart and Mas-Colell 2000, Main Theorem"),
  ]

  private static let beliefs = [
    Variant(
      "fictitious-play", "best responses to how often the others played what",
      [
        Parameter(
          "start", .series(.leaf(.count(1...1000)), atLeast: 1), default: .absent,
          "an observation of all players' actions before the first period")
      ], source: "Brown 1951; Robinson 1951"),
    Variant(
      "smooth-fictitious-play", "logit responses to how often the others played what",
      [Parameter("lambda", .size, default: .text("0.1"), "the noise, in payoffs, above 0")],
      source: "Fudenberg and Levine 1998, chapter 4"),
    Variant(
      "reinforce", "the gradient bandit with the mean reward as baseline",
      [Parameter("alpha", .probability, default: .text("0.1"), "the step, above 0")],
      source: "Williams 1992; Sutton and Barto 2018, section 2.8"),
    Variant(
      "best-response", "the best response to the others' last actions",
      [Parameter("inertia", .probability, default: .text("0"), "the probability of staying")],
      source: "Cournot 1838"),
  ]

  private static let others = [
    Variant(
      "imitation", "a population whose members copy who is paid more",
      [
        Parameter("population", .count(2...1_000_000), default: .required, "how many members"),
        Parameter(
          "beta", .number(0...1e6), default: .required, "how strongly payoffs are looked at"),
        Parameter(
          "mutation", .probability, default: .required, "the probability of a random strategy"),
      ], source: "Traulsen, Nowak and Pacheco 2006, equation 1"),
    Variant(
      "genetic", "a genetic algorithm on a population of strategies",
      [
        Parameter("population", .count(2...1_000_000), default: .text("40"), "how many strategies"),
        Parameter(
          "tournament", .count(1...1_000_000), default: .text("2"),
          "how many compete to be a parent"),
        Parameter(
          "crossover", .probability, default: .text("0.6"), "the probability that parents mix"),
        Parameter(
          "mutation", .probability, default: .text("0.01"),
          "the probability that a gene is drawn afresh"),
      ], source: "Arifovic 1994; Vriend 2000"),
    Variant(
      "fixed", "a mixed strategy that never changes",
      [Parameter("strategy", .numbers, default: .required, "the probability of each action")]),
    Variant(
      "linear-bid", "bids intercept + slope * value",
      [
        Parameter("slope", .anyNumber, default: .required, "how much of the value"),
        Parameter("intercept", .anyNumber, default: .text("0"), "what is added"),
      ]),
  ]

  // Of those that keep values.

  private static let valueLearner = [
    Parameter(
      "alpha", .either(.choice([Choice("average", "1 over the number of visits")]), .probability),
      default: .text("0.1"), "the step towards a new estimate, above 0"),
    Parameter("delta", .probability, default: .text("0.95"), "the discount factor, below 1"),
    Parameter(
      "initial", .rule(tag: "kind", initial), default: .required, "the values at the start"),
    Parameter(
      "update",
      .choice([
        Choice("taken", "the action that was played"),
        Choice("all", "every action, by what it would have paid"),
      ]), default: .text("taken"), "which actions learn from a period"),
  ]

  private static let exploration = Parameter(
    "exploration",
    .rule(
      tag: "kind",
      [
        Variant(
          "exponential", "initial * exp(-beta t) in period t",
          [
            Parameter("initial", .probability, default: .text("1"), "the probability at the start"),
            Parameter("beta", .number(0...1e6), default: .required, "how fast it falls"),
          ]),
        Variant(
          "constant", "always the same",
          [Parameter("epsilon", .probability, default: .required, "the probability")]),
        Variant("none", "never"),
      ]), default: .required, "the probability that any action is drawn, with equal chances")

  private static let ties = Parameter(
    "ties",
    .choice([
      Choice("lowest", "the one with the lowest number"),
      Choice("highest", "the one with the highest number"),
      Choice("random", "drawn; the present one stays while it is a maximum"),
    ]), default: .text("lowest"), "which of several best actions is the greedy one")

  private static let initial = [
    Variant(
      "uniform-opponents", "mean payoffs against uniform play, over 1 - delta",
      source: "Calvano et al. 2020, equation 8"),
    Variant(
      "constant", "the same everywhere",
      [Parameter("value", .anyNumber, default: .required, "the value")]),
    Variant(
      "random", "uniform and independent, drawn every session",
      [
        Parameter("low", .anyNumber, default: .required, "the lower end"),
        Parameter("high", .anyNumber, default: .required, "the upper end"),
      ]),
    Variant(
      "fixed-opponents", "the values of everybody playing one action for ever",
      [Parameter("action", .count(1...1000), default: .required, "the action, from 1")]),
  ]

  private static let auto = Kind.choice([Choice("auto", "by the number of periods")])

  private static func eta(_ automatic: String) -> Parameter {
    Parameter(
      "eta", .either(auto, .size), default: .text("auto"), "the learning rate; \(automatic)")
  }
}
