import Learning
import Randomness
import Testing

@Suite("Q-learning")
struct QLearningTests {
  /// A process of two states whose Bellman equations are solved by hand.
  ///
  /// Action 0 stays and action 1 goes to the other state. Only state 1 pays: 1 for staying, `leaving`
  /// for going.
  @Test("finds the solution of the Bellman equations", arguments: [0.0, 2.0])
  func bellman(leaving: Double) {
    let delta = 0.9
    var bank = LearnerBank(seed: 1, purpose: Purpose(rawValue: 1))
    let learner = bank.add(
      .qLearning(alpha: 0.1, delta: delta, exploration: .constant(1), initial: 0),
      states: 2, actions: 2)
    var state = 0
    for _ in 0..<20_000 {
      let draw = bank.choose(learner, state: state, exploring: true)
      let next = draw.action == 0 ? state : 1 - state
      let reward = state == 0 ? 0 : draw.action == 0 ? 1 : leaving
      bank.learn(learner, Experience(state: state, draw: draw, reward: reward, next: next))
      state = next
    }
    // Staying is worth 1 / (1 - delta) for ever; leaving and coming back leaving / (1 - delta^2).
    let rich = max(1 / (1 - delta), leaving / (1 - delta * delta))
    let poor = delta * rich
    let expected = [[delta * poor, delta * rich], [1 + delta * rich, leaving + delta * poor]]
    for state in 0..<2 {
      for (q, exact) in zip(bank.table(learner, state: state), expected[state]) {
        #expect(abs(q - exact) < 1e-9)
      }
    }
  }

  /// One step by hand: 0.9 * 1 + 0.1 * (3 + 0.5 * 4).
  @Test("moves the visited cell alone, by its own formula")
  func step() {
    var bank = LearnerBank(seed: 1, purpose: Purpose(rawValue: 1))
    let learner = bank.add(
      .qLearning(alpha: 1, delta: 0.5, exploration: .none, initial: 0), states: 2, actions: 2)
    let other = bank.add(
      .qLearning(alpha: 0.1, delta: 0.5, exploration: .none, initial: 1), states: 2, actions: 2)
    bank.learn(
      learner, Experience(state: 1, draw: Draw(1, probability: 1), reward: 4, next: 0))
    #expect(bank.table(learner, state: 1) == [0, 4])
    #expect(bank.table(learner, state: 0) == [0, 0])
    bank.learn(
      other, Experience(state: 0, draw: Draw(0, probability: 1), reward: 3, next: 1))
    #expect(abs(bank.table(other, state: 0)[0] - 1.25) < 1e-15)
    #expect(bank.table(other, state: 1) == [1, 1] && bank.table(other, state: 0)[1] == 1)
  }

  @Test("takes the lowest of equal actions, and does not explore unless asked")
  func ties() {
    var bank = LearnerBank(seed: 1, purpose: Purpose(rawValue: 1))
    let learner = bank.add(
      .qLearning(alpha: 1, delta: 0, exploration: .constant(1), initial: 0), states: 1, actions: 4)
    func choices() -> [Int] {
      (0..<50).map { _ in bank.choose(learner, state: 0, exploring: false).action }
    }
    #expect(Set(choices()) == [0])
    for (action, reward) in [(3, 2.0), (2, 2.0), (0, 1.0)] {
      bank.learn(learner, Experience(state: 0, draw: Draw(action, probability: 1), reward: reward))
    }
    #expect(Set(choices()) == [2])
    #expect(bank.decisions(learner) == 0)
  }

  /// The greedy action is among those that exploration draws: 1/K of it.
  @Test("explores all actions alike, by the schedule")
  func exploration() {
    let (decisions, beta, actions) = (20_000, 1e-4, 5)
    var bank = LearnerBank(seed: 2, purpose: Purpose(rawValue: 1))
    let learner = bank.add(
      .qLearning(
        alpha: 1, delta: 0, exploration: .exponential(initial: 0.8, beta: beta), initial: 0),
      states: 1, actions: actions)
    var counts = [Double](repeating: 0, count: actions)
    for _ in 0..<decisions { counts[bank.choose(learner, state: 0, exploring: true).action] += 1 }
    let explored = (0..<decisions).reduce(0.0) { $0 + 0.8 * Elementary.exp(-beta * Double($1)) }
    for count in counts.dropFirst() {
      let expected = explored / Double(actions)
      #expect(abs(count - expected) < 4 * expected.squareRoot())
    }
    #expect(bank.decisions(learner) == decisions)
    // By now epsilon is 0.8 e^-2.
    let p = bank.probabilities(learner, state: 0, exploring: true)
    #expect(abs(p[1] - 0.8 * Elementary.exp(-2) / 5) < 1e-12)
  }
}
