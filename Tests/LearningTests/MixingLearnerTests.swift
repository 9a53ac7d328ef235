import Learning
import Randomness
import Testing

/// Learners fed by hand, beside their formulas written out without any cleverness.
@Suite("Learners that mix")
struct MixingLearnerTests {
  private static let all: [LearningAlgorithm] = [
    .exp3(gamma: 0.2), .exp3P(.given(eta: 0.1, gamma: 0.15, beta: 0.02)),
    .exp3IX(.given(eta: 0.2, gamma: 0.1)), .ucb1(), .thompsonBeta, .thompsonGaussian(noise: 0.5),
    .hedge(eta: 0.3), .regretMatching, .regretMatchingPlus, .internalRegretMatching(mu: 20),
    .reinforce(alpha: 0.2), .imitation(population: 20, beta: 1, mutation: 0.05),
    .genetic(GeneticAlgorithm(population: 10)), .fixed(strategy: [0.1, 0.2, 0.3, 0.4]),
  ]
  /// Those whose mixture is a function of what they saw, so that actions have no names.
  private static let nameless: [LearningAlgorithm] = [
    .exp3(gamma: 0.2), .exp3P(.given(eta: 0.1, gamma: 0.15, beta: 0.02)),
    .exp3IX(.given(eta: 0.2, gamma: 0.1)), .hedge(eta: 0.3), .regretMatching,
    .regretMatchingPlus, .internalRegretMatching(mu: 20), .reinforce(alpha: 0.2),
  ]

  private func stream(_ entity: UInt32 = 0) -> RandomStream {
    RandomStream(seed: 5, purpose: Purpose(rawValue: 999), entity: entity)
  }

  /// Payoffs of four actions in periods 0, 1, ..., and the action that was played.
  private func history(_ periods: Int) -> [(action: Int, payoffs: [Double])] {
    var draws = stream(7)
    return (0..<periods).map { _ in
      (Int(draws.below(4)), (0..<4).map { _ in draws.uniform() })
    }
  }

  private func learner(
    _ algorithm: LearningAlgorithm, states: Int = 1, periods: Int? = nil, actions: Int = 4
  ) throws -> TabularLearner {
    var draws = stream()
    return try TabularLearner(
      algorithm, states: states, actions: actions, periods: periods, stream: &draws)
  }

  private func feed(
    _ learner: inout TabularLearner, _ history: [(action: Int, payoffs: [Double])]
  ) {
    var draws = stream(9)
    for (action, payoffs) in history {
      learner.observe(
        action: action, reward: payoffs[action], payoffs: payoffs, stream: &draws)
    }
  }

  @Test("play by probabilities that sum to one, as often as they say", arguments: all)
  func probabilities(_ algorithm: LearningAlgorithm) throws {
    var learner = try learner(algorithm)
    for length in [0, 1, 5, 200] {
      feed(&learner, history(length))
      let strategy = learner.strategy()
      #expect(strategy.allSatisfy { $0 >= 0 })
      #expect(abs(strategy.reduce(0, +) - 1) <= 1e-12)
      var counts = [Double](repeating: 0, count: 4)
      var draws = stream(11)
      if case .genetic = algorithm { continue }
      for _ in 0..<20_000 { counts[learner.choose(stream: &draws)] += 1 }
      for (count, p) in zip(counts, strategy) {
        // Five standard errors of 20,000 draws, and of the draws behind a sampling learner's mixture.
        #expect(abs(count / 20_000 - p) <= 5 * (p * (1 - p) * (1 / 20_000 + 1 / 4096)).squareRoot())
      }
    }
  }

