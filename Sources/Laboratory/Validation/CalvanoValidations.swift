internal import Learning

/// Sessions of the laboratory of Calvano, Calzolari, Denicolò and Pastorello (2020), and its
/// variations.
struct CalvanoLaboratory: Sendable {
  var market = Bertrand(n: 2, m: 15, xi: 0.1, memory: 1)
  var alpha = 0.15
  var delta = 0.95
  var exploration = Exploration.exponential(beta: 4e-6)
  var initial = InitialValues.uniformOpponents
  var ties = Ties.lowest
  var stop = StopRule.window(100_000, maximum: 1_000_000_000)

  /// The learner of all firms.
  var learner: LearningAlgorithm {
    .qLearning(
      QLearning(
        alpha: .constant(alpha), delta: delta, exploration: exploration, initial: initial,
        ties: ties))
  }

  /// The sessions.
  func play(
    _ runner: ValidationRunner, sessions: Int, impulse: Impulse? = nil
  ) throws -> ValidationRunner.Played {
    try runner.play(.bertrand(market), [learner], stop, sessions: sessions, impulse: impulse)
  }

  /// A variation.
  func with(_ change: (inout CalvanoLaboratory) -> Void) -> CalvanoLaboratory {
    var other = self
    change(&other)
    return other
  }

  /// The profit gain of these sessions beside another mean.
  func gain(
    _ name: String, sessions: Int, seconds: Double, _ test: ValidationCheck.Test
  ) -> Validation.Step {
    Validation.Step(seconds: seconds) { runner in
      [.measure(name, try play(runner, sessions: sessions)("profit_gain"), test)]
    }
  }
}

extension Validation {
  /// Prices, profits and strategies of Q-learners in price competition.
  static let calvano: [Validation] = [
    bertrandPrices, bertrandInitialValues, baseline, midgrid, grid, cycles, impulse, firms,
    discounting, memoryless, start, wideGrid, boltzmann,
  ]

  private static let paper = "Calvano, Calzolari, Denicolò, Pastorello 2020"
  private static let laboratory = CalvanoLaboratory()
  /// Where means are those of an independent program that was written from the definitions alone.
  /// Published means without a spread have that of its sessions, over the 1000 that were published.
  private static let peer = "; an independent program"

  private static let bertrandPrices = Validation(
    "bertrand-prices", "logit demand, Nash and joint-profit prices: \(paper), section II",
    quick: true, seconds: 0.1
  ) { runner in
    var checks: [ValidationCheck] = []
    let prices = [(2, 1.472927, 1.924981), (3, 1.370163, 2), (4, 1.331461, 2.054411)]
    for (n, nash, joint) in prices {
      let played = try laboratory.with {
        $0.market.n = n
        $0.market.memory = 0
        $0.stop = .periods(1)
      }.play(runner, sessions: 1)
      checks += [
        .number(
          "Nash price, n = \(n)", try played.constant("nash_price")[0],
          .exact(nash, tolerance: 1e-6)),
        .number(
          "joint-profit price, n = \(n)", try played.constant("monopoly_price")[0],
          .exact(joint, tolerance: 1e-6)),
      ]
      guard n == 2 else { continue }
      checks += [
        .number(
          "Nash profit, n = 2", try played.constant("nash_profit")[0],
          .exact(0.222927, tolerance: 1e-6)),
        .number(
          "joint profit, n = 2", try played.constant("monopoly_profit")[0],
          .exact(0.337490, tolerance: 1e-6)),
      ]
    }
    return checks
  }

  private static let bertrandInitialValues = Validation(
    "bertrand-initial-q", "values at the start against uniform prices: \(paper), equation 8",
    quick: true, seconds: 0.1
  ) { _ in
    let expected = [
      5.7897605, 6.008108408, 6.162084249, 6.251636654, 6.278004903, 6.243737367, 6.152641913,
      6.009668331, 5.820728634, 5.592466692, 5.331993409, 5.046606813, 4.743517585, 4.429599235,
      4.111178739,
    ]
    let experiment = Learning.Experiment(
      name: "validation", environment: .bertrand(laboratory.market),
      learners: [laboratory.learner], stop: laboratory.stop)
    guard let row = try experiment.initialValues(of: 0) else {
      throw ValidationFailure.noMeasure("initial values")
    }
    let furthest = zip(row, expected).map { ($0 - $1).magnitude }.max() ?? .nan
    let best = row.indices.max { row[$0] < row[$1] } ?? 0
    return [
      .number("furthest of 15 values", furthest, .exact(0, tolerance: 1e-6)),
      .number("greedy action", Double(best + 1), .exact(5, tolerance: 0)),
    ]
  }

  private static let baseline = Validation(
    "calvano-baseline", "\(paper), table I: 1000 sessions",
    [
      laboratory.gain(
        "profit gain", sessions: 100, seconds: 8,
        .mean(0.849, standardError: 0.112 / 1000.0.squareRoot()))
    ])

  private static let midgrid = Validation(
    "calvano-midgrid", "\(paper), section IV: periods before the window at α 0.125, β 1e-5",
    seconds: 8
  ) { runner in
    let played = try laboratory.with {
      $0.alpha = 0.125
      $0.exploration = .exponential(beta: 1e-5)
    }.play(runner, sessions: 200)
    let periods = try played.values("periods_to_convergence").map { $0 - 100_000 }
    return [
      .samples("periods before the window", periods, .inside(0.97 * 850_000...1.03 * 850_000)),
      .measure("profit gain", try played("profit_gain"), .mean(0.827, standardError: 0.0032)),
    ]
  }

