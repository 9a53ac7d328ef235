import Learning
import Randomness
import Testing

@Suite("EXP3")
struct EXP3Tests {
  /// The rule as its paper writes it, on logarithms, with no weight kept.
  private struct Paper {
    let gamma: Double
    var logarithms: [Double]

    func probabilities() -> [Double] {
      let most = logarithms.max() ?? 0
      let weights = logarithms.map { Elementary.exp($0 - most) }
      let total = weights.reduce(0, +)
      return weights.map { (1 - gamma) * $0 / total + gamma / Double(weights.count) }
    }

    mutating func hear(_ action: Int, _ x: Double) {
      let k = Double(logarithms.count)
      logarithms[action] += gamma * (x / probabilities()[action]) / k
    }
  }

  /// First one arm is best and the others' weights vanish, then another: a weight that was cut off
  /// at zero would never come back.
  @Test("is the paper's rule through millions of decisions, without overflow, there and back")
  func reference() {
    let (gamma, arms) = (0.1, 4)
    var bank = LearnerBank(seed: 3, purpose: Purpose(rawValue: 1))
    let learner = bank.add(.exp3(gamma: gamma), states: 1, actions: arms)
    var paper = Paper(gamma: gamma, logarithms: Array(repeating: 0, count: arms))
    var worst = 0.0
    for period in 0..<1_000_000 {
      let best = period < 100_000 ? 1 : 2
      let draw = bank.choose(learner, state: 0, exploring: true)
      let reward = draw.action == best ? 1.0 : 0
      if period % 1_000 == 0 {
        worst = max(worst, abs(paper.probabilities()[draw.action] - draw.probability))
      }
      bank.learn(learner, Experience(state: 0, draw: draw, reward: reward))
      paper.hear(draw.action, reward)
    }
    #expect(worst < 1e-6)
    let end = bank.probabilities(learner, state: 0, exploring: true)
    for (a, b) in zip(end, paper.probabilities()) { #expect(abs(a - b) < 1e-6) }
    #expect(paper.logarithms[1] > 1_000 && end[2] > 0.9)
  }

  @Test("stays a distribution over ten million decisions")
  func endurance() {
    var bank = LearnerBank(seed: 4, purpose: Purpose(rawValue: 1))
    let learner = bank.add(.exp3(gamma: 0.5), states: 1, actions: 2)
    for _ in 0..<10_000_000 {
      let draw = bank.choose(learner, state: 0, exploring: true)
      bank.learn(learner, Experience(state: 0, draw: draw, reward: 1))
    }
    let p = bank.probabilities(learner, state: 0, exploring: true)
    #expect(abs(p[0] + p[1] - 1) < 1e-12 && p.allSatisfy { $0 >= 0.25 - 1e-12 })
    // Each decision adds gamma / (p K) with probability p to an arm: gamma / K a decision.
    let sum = bank.table(learner, state: 0).reduce(0, +)
    #expect(abs(sum / 1e7 - 0.5) < 0.005)
  }

  @Test("draws each action as often as it says, with and without exploration")
  func frequencies() {
    var bank = LearnerBank(seed: 5, purpose: Purpose(rawValue: 1))
    let learner = bank.add(.exp3(gamma: 0.3), states: 1, actions: 3)
    for (action, reward) in [(0, 1.0), (1, 0.5)] {
      bank.learn(
        learner,
        Experience(state: 0, draw: Draw(action, probability: 0.05), reward: reward))
    }
    for exploring in [true, false] {
      let expected = bank.probabilities(learner, state: 0, exploring: exploring)
      var counts = [0.0, 0, 0]
      for _ in 0..<100_000 {
        let draw = bank.choose(learner, state: 0, exploring: exploring)
        counts[draw.action] += 1
        #expect(abs(draw.probability - expected[draw.action]) < 1e-12)
      }
      for (count, p) in zip(counts, expected) {
        #expect(abs(count - p * 1e5) < 4 * (p * (1 - p) * 1e5).squareRoot())
      }
    }
    // w = exp(gamma x / (p K)): e^2, e^1 and 1.
    let e = Elementary.exp(1)
    let alone = bank.probabilities(learner, state: 0, exploring: false)
    #expect(abs(alone[0] - e * e / (e * e + e + 1)) < 1e-12)
  }

  @Test("scales rewards by their range and counts those that it cuts")
  func range() {
    var bank = LearnerBank(seed: 6, purpose: Purpose(rawValue: 1))
    let learner = bank.add(.exp3(gamma: 1), states: 2, actions: 2)
    func hear(_ reward: Double, _ low: Double, _ high: Double) {
      bank.learn(
        learner,
        Experience(
          state: 1, draw: Draw(0, probability: 0.5), reward: reward, low: low, high: high))
    }
    hear(0, -2, 2)
    #expect(bank.table(learner, state: 1) == [0.5, 0])
    hear(7, -2, 2)
    #expect(bank.table(learner, state: 1) == [1.5, 0])
    hear(-3, -2, 2)
    #expect(bank.table(learner, state: 1) == [1.5, 0])
    hear(0, 0, 0)
    #expect(bank.rewards == (3, 2))
    #expect(bank.table(learner, state: 0) == [0, 0])
  }
}
