import Learning
import Randomness
import Testing

@Suite("A learner with its memory")
struct TabularLearnerTests {
  private static func qLearning(
    alpha: LearningRate = .constant(0.3), delta: Double = 0.5,
    initial: InitialValues = .constant(1),
    ties: Ties = .lowest, update: QLearning.Update = .taken
  ) -> QLearning {
    QLearning(
      alpha: alpha, delta: delta, exploration: .constant(epsilon: 0.4), initial: initial,
      ties: ties,
      update: update)
  }

  private static let algorithms: [LearningAlgorithm] = [
    .qLearning(qLearning()), .qLearning(qLearning(alpha: .average, ties: .random)),
    .qLearning(qLearning(initial: .random(low: 0, high: 1), ties: .highest, update: .all)),
    .sarsa(qLearning()),
    .boltzmannQ(
      BoltzmannQLearning(temperature: .init(initial: 2, decay: 1e-3), initial: .constant(0))),
  ]

  private func stream(_ entity: UInt32 = 0) -> RandomStream {
    RandomStream(seed: 5, purpose: Purpose(rawValue: 999), entity: entity)
  }

  /// Three states in a ring; action a pays a in state a, otherwise nothing.
  private func play(_ learner: inout TabularLearner, _ periods: Range<Int>) -> [Int] {
    periods.map { period in
      let state = period % 3
      var draws = stream(UInt32(period + 1))
      let action = learner.choose(state, stream: &draws)
      let payoffs = (0..<4).map { $0 == state ? Double($0) : 0 }
      learner.observe(
        state, action: action, reward: payoffs[action], next: (period + 1) % 3, payoffs: payoffs,
        stream: &draws)
      return action
    }
  }

  @Test("goes on from a snapshot as if it had never stopped", arguments: algorithms)
  func snapshot(_ algorithm: LearningAlgorithm) throws {
    var draws = stream()
    var learner = try TabularLearner(algorithm, states: 3, actions: 4, stream: &draws)
    _ = play(&learner, 0..<1500)
    var other = try TabularLearner(algorithm, states: 3, actions: 4, stream: &draws)
    try other.restore(learner.snapshot)
    #expect(other.age == 1500)
    #expect(play(&learner, 1500..<4000) == play(&other, 1500..<4000))
    #expect(learner.snapshot == other.snapshot)
  }

  @Test("refuses snapshots that it cannot have kept", arguments: algorithms)
  func badSnapshot(_ algorithm: LearningAlgorithm) throws {
    var draws = stream()
    var learner = try TabularLearner(algorithm, states: 3, actions: 4, stream: &draws)
    _ = play(&learner, 0..<10)
    let good = learner.snapshot
    var short = good
    short.values.removeLast()
    var wild = good
    wild.indices[0] = 4
    var infinite = good
    infinite.values[0] = .infinity
    for bad in [short, wild, infinite] {
      #expect(throws: ExperimentError.self) { try learner.restore(bad) }
    }
    #expect(learner.snapshot == good)
  }

  /// The Bellman equation for a single state: Q(a) = r(a) + delta max r / (1 - delta).
  @Test("of values comes to the fixed point where payoffs never change")
  func fixedPoint() throws {
    let form = try #require(try FixtureFiles.closedForms("q-learning-fixed-opponent").first)
    let rewards = try #require(form.parameters["rewards"] as? [Double])
    let expected = try #require(form.expected["q"] as? [Double])
    var draws = stream()
    var parameters = Self.qLearning(alpha: .constant(0.1), delta: try form.parameter("delta"))
    for algorithm in [LearningAlgorithm.qLearning(parameters)] {
      var learner = try TabularLearner(algorithm, actions: rewards.count, stream: &draws)
      for _ in 0..<20_000 {
        let action = learner.choose(stream: &draws)
        learner.observe(action: action, reward: rewards[action], stream: &draws)
      }
      let values = learner.snapshot.values
      for (value, target) in zip(values, expected) {
        #expect(abs(value - target) <= form.tolerance)
      }
    }
    // With epsilon 0 SARSA learns the same for the action it keeps to.
    parameters.exploration = .none
    var learner = try TabularLearner(.sarsa(parameters), actions: 2, stream: &draws)
    for _ in 0..<20_000 {
      let action = learner.choose(stream: &draws)
      learner.observe(action: action, reward: rewards[action], stream: &draws)
    }
    #expect(abs(learner.snapshot.values[0] - expected[0]) <= form.tolerance)
  }