  private static let grid = Validation(
    "calvano-grid", "\(paper), Fig. 1, 0.70 to 0.90 for α ≥ 0.025, β ≤ 2e-5\(peer)",
    [
      (0.05, 2e-5, 0.731, 0.0018, 4.0), (0.05, 4e-6, 0.852, 0.0056, 12),
      (0.25, 1e-5, 0.819, 0.0064, 4),
    ].map { alpha, beta, mean, error, seconds in
      laboratory.with {
        $0.alpha = alpha
        $0.exploration = .exponential(beta: beta)
      }.gain(
        "profit gain, α \(alpha), β \(beta)", sessions: 100, seconds: seconds,
        .mean(mean, standardError: error))
    })

  private static let cycles = Validation(
    "calvano-cycles", "\(paper), table I: length of the limit cycle, equilibrium on path",
    seconds: 16
  ) { runner in
    let played = try laboratory.play(runner, sessions: 200)
    let lengths = try played.values("cycle_length")
    let onPath = try played.values("equilibrium_on_path")
    return [
      .share("length 1", lengths.count { $0 == 1 }, of: lengths.count, expected: 0.643),
      .share("length 2", lengths.count { $0 == 2 }, of: lengths.count, expected: 0.238),
      .share("length 3 or more", lengths.count { $0 >= 3 }, of: lengths.count, expected: 0.119),
      .share("equilibrium on path", onPath.count { $0 == 1 }, of: onPath.count, expected: 0.505),
    ]
  }

  private static let impulse = Validation(
    "calvano-impulse", "\(paper), tables A5 and A11: a firm is forced to its best response once",
    seconds: 24
  ) { runner in
    let played = try laboratory.play(runner, sessions: 300, impulse: Impulse(periods: 15))
    guard let response = played.result.impulse else {
      throw ValidationFailure.noMeasure("impulse")
    }
    let (before, after) = (response.rivals[0], response.rivals[1])
    let rises = (2...7).count { response.rivals[$0] >= response.rivals[$0 - 1] }
    return [
      .number("rival's cut at τ = 2, %", 100 * (1 - after / before), .inside(10...15)),
      .measure("unprofitable", response.unprofitable, .inside(0.92...0.98)),
      .measure("length", response.length, .inside(5...7)),
      .number("rivals' prices rise, τ 3 to 8", Double(rises), .atLeast(6)),
    ]
  }

  private static let firms = Validation(
    "calvano-firms", "\(paper), table A5: three and four firms",
    [(3, 50, 0.643, 0.0016, 20.0), (4, 20, 0.559, 0.0032, 90)].map { n, sessions, mean, error, time in
      laboratory.with { $0.market.n = n }.gain(
        "profit gain, n = \(n)", sessions: sessions, seconds: time,
        .mean(mean, standardError: error))
    })

  private static let discounting = Validation(
    "calvano-delta", "\(paper), Fig. 3, digitised",
    [(0.35, 0.165), (0.5, 0.215)].map { delta, mean in
      laboratory.with { $0.delta = delta }.gain(
        "profit gain, δ \(delta)", sessions: 300, seconds: 24, .inside(mean - 0.03...mean + 0.03))
    })

  private static let memoryless = Validation(
    "calvano-memoryless", "\(paper), table A1: no memory, δ 0, α 0.25, β 1e-3", quick: true,
    [
      laboratory.with {
        $0.market.memory = 0
        $0.delta = 0
        $0.alpha = 0.25
        $0.exploration = .exponential(beta: 1e-3)
      }.gain(
        "profit gain", sessions: 300, seconds: 2, .mean(0.185, standardError: 0.0027))
    ])

  private static let start = Validation(
    "calvano-initial", "\(paper), table A11: other values at the start",
    [
      laboratory.with { $0.initial = .fixedOpponents(action: 1) }.gain(
        "everyone plays 2", sessions: 100, seconds: 8, .mean(0.731, standardError: 0.004)),
      laboratory.with { $0.initial = .random(low: 0, high: 10) }.gain(
        "uniform from 0 to 10", sessions: 100, seconds: 8, .mean(0.877, standardError: 0.003)),
      laboratory.with { $0.initial = .constant(5) }.gain(
        "5 everywhere", sessions: 100, seconds: 8, .mean(0.793, standardError: 0.004)),
      laboratory.with {
        $0.initial = .constant(10)
        $0.exploration = .none
        $0.ties = .random
      }.gain(
        "10 everywhere, no exploration", sessions: 100, seconds: 3,
        .mean(0.978, standardError: 0.001)),
    ])

  private static let wideGrid = Validation(
    "calvano-wide-grid", "\(paper), table A12: ξ 0.5, started at everyone plays 3",
    [
      laboratory.with {
        $0.market.xi = 0.5
        $0.initial = .fixedOpponents(action: 2)
      }.gain("profit gain", sessions: 100, seconds: 8, .mean(0.761, standardError: 0.0032))
    ])

  private static let boltzmann = Validation(
    "calvano-boltzmann", "\(paper), table A15: α 0.05, temperature 1000 · 0.999961^t",
    seconds: 60
  ) { runner in
    let learner = LearningAlgorithm.boltzmannQ(
      BoltzmannQLearning(
        alpha: .constant(0.05), temperature: .init(initial: 1000, decay: 3.900076e-5),
        initial: .uniformOpponents))
    let played = try runner.play(
      .bertrand(laboratory.market), [learner], laboratory.stop, sessions: 100)
    return [.measure("profit gain", try played("profit_gain"), .inside(0.836...0.876))]
  }
}
