import Learning
import Randomness
import Testing

@Suite("Banks of learners")
struct LearnerBankTests {
  private func bank(seed: UInt64 = 9) -> LearnerBank {
    var bank = LearnerBank(seed: seed, purpose: Purpose(rawValue: 1))
    for n in 0..<4 {
      _ = bank.add(
        n % 2 == 0
          ? .exp3(gamma: 0.2)
          : .qLearning(alpha: 0.1, delta: 0, exploration: .constant(0.5), initial: 0),
        states: 2, actions: 6)
    }
    return bank
  }

  private func play(_ bank: inout LearnerBank, _ learner: Int, _ t: Int) -> Int {
    let draw = bank.choose(learner, state: t % 2, exploring: true)
    bank.learn(
      learner,
      Experience(
        state: t % 2, draw: draw, reward: Double((draw.action + t) % 3) / 2, next: (t + 1) % 2))
    return draw.action
  }

  @Test("let no learner's choices depend on what others do")
  func apart() {
    var together = bank()
    var alone = bank()
    var actions: [[Int]] = Array(repeating: [], count: 4)
    for t in 0..<500 { for n in [2, 0, 3, 1] { actions[n].append(play(&together, n, t)) } }
    for n in 0..<4 { #expect((0..<500).map { play(&alone, n, $0) } == actions[n]) }
    #expect(actions[0] != actions[2] && actions[1] != actions[3])
    var reseeded = bank(seed: 10)
    #expect((0..<500).map { play(&reseeded, 0, $0) } != actions[0])
  }

  @Test("are values: a copy learns by itself")
  func copies() {
    var original = bank()
    for t in 0..<100 { _ = play(&original, 0, t) }
    let table = original.table(0, state: 1)
    var copy = original
    let continued = (100..<200).map { play(&copy, 0, $0) }
    #expect(original.table(0, state: 1) == table && copy.table(0, state: 1) != table)
    #expect((100..<200).map { play(&original, 0, $0) } == continued)
  }

  @Test("draw anew under another name, and keep what was learned")
  func redirected() {
    var bank = bank()
    for t in 0..<100 { _ = play(&bank, 0, t) }
    func draws(_ seed: UInt64) -> [Int] {
      var copy = bank
      copy.redirectDraws(seed: seed, purpose: Purpose(rawValue: 2))
      #expect(copy.table(0, state: 0) == bank.table(0, state: 0))
      return (0..<100).map { _ in copy.choose(0, state: 0, exploring: false).action }
    }
    #expect(draws(1) == draws(1))
    #expect(draws(1) != draws(2))
  }

  private static let others: [LearningAlgorithm] = [
    .boltzmannQ(
      BoltzmannQLearning(
        delta: 0, temperature: .init(initial: 20, decay: 1e-3), initial: .constant(0))),
    .exp3P(.given(eta: 0.02, gamma: 0.05, beta: 0.001)),
    .exp3IX(.given(eta: 0.02, gamma: 0.01)), .ucb1(), .thompsonBeta,
    .thompsonGaussian(priorVariance: 100, noise: 8), .reinforce(alpha: 0.01),
  ]

  /// Two arms that pay 1 with probabilities 0.2 and 0.8, in payoffs from -5 to 15, in two states in which
  /// they change places; outcomes come up to six decisions late and out of order.
  @Test("of any learner find the better action, however late they hear", arguments: others)
  func late(_ algorithm: LearningAlgorithm) {
    var bank = LearnerBank(seed: 3, purpose: Purpose(rawValue: 1))
    _ = bank.add(.exp3(gamma: 0.1), states: 1, actions: 3)
    let learner = bank.add(.algorithm(algorithm), states: 2, actions: 2)
    var rewards = RandomStream(seed: 4, purpose: Purpose(rawValue: 2))
    var open: [Experience] = []
    var best = 0
    for t in 0..<20_000 {
      let state = t % 2
      let draw = bank.choose(learner, state: state, exploring: true)
      let pays = rewards.uniform() < (draw.action == state ? 0.8 : 0.2)
      if t >= 15_000 { best += draw.action == state ? 1 : 0 }
      open.append(
        Experience(
          state: state, draw: draw, reward: pays ? 15 : -5, low: -5, high: 15,
          next: (state + 1) % 2))
      if open.count == 6 {
        for experience in open.reversed() { bank.learn(learner, experience) }
        open.removeAll()
      }
    }
    #expect(best > 4000, "\(best) of 5000")
    #expect(bank.decisions(learner) == 20_000)
    for state in 0..<2 {
      let strategy = bank.probabilities(learner, state: state, exploring: true)
      #expect(abs(strategy.reduce(0, +) - 1) < 1e-9)
    }
    #expect(bank.rewards.clipped == 0)
  }

  /// As the learner plays that is not in a bank: UCB1 draws nothing.
  @Test("of UCB1 play as it does elsewhere, and leave rewards out of range at its ends")
  func same() throws {
    var bank = LearnerBank(seed: 3, purpose: Purpose(rawValue: 1))
    let learner = bank.add(.algorithm(.ucb1()), states: 1, actions: 3)
    var draws = RandomStream(seed: 1, purpose: Purpose(rawValue: 3))
    var single = try TabularLearner(.ucb1(), states: 1, actions: 3, stream: &draws)
    for t in 0..<500 {
      let draw = bank.choose(learner, state: 0, exploring: true)
      #expect(single.choose(stream: &draws) == draw.action)
      let reward = Double((draw.action * 7 + t) % 5)
      bank.learn(learner, Experience(state: 0, draw: draw, reward: reward, low: 0, high: 3))
      single.observe(action: draw.action, reward: min(1, reward / 3), stream: &draws)
    }
    let (told, clipped) = bank.rewards
    #expect(told == 500 && clipped > 0)
    var copy = bank
    for _ in 0..<3 { _ = copy.choose(learner, state: 0, exploring: true) }
    #expect(bank.decisions(learner) == 500 && copy.decisions(learner) == 503)
  }
}