  @Test("know actions by what they pay, not by their names", arguments: nameless)
  func permutation(_ algorithm: LearningAlgorithm) throws {
    let order = [2, 0, 3, 1]
    var (one, other) = (try learner(algorithm), try learner(algorithm))
    let history = history(300)
    feed(&one, history)
    feed(
      &other,
      history.map { action, payoffs in
        (order[action], (0..<4).map { place in payoffs[order.firstIndex(of: place) ?? 0] })
      })
    let (a, b) = (one.strategy(), other.strategy())
    for action in 0..<4 { #expect(abs(a[action] - b[order[action]]) <= 1e-9) }
  }

  @Test("go on from a snapshot as if they had never stopped", arguments: all)
  func snapshot(_ algorithm: LearningAlgorithm) throws {
    func play(_ learner: inout TabularLearner, _ periods: Range<Int>) -> [Int] {
      periods.map { period in
        var draws = stream(UInt32(period + 1))
        let action = learner.choose(period % 3, stream: &draws)
        let payoffs = (0..<4).map { $0 == period % 3 ? Double($0) / 3 : 0.1 }
        learner.observe(
          period % 3, action: action, reward: payoffs[action], next: (period + 1) % 3,
          payoffs: payoffs, stream: &draws)
        return action
      }
    }
    var one = try learner(algorithm, states: 3)
    _ = play(&one, 0..<1500)
    var other = try learner(algorithm, states: 3)
    try other.restore(one.snapshot)
    #expect(play(&one, 1500..<3000) == play(&other, 1500..<3000))
    #expect(one.snapshot == other.snapshot)
    #expect(one.age == 3000)
    guard !one.snapshot.values.isEmpty else { return }
    var bad = one.snapshot
    bad.values[0] = .nan
    #expect(throws: ExperimentError.self) { try one.restore(bad) }
  }

  @Test("of EXP3 follow its figure")
  func exp3() throws {
    var (weights, gamma) = ([1.0, 1, 1, 1], 0.2)
    for (action, payoffs) in history(300) {
      let p = weights.map { (1 - gamma) * $0 / weights.reduce(0, +) + gamma / 4 }
      weights[action] *= Elementary.exp(gamma * payoffs[action] / p[action] / 4)
    }
    gamma = 0.2
    try expect(
      .exp3(gamma: gamma),
      weights.map { (1 - gamma) * $0 / weights.reduce(0, +) + gamma / 4 })
  }

  @Test("of EXP3.P follow its figure")
  func exp3P() throws {
    let (eta, gamma, beta) = (0.1, 0.15, 0.02)
    var gains = [0.0, 0, 0, 0]
    var p = [0.25, 0.25, 0.25, 0.25]
    for (action, payoffs) in history(300) {
      for i in 0..<4 { gains[i] += ((i == action ? payoffs[i] : 0) + beta) / p[i] }
      p = softmax(gains.map { eta * $0 }).map { (1 - gamma) * $0 + gamma / 4 }
    }
    try expect(.exp3P(.given(eta: eta, gamma: gamma, beta: beta)), p)
  }

  @Test("of EXP3-IX follow its algorithm")
  func exp3IX() throws {
    var (losses, p) = ([0.0, 0, 0, 0], [0.25, 0.25, 0.25, 0.25])
    for (action, payoffs) in history(300) {
      losses[action] += (1 - payoffs[action]) / (p[action] + 0.1)
      p = softmax(losses.map { -0.2 * $0 })
    }
    try expect(.exp3IX(.given(eta: 0.2, gamma: 0.1)), p)
  }

  @Test("of REINFORCE follow the gradient with its baseline")
  func reinforce() throws {
    var (theta, total) = ([0.0, 0, 0, 0], 0.0)
    for (period, (action, payoffs)) in history(300).enumerated() {
      let p = softmax(theta)
      let baseline = period == 0 ? 0 : total / Double(period)
      for i in 0..<4 {
        theta[i] += 0.2 * (payoffs[action] - baseline) * ((i == action ? 1 : 0) - p[i])
      }
      total += payoffs[action]
    }
    try expect(.reinforce(alpha: 0.2), softmax(theta))
  }

  @Test("of hedge and of regret matching follow their sums")
  func fullInformation() throws {
    let history = history(300)
    let sums = (0..<4).map { i in history.reduce(0) { $0 + $1.payoffs[i] } }
    try expect(.hedge(eta: 0.3), softmax(sums.map { 0.3 * $0 }))
    let own = history.reduce(0) { $0 + $1.payoffs[$1.action] }
    let positive = sums.map { max(0, $0 - own) }
    try expect(.regretMatching, positive.map { $0 / positive.reduce(0, +) })
    var plus = [0.0, 0, 0, 0]
    for (action, payoffs) in history {
      for i in 0..<4 { plus[i] = max(0, plus[i] + payoffs[i] - payoffs[action]) }
    }
    try expect(.regretMatchingPlus, plus.map { $0 / plus.reduce(0, +) })
  }

  @Test("of internal regret matching switch by the regret of the last action")
  func internalRegretMatching() throws {
    let history = history(300)
    let last = history[299].action
    var p = (0..<4).map { k in
      max(
        0,
        history.filter { $0.action == last }.reduce(0) { $0 + $1.payoffs[k] - $1.payoffs[last] })
        / 300 / 20
    }
    p[last] = 1 - p.reduce(0, +)
    try expect(.internalRegretMatching(mu: 20), p)
  }

  @Test("of UCB1 try every action in order, then take the highest bound")
  func ucb1() throws {
    var learner = try learner(.ucb1())
    var draws = stream()
    var (sums, plays) = ([0.0, 0, 0, 0], [0.0, 0, 0, 0])
    for (period, (_, payoffs)) in history(500).enumerated() {
      let bounds = (0..<4).map {
        sums[$0] / plays[$0] + (2 * Elementary.log(Double(period)) / plays[$0]).squareRoot()
      }
      let expected = period < 4 ? period : bounds.indices.max { bounds[$0] < bounds[$1] }
      let action = learner.choose(stream: &draws)
      #expect(action == expected)
      learner.observe(action: action, reward: payoffs[action], stream: &draws)
      sums[action] += payoffs[action]
      plays[action] += 1
    }
  }

  /// Beta(2,1) beats Beta(1,2) with probability 5/6: the integral of (1 - y^2) 2 (1 - y).
  @Test("of Thompson sampling draw from the posterior")
  func thompson() throws {
    var learner = try learner(.thompsonBeta, actions: 2)
    var draws = stream()
    learner.observe(action: 0, reward: 1, stream: &draws)
    learner.observe(action: 1, reward: 0, stream: &draws)
    let wins = (0..<100_000).count { _ in learner.choose(stream: &draws) == 0 }
    #expect(abs(Double(wins) / 100_000 - 5.0 / 6) <= 5 * (5.0 / 36 / 100_000).squareRoot())
    // Normal beliefs: precision 1/v + n/s^2, mean weighted by it.
    var normal = try self.learner(
      .thompsonGaussian(priorMean: 2, priorVariance: 4, noise: 0.5), actions: 2)
    for reward in [1.0, 2, 6] { normal.observe(action: 0, reward: reward, stream: &draws) }
    let precision = 1 / 4.0 + 3 / 0.25
    let belief = normal.snapshot.values
    #expect(abs(belief[0] - (2 / 4.0 + 9 / 0.25) / precision) <= 1e-12)
    #expect(abs(belief[2] - (1 / precision).squareRoot()) <= 1e-12)
    #expect(belief[3] == 2 && belief[5] == 2)
  }

  @Test("take automatic values from the number of periods")
  func automatic() throws {
    let hedge = try #require(try FixtureFiles.closedForms("hedge-bound").first)
    let exp3 = try #require(try FixtureFiles.closedForms("exp3-bound").first)
    let ix = try #require(try FixtureFiles.closedForms("exp3-ix-tuning").first)
    func strategy(_ algorithm: LearningAlgorithm, _ arms: Int, _ reward: Double) throws -> [Double]
    {
      var learner = try learner(algorithm, periods: 10_000, actions: arms)
      var draws = stream()
      learner.observe(
        action: 0, reward: reward, payoffs: [reward] + [Double](repeating: 0, count: arms - 1),
        stream: &draws)
      return learner.strategy()
    }
    let p = try strategy(.hedge(eta: nil), 5, 1)
    #expect(abs(Elementary.log(p[0] / p[1]) - (try hedge.expected("eta"))) <= 1e-9)
    // The first estimate of EXP3 is K x, so the weight is exp(gamma).
    let gamma = try exp3.expected("gamma")
    let weight = Elementary.exp(gamma)
    let q = try strategy(.exp3(gamma: nil), 5, 1)
    #expect(abs(q[0] - ((1 - gamma) * weight / (weight + 4) + gamma / 5)) <= 1e-9)
    let eta = try ix.expected("eta")
    let r = try strategy(.exp3IX(.automatic), 10, 0)
    #expect(abs(Elementary.log(r[1] / r[0]) - eta / (0.1 + eta / 2)) <= 1e-9)
    for algorithm in [LearningAlgorithm.hedge(eta: nil), .exp3(gamma: nil), .exp3P(.automatic())] {
      #expect(throws: ExperimentError.self) { try learner(algorithm) }
    }
  }

  @Test("stay finite and exact when one action leads for long", arguments: nameless)
  func extremes(_ algorithm: LearningAlgorithm) throws {
    var learner = try learner(algorithm)
    var draws = stream()
    for leader in [0, 1] {
      for _ in 0..<30_000 {
        let action = learner.choose(stream: &draws)
        let payoffs = (0..<4).map { $0 == leader ? 1.0 : 0 }
        learner.observe(
          action: action, reward: payoffs[action], payoffs: payoffs, stream: &draws)
      }
      let strategy = learner.strategy()
      #expect(strategy.allSatisfy { $0.isFinite && $0 >= 0 })
      #expect(abs(strategy.reduce(0, +) - 1) <= 1e-12)
      #expect(leader == 1 || strategy[0] >= 0.75)
    }
  }

  private func softmax(_ scores: [Double]) -> [Double] {
    let most = scores.max() ?? 0
    let weights = scores.map { Elementary.exp($0 - most) }
    return weights.map { $0 / weights.reduce(0, +) }
  }

  private func expect(_ algorithm: LearningAlgorithm, _ expected: [Double]) throws {
    var learner = try learner(algorithm)
    feed(&learner, history(300))
    for (got, want) in zip(learner.strategy(), expected) { #expect(abs(got - want) <= 1e-10) }
  }
}
