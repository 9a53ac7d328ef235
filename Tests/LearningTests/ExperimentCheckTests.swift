import Learning
import Testing

@Suite("An experiment that makes no sense")
struct ExperimentCheckTests {
  private static let learning = QLearning(
    exploration: .constant(epsilon: 0.1), initial: .constant(0))

  private static func experiment(
    _ environment: GameEnvironment = .bertrand(Bertrand(n: 2, m: 5)),
    _ learner: LearningAlgorithm = .qLearning(learning), stop: StopRule = .periods(10)
  ) -> Experiment {
    Experiment(name: "", environment: environment, learners: [learner], stop: stop, sessions: 1)
  }

  private static func auction(
    minimum: Double = 0, count: Int = 5, values: Auction.Values = .fixed([1]),
    reserve: Double? = nil
  ) -> GameEnvironment {
    .auction(
      Auction(
        format: .first, n: 2, bids: .init(minimum: minimum, maximum: 1, count: count),
        values: values, reserve: reserve))
  }

  private static func changed(_ change: (inout Experiment) -> Void) -> Experiment {
    var experiment = experiment()
    change(&experiment)
    return experiment
  }

  private static func learner(_ change: (inout QLearning) -> Void) -> Experiment {
    var parameters = learning
    change(&parameters)
    return experiment(.bertrand(Bertrand(n: 2, m: 5)), .qLearning(parameters))
  }

  private static let bad: [(String, Experiment)] = [
    ("sessions", changed { $0.sessions = 0 }),
    ("tail", changed { $0.tail = 0 }),
    ("tail", changed { $0.tail = .nan }),
    ("stop.periods", experiment(stop: .periods(0))),
    ("stop.window", experiment(stop: .window(0, maximum: 5))),
    ("stop.max_periods", experiment(stop: .window(5, maximum: 0))),
    ("learners", changed { $0.learners += $0.learners + $0.learners }),
    ("measures", changed { $0.measures = ["price", "profit"] }),
    ("series.points", changed { $0.seriesPoints = 11 }),
    ("impulse.player", changed { $0.impulse = Impulse(player: 2) }),
    ("impulse.action", changed { $0.impulse = Impulse(action: .price(5)) }),
    (
      "impulse",
      changed {
        $0.impulse = Impulse(); $0.environment = auction()
      }
    ),
    (
      "learners.0.kind",
      changed {
        $0.impulse = Impulse(); $0.learners = [.exp3(gamma: nil)]
      }
    ),
    ("environment.n", experiment(.bertrand(Bertrand(n: 0, m: 5)))),
    ("environment.m", experiment(.bertrand(Bertrand(n: 2, m: 1)))),
    ("environment.m", experiment(.bertrand(Bertrand(n: 9, m: 15)))),
    ("environment.mu", experiment(.bertrand(Bertrand(n: 2, m: 5, mu: 0)))),
    ("environment.mu", experiment(.bertrand(Bertrand(n: 2, m: 5, mu: .nan)))),
    ("environment.cost", experiment(.bertrand(Bertrand(n: 2, m: 5, cost: [1, 1, 1])))),
    ("environment.memory", experiment(.bertrand(Bertrand(n: 2, m: 5, memory: 2)))),
    ("environment.m", experiment(.bertrand(Bertrand(n: 4, m: 75)))),
    ("environment.bids.count", experiment(auction(count: 1001))),
    ("environment.bids.maximum", experiment(auction(minimum: 1))),
    ("environment.reserve", experiment(auction(reserve: .infinity))),
    ("environment.values.high", experiment(auction(values: .uniform(low: 1, high: 0, levels: 2)))),
    ("environment.values.eta", experiment(auction(values: .affiliated(eta: 3, levels: 2)))),
    ("learners.0.alpha", learner { $0.alpha = .constant(0) }),
    ("learners.0.alpha", learner { $0.alpha = .constant(1.01) }),
    ("learners.0.delta", learner { $0.delta = 1 }),
    ("learners.0.exploration.beta", learner { $0.exploration = .exponential(beta: -1) }),
    ("learners.0.exploration.epsilon", learner { $0.exploration = .constant(epsilon: 2) }),
    ("learners.0.initial.value", learner { $0.initial = .constant(.infinity) }),
    ("learners.0.initial.action", learner { $0.initial = .fixedOpponents(action: 5) }),
    ("learners.0.update", learner { $0.update = .all }),
    ("learners.0.kind", experiment(auction(), .hedge(eta: nil))),
    ("learners.0.kind", experiment(auction(), .ucb1(), stop: .window(5, maximum: 9))),
  ]

  @Test("is refused with the key of what is wrong", arguments: bad.indices)
  func refuses(_ index: Int) {
    let (key, experiment) = Self.bad[index]
    do {
      _ = try experiment.run()
      Issue.record("\(key) was accepted")
    } catch let error as ExperimentError {
      switch error {
      case .outOfRange(let found, _, _), .unsupported(let found, _): #expect(found == key)
      }
      #expect(error.message.hasPrefix("\(key): "))
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("differs from one that does: extreme values within their ranges give finite numbers")
  func extremes() throws {
    let markets = [
      Bertrand(n: 1, m: 2), Bertrand(n: 2, m: 5, mu: 1e-6), Bertrand(n: 2, m: 5, mu: 1e6),
      Bertrand(n: 2, m: 5, xi: 1e6, quality: [1e6, -1e6], cost: [-1e6, 1e6]),
      Bertrand(n: 2, m: 5, outside: 1e6),
    ]
    for market in markets {
      for stop in [StopRule.periods(100), .window(50, maximum: 200)] {
        let result = try Self.experiment(.bertrand(market), stop: stop).run()
        for (name, summary) in result.summaries { #expect(summary.mean.isFinite, "\(name)") }
        for constant in result.constants { #expect(constant.values.allSatisfy { $0.isFinite }) }
      }
    }
    let values = Self.auction(minimum: -1e100, values: .fixed([1e100]))
    let result = try Self.experiment(values).run()
    for (name, summary) in result.summaries { #expect(summary.mean.isFinite, "\(name)") }
  }
}
