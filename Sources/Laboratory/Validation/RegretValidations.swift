internal import Learning
internal import Randomness

extension Validation {
  /// Regrets beside the bounds of the theorems.
  static let regrets: [Validation] = [
    exp3Bound, exp3Adversarial, hedgeBound, ucb1Bound, regretMatching, correlated,
  ]

  private static let horizon = 10_000

  private static func bandit(
    _ runner: ValidationRunner, _ learner: LearningAlgorithm, _ rewards: Bandit.Rewards,
    _ segments: [Bandit.Segment], _ measure: String, sessions: Int = 200
  ) throws -> MeasureSummary {
    try runner.play(
      .bandit(Bandit(rewards: rewards, segments: segments)), [learner], .periods(horizon),
      sessions: sessions)(measure)
  }

  private static let exp3Bound = Validation(
    "exp3-bound",
    "Auer, Cesa-Bianchi, Freund, Schapire 2002, corollary 3.2; an independent program",
    quick: true, seconds: 1
  ) { runner in
    let regret = try bandit(
      runner, .exp3(gamma: nil), .bernoulli,
      [.init(periods: horizon, means: [0.6, 0.5, 0.5, 0.5, 0.5])], "regret")
    return [
      .measure("regret, at most 2 √((e − 1) T K ln K)", regret, .atMost(743.7026178)),
      .measure("regret", regret, .mean(399.0, standardError: 1.5)),
    ]
  }

  /// The best arm changes: 0.8, 0.2, 0.5 for 4000 periods, then 0.1, 0.9, 0.5 for 6000.
  private static let turning = [
    Bandit.Segment(periods: 4000, means: [0.8, 0.2, 0.5]),
    Bandit.Segment(periods: 6000, means: [0.1, 0.9, 0.5]),
  ]

  private static let exp3Adversarial = Validation(
    "exp3-adversarial",
    "Auer, Cesa-Bianchi, Freund, Schapire 2002, corollary 3.2, where the best arm changes",
    quick: true, seconds: 1
  ) { runner in
    let exp3 = try bandit(runner, .exp3(gamma: nil), .constant, turning, "regret")
    let ucb1 = try bandit(runner, .ucb1(), .constant, turning, "regret", sessions: 1)
    let bound = 2.63 * (Double(horizon) * 3 * Elementary.log(3)).squareRoot()
    return [
      .measure("regret, at most 2.63 √(T K ln K)", exp3, .atMost(bound)),
      .measure("regret of UCB1, at least EXP3's", ucb1, .atLeast(exp3.mean)),
    ]
  }

  /// Against rewards that do not depend on play, so that what is expected given them is bounded.
  private static let hedgeBound = Validation(
    "hedge-bound", "Cesa-Bianchi, Lugosi 2006, theorem 2.2: √(T ln N / 2)", quick: true, seconds: 1
  ) { runner in
    let constant = [
      Bandit.Segment(periods: horizon, means: [0.6, 0.5, 0.5, 0.5, 0.5])
    ]
    let cycle = (0..<(horizon / 50)).map { index in
      Bandit.Segment(periods: 50, means: (0..<5).map { $0 == index % 5 ? 1 : 0 })
    }
    return try [("one arm leads", constant), ("arms take turns", cycle)].map { name, segments in
      .measure(
        "regret, \(name)",
        try bandit(runner, .hedge(eta: nil), .constant, segments, "regret"), .atMost(89.7061289))
    }
  }

  private static let ucb1Bound = Validation(
    "ucb1-bound",
    "Auer, Cesa-Bianchi, Fischer 2002, theorem 1; Lai, Robbins 1985; an independent program",
    quick: true, seconds: 1
  ) { runner in
    let regret = try bandit(
      runner, .ucb1(), .bernoulli, [.init(periods: horizon, means: [0.9, 0.8, 0.7])],
      "pseudo_regret")
    return [
      .measure("pseudo-regret, at most theorem 1", regret, .atMost(1106.527805)),
      .measure("pseudo-regret, at least half of the limit", regret, .atLeast(32.73027285 / 2)),
      .measure("pseudo-regret", regret, .mean(147.9, standardError: 0.5)),
    ]
  }

  private static let pennies = MatrixGame(
    actions: [2, 2], payoffs: [[1, -1, -1, 1], [-1, 1, 1, -1]])

  private static let regretMatching = Validation(
    "regret-matching", "Hart, Mas-Colell 2000; Blackwell 1956: L √(K / T); an independent program",
    quick: true, seconds: 6
  ) { runner in
    func regret(_ periods: Int, _ sessions: Int) throws -> MeasureSummary {
      try runner.play(
        .matrix(pennies), [.regretMatching], .periods(periods), sessions: sessions)(
          "external_regret")
    }
    let usual = try regret(20_000, 300)
    // The slope of the least-squares line through the logarithms at 10^3, 10^4, 10^5 and 10^6.
    let logs = try [1000, 10_000, 100_000, 1_000_000].map {
      Elementary.log(try regret($0, 100).mean) / Elementary.log(10)
    }
    let slope = (3 * (logs[3] - logs[0]) + logs[2] - logs[1]) / 10
    return [
      .measure("regret, at most L √(K / T)", usual, .atMost(0.02)),
      .measure("regret", usual, .mean(0.00805, standardError: 0.0001)),
      .number("slope on logarithmic axes", slope, .inside(-0.6...(-0.4))),
    ]
  }

  private static let correlated = Validation(
    "correlated",
    "Hart, Mas-Colell 2000, main theorem; Aumann 1974: payoffs add up to at most 10.5",
    quick: true, seconds: 1
  ) { runner in
    let chicken = MatrixGame(actions: [2, 2], payoffs: [[0, 2, 7, 6], [0, 7, 2, 6]])
    let played = try runner.play(
      .matrix(chicken), [.internalRegretMatching(mu: 30)], .periods(20_000), sessions: 50)
    let sums = zip(try played.values("payoff_1"), try played.values("payoff_2")).map { $0 + $1 }
    return [
      .measure("internal regret", try played("internal_regret"), .atMost(0.05)),
      .samples("sum of payoffs", sums, .atMost(10.5)),
    ]
  }
}
