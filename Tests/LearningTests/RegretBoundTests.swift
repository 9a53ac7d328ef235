import Learning
import Randomness
import Statistics
import Testing

/// The bounds of the theorems, and what published or independent programs have.
@Suite("Regret")
struct RegretBoundTests {
  private func regret(
    _ learner: LearningAlgorithm, _ bandit: Bandit, sessions: Int, measure: String = "regret"
  ) throws -> MeasureSummary {
    let periods = bandit.segments.reduce(0) { $0 + $1.periods }
    let result = try Experiment(
      name: "bandit", environment: .bandit(bandit), learners: [learner], stop: .periods(periods),
      sessions: sessions, seed: 4
    ).run(threads: 2)
    return try #require(result.summary(measure))
  }

  private let turning = Bandit(
    rewards: .constant,
    segments: [
      .init(periods: 4000, means: [0.8, 0.2, 0.5]), .init(periods: 6000, means: [0.1, 0.9, 0.5]),
    ])

  /// At most 2 sqrt(e - 1) sqrt(T K ln K); Auer and others 2002, corollary 3.2.
  @Test("of EXP3 is below its bound")
  func exp3() throws {
    let form = try #require(try FixtureFiles.closedForms("exp3-bound").first)
    let bandit = Bandit(
      rewards: .bernoulli,
      segments: [.init(periods: 10_000, means: [0.6, 0.5, 0.5, 0.5, 0.5])])
    let regret = try regret(.exp3(gamma: nil), bandit, sessions: 60)
    #expect(regret.mean + 3 * regret.standardError <= (try form.expected("bound")))
  }

  /// The same bound with three arms, at most 2.63 sqrt(T K ln K).
  @Test("of EXP3 is below its bound where arms change places")
  func turningArms() throws {
    let bound = 2.63 * (30_000 * Elementary.log(3)).squareRoot()
    let exp3 = try regret(.exp3(gamma: nil), turning, sessions: 100)
    #expect(exp3.mean + 3 * exp3.standardError <= bound)
  }

  /// 5.15 sqrt(T K ln(K / d)) with probability 1 - d, d = 0.05; Bubeck and Cesa-Bianchi 2012, theorem 3.3.
  @Test("of EXP3.P is below its bound in 95 of 100 sessions")
  func exp3P() throws {
    let bound = 5.15 * (30_000 * Elementary.log(3 / 0.05)).squareRoot()
    let result = try Experiment(
      name: "bandit", environment: .bandit(turning), learners: [.exp3P(.automatic())],
      stop: .periods(10_000), sessions: 100, seed: 4
    ).run(threads: 2)
    let regrets = try #require(result.values("regret"))
    #expect(regrets.count { $0 > bound } <= 5)
    // Better than by chance, whose regret is 5800 - 5000.
    #expect((result.summary("regret")?.mean ?? .infinity) < 500)
  }

  /// 2 sqrt(2KT ln K) + (sqrt(2KT / ln K) + 1) ln(2 / d) with probability 1 - d; Neu 2015, theorem 1.
  @Test("of EXP3-IX is below its bound in 95 of 100 sessions")
  func exp3IX() throws {
    let form = try #require(try FixtureFiles.closedForms("exp3-ix-tuning").first)
    let bound = try form.expected("bound")
    let means = [0.55] + [Double](repeating: 0.5, count: 8) + [0.45]
    let result = try Experiment(
      name: "bandit",
      environment: .bandit(
        Bandit(rewards: .bernoulli, segments: [.init(periods: 10_000, means: means)])),
      learners: [.exp3IX(.automatic)], stop: .periods(10_000), sessions: 100, seed: 4
    ).run(threads: 2)
    #expect((result.values("regret") ?? []).count { $0 > bound } <= 5)
  }

  /// At most sqrt(T ln N / 2) for every sequence; Cesa-Bianchi and Lugosi 2006, theorem 2.2.
  ///
  /// It bounds what is expected given the rewards, so sampled play has a spread of its own.
  @Test("of hedge is below its bound on every sequence")
  func hedge() throws {
    let form = try #require(try FixtureFiles.closedForms("hedge-bound").first)
    let bound = try form.expected("bound")
    var stream = RandomStream(seed: 8, purpose: Purpose(rawValue: 999))
    for kind in 0..<4 {
      // Constant, changing now and then, changing often, and a leader that is punished at once.
      let length = [10_000, 2500, 50, 1][kind]
      let segments = (0..<(10_000 / length)).map { index in
        let means = (0..<5).map { arm in
          kind == 3 ? (index % 5 == arm ? 0.0 : 1) : stream.uniform().rounded()
        }
        return Bandit.Segment(periods: length, means: means)
      }
      let bandit = Bandit(rewards: .constant, segments: segments)
      let regret = try regret(.hedge(eta: nil), bandit, sessions: 20)
      #expect(regret.mean - 3 * regret.standardError <= bound, "\(kind)")
    }
  }

  /// At most 8 ln T sum 1/gap + (1 + pi^2 / 3) sum gap; at least half of Lai and Robbins' limit.
  @Test("of UCB1 lies between the limits of the literature")
  func ucb1() throws {
    let form = try #require(try FixtureFiles.closedForms("ucb1-bound").first)
    let means = try #require(form.parameters["means"] as? [Double])
    let bandit = Bandit(rewards: .bernoulli, segments: [.init(periods: 10_000, means: means)])
    let regret = try regret(.ucb1(), bandit, sessions: 40, measure: "pseudo_regret")
    #expect(regret.mean + 3 * regret.standardError <= (try form.expected("bound")))
    #expect(regret.mean >= (try form.expected("lai_robbins")) / 2)
  }

  /// Bayesian regret grows with the logarithm of time; uniform play would lose 1667.
  @Test("of Thompson sampling with normal beliefs is small where noise is normal")
  func gaussian() throws {
    let bandit = Bandit(
      rewards: .gaussian(sd: 0.5), segments: [.init(periods: 5000, means: [1, 0.5, 0.5])])
    let learner = LearningAlgorithm.thompsonGaussian(noise: 0.5)
    let regret = try regret(learner, bandit, sessions: 40, measure: "pseudo_regret")
    // Lai and Robbins: ln T * sum of 2 sd^2 / gap = 17; asymptotic, so a factor of 3 is left.
    #expect(regret.mean < 3 * 17 && regret.mean > 17 / 3)
  }

  /// L sqrt(K / T) with L = 2; Blackwell 1956, Hart and Mas-Colell 2000.
  @Test("of regret matching is below its bound, and halves when time is quadrupled")
  func regretMatching() throws {
    let form = try #require(try FixtureFiles.closedForms("regret-matching-bound").first)
    func external(_ periods: Int, _ sessions: Int) throws -> MeasureSummary {
      let result = try Experiment(
        name: "pennies",
        environment: .matrix(
          MatrixGame(actions: [2, 2], payoffs: [[1, -1, -1, 1], [-1, 1, 1, -1]])),
        learners: [.regretMatching], stop: .periods(periods), sessions: sessions, seed: 6
      ).run(threads: 2)
      return try #require(result.summary("external_regret"))
    }
    let regret = try external(20_000, 100)
    #expect(regret.mean + 3 * regret.standardError <= (try form.expected("bound")))
    // Least squares on logarithms of 1e3, 1e4, 1e5 periods: the slope is half of the ends' ratio.
    let ratio = try external(100_000, 40).mean / external(1000, 200).mean
    let slope = Elementary.log(ratio) / Elementary.log(100)
    #expect(abs(slope + 0.5) <= 0.1)
  }
}
