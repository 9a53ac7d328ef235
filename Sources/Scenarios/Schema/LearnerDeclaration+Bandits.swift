internal import Parameters

extension LearnerDeclaration {
  /// Learners that hear no more than their own rewards, beside EXP3 and Q-learning.
  static let bandits = [
    Variant(
      "boltzmann-q", "values of actions and states as a table, played by a softmax",
      [
        Parameter(
          "alpha", .probability, default: .text("0.1"), "the weight of a new outcome, above 0",
          source: .assumption("as for q-learning")),
        Parameter(
          "delta", .number(0...0.999999), default: .text("0.95"),
          "what the next decision is worth against this one",
          source: .published("Calvano et al. 2020")),
        Parameter(
          "initial", .number(-1e9...1e9), default: .text("0"),
          "what every action is worth at the start", source: .assumption("nothing is expected")),
        Parameter(
          "temperature", .number(0...1e9), default: .text("1000"),
          "the temperature at the start, in payoffs, above 0",
          source: .published("Calvano et al. 2020, appendix")),
        Parameter(
          "decay", .number(0...1), default: .required, "how fast it falls a decision"),
        Parameter(
          "minimum", .number(0...1e9), default: .text("0"), "below which it does not fall"),
      ], source: "Calvano et al. 2020, appendix; Waltman and Kaymak 2008"),
    Variant(
      "exp3p", "EXP3 with a bound that holds with high probability",
      [
        eta(source: "Bubeck and Cesa-Bianchi 2012, section 3.2"),
        Parameter(
          "gamma", .probability, default: .absent,
          "how much of its play is uniform; set by eta: auto"),
        Parameter(
          "beta", .probability, default: .absent, "the bias of its estimates; set by eta: auto"),
        Parameter(
          "confidence", .probability, default: .absent,
          "with which probability the bound may fail, with eta: auto; else 0.05"),
      ], source: "Bubeck and Cesa-Bianchi 2012, section 3.2"),
    Variant(
      "exp3-ix", "EXP3 with implicit exploration",
      [
        eta(source: "Neu 2015, Theorem 1"),
        Parameter(
          "gamma", .size, default: .absent,
          "the bias of its estimates, above 0; set by eta: auto"),
      ], source: "Neu 2015, Algorithm 1"),
    Variant(
      "ucb1", "the upper end of confidence in what an action pays",
      [Parameter("c", .size, default: .text("2"), "mean + sqrt(c ln t / n), above 0")],
      source: "Auer, Cesa-Bianchi, Fischer 2002, Fig. 1"),
    Variant(
      "thompson-beta", "draws from Beta posteriors and plays the best",
      source: "Thompson 1933; Agrawal and Goyal 2012"),
    Variant(
      "thompson-gaussian", "draws from normal posteriors and plays the best",
      [
        Parameter(
          "prior-mean", .number(-1e9...1e9), default: .text("0"),
          "what an action pays, before it is tried", source: .assumption("nothing is expected")),
        Parameter(
          "prior-variance", .number(0...1e18), default: .text("1"), "how sure that is, above 0",
          source: .assumption("payoffs of about 1")),
        Parameter(
          "noise-sd", .number(0...1e9), default: .required,
          "the standard deviation of payoffs, above 0"),
      ], source: "Russo et al. 2018, section 4"),
    Variant(
      "reinforce", "the gradient bandit with the mean reward as baseline",
      [
        Parameter(
          "alpha", .probability, default: .text("0.1"), "the step, above 0",
          source: .assumption("as Sutton and Barto 2018, section 2.8"))
      ],
      source: "Williams 1992; Sutton and Barto 2018, section 2.8"),
    Variant(
      "fixed", "a mixed strategy that never changes",
      [
        Parameter(
          "strategy", .series(.leaf(.probability), atLeast: 1), default: .required,
          "the probability of each action, in their order")
      ]),
    Variant(
      "imitation", "a population whose members copy who is paid more, by the mean payoff so far",
      [
        population(nil),
        Parameter(
          "beta", .number(0...1e6), default: .required, "how strongly payoffs are looked at"),
        Parameter(
          "mutation", .probability, default: .required, "the probability of a random action"),
      ], source: "Traulsen, Nowak and Pacheco 2006, equation 1"),
    Variant(
      "genetic", "a genetic algorithm on strategies that decide in turn, by their mean payoff",
      [
        population("40"),
        Parameter(
          "tournament", .count(1...10_000), default: .text("2"), "how many compete to be a parent",
          source: .assumption("the fewest that compete")),
        Parameter(
          "crossover", .probability, default: .text("0.6"), "the probability that parents mix",
          source: .assumption("as is usual since Arifovic 1994")),
        Parameter(
          "mutation", .probability, default: .text("0.01"),
          "the probability that a gene is drawn afresh",
          source: .assumption("one gene in a hundred")),
      ], source: "Arifovic 1994; Vriend 2000"),
  ]

  /// A learning rate that goes by the number of decisions where none is given.
  static func eta(source: String) -> Parameter {
    Parameter(
      "eta",
      .either(
        .size,
        .choice([
          Choice("auto", "the least bound on regret for the decisions of the training")
        ])), default: .text("auto"), "the learning rate, above 0", source: .published(source))
  }

  private static func population(_ usual: String?) -> Parameter {
    Parameter(
      "population", .count(2...10_000), default: usual.map { .text($0) } ?? .required,
      "how many strategies there are",
      source: usual == nil ? .interface : .assumption("enough for a few of each kind"))
  }
}