  /// Every write is checked against a search of the whole row.
  @Test("keeps its greedy action by the rule for ties", arguments: Ties.allCases)
  func ties(_ ties: Ties) throws {
    var draws = stream()
    // With alpha 1 and delta 0 a value is the last reward; few rewards make many ties.
    let parameters = Self.qLearning(alpha: .constant(1), delta: 0, ties: ties)
    var learner = try TabularLearner(.qLearning(parameters), actions: 5, stream: &draws)
    for _ in 0..<5000 {
      let before = learner.greedyAction()
      let action = Int(draws.below(5))
      learner.observe(action: action, reward: Double(draws.below(3)), stream: &draws)
      let row = Array(learner.snapshot.values[..<5])
      let equals = row.indices.filter { row[$0] == row.max() }
      switch ties {
      case .lowest: #expect(learner.greedyAction() == equals.first)
      case .highest: #expect(learner.greedyAction() == equals.last)
      case .random:
        #expect(equals.contains(learner.greedyAction()))
        if equals.contains(before) { #expect(learner.greedyAction() == before) }
      }
    }
  }

  @Test("with random ties starts at any of equal values, equally often")
  func randomStart() throws {
    var counts = [Int](repeating: 0, count: 4)
    for entity in 0..<4000 {
      var draws = stream(UInt32(entity))
      let parameters = Self.qLearning(ties: .random)
      counts[
        try TabularLearner(.qLearning(parameters), actions: 4, stream: &draws).greedyAction()] += 1
    }
    // Binomial with p = 1/4: standard deviation 27; five of them.
    for count in counts { #expect(abs(count - 1000) <= 137) }
  }

  @Test("that averages has the mean of what it saw")
  func average() throws {
    var draws = stream()
    let parameters = Self.qLearning(alpha: .average, delta: 0)
    var learner = try TabularLearner(.qLearning(parameters), actions: 2, stream: &draws)
    for reward in [3.0, 5, 10] { learner.observe(action: 1, reward: reward, stream: &draws) }
    #expect(abs(learner.snapshot.values[1] - 6) <= 1e-12)
    #expect(learner.snapshot.values[0] == 1)
  }

  @Test("explores as often as its schedule says, over all actions")
  func exploration() throws {
    var draws = stream()
    let parameters = QLearning(
      exploration: .exponential(initial: 0.8, beta: 1e-3), initial: .constant(0))
    var learner = try TabularLearner(.qLearning(parameters), actions: 3, stream: &draws)
    var counts = [0, 0, 0]
    for _ in 0..<3000 {
      let action = learner.choose(stream: &draws)
      counts[action] += 1
      learner.observe(action: action, reward: 0, stream: &draws)
    }
    // The mean number of explorations: sum of 0.8 exp(-0.001 t) for t < 3000.
    let explored = 0.8 * (1 - Elementary.exp(-3)) / (1 - Elementary.exp(-0.001))
    for action in [1, 2] {
      #expect(abs(Double(counts[action]) - explored / 3) <= 5 * (explored / 3).squareRoot())
    }
    #expect(abs(learner.strategy()[1] - 0.8 * Elementary.exp(-3) / 3) <= 1e-12)
  }

  @Test("of Boltzmann plays by the softmax of its values")
  func boltzmann() throws {
    let parameters = BoltzmannQLearning(
      temperature: .init(initial: 0.5, decay: 0), initial: .constant(0))
    var draws = stream()
    var learner = try TabularLearner(.boltzmannQ(parameters), actions: 3, stream: &draws)
    var state = learner.snapshot
    state.values.replaceSubrange(0..<5, with: [1, 0, 0.5, 1, 0.5])
    try learner.restore(state)
    let weights = [1, 0, 0.5].map { Elementary.exp($0 / 0.5) }
    let expected = weights.map { $0 / weights.reduce(0, +) }
    for (got, want) in zip(learner.strategy(), expected) { #expect(abs(got - want) <= 1e-12) }
    var counts = [0, 0, 0]
    for _ in 0..<20_000 { counts[learner.choose(stream: &draws)] += 1 }
    for (count, probability) in zip(counts, expected) {
      let error = (20_000 * probability * (1 - probability)).squareRoot()
      #expect(abs(Double(count) - 20_000 * probability) <= 5 * error)
    }
  }
}
