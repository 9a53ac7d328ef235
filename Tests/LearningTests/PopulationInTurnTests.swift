import Learning
import Randomness
import Testing

@Suite("A genetic population in a bank")
struct PopulationInTurnTests {
  private func play(
    delay: Int, order: ([Int]) -> [Int], rewards: [Double], periods: Int = 40_000
  ) -> [Double] {
    var bank = LearnerBank(seed: 2, purpose: Purpose(rawValue: 7))
    _ = bank.add(
      .algorithm(.genetic(GeneticAlgorithm(population: 20))), states: 1, actions: rewards.count)
    var open: [Draw] = []
    for _ in 0..<periods {
      open.append(bank.choose(0, state: 0, exploring: true))
      guard open.count == delay else { continue }
      for i in order(Array(open.indices)) {
        bank.learn(
          0, Experience(state: 0, draw: open[i], reward: rewards[open[i].action]))
      }
      open = []
    }
    return bank.probabilities(0, state: 0, exploring: true)
  }

  @Test("breeds the action that pays best, whenever and in whatever order outcomes come")
  func best() {
    for delay in [1, 7, 150] {
      #expect(play(delay: delay, order: { $0 }, rewards: [0, 1, 0.2])[1] > 0.85)
      #expect(play(delay: delay, order: { $0.reversed() }, rewards: [-3, -1, -2])[1] > 0.85)
    }
  }

  @Test("is as it was at first while nothing comes to its end")
  func silence() {
    let before = play(delay: 50_000, order: { $0 }, rewards: [1, 0, 0])
    #expect(before.allSatisfy { $0 > 0.2 && $0 < 0.45 })
  }

  @Test("keeps an action for each state")
  func states() {
    var bank = LearnerBank(seed: 2, purpose: Purpose(rawValue: 7))
    _ = bank.add(.algorithm(.genetic(GeneticAlgorithm())), states: 3, actions: 3)
    for period in 0..<120_000 {
      let draw = bank.choose(0, state: period % 3, exploring: true)
      bank.learn(
        0,
        Experience(
          state: period % 3, draw: draw, reward: draw.action == 2 - period % 3 ? 1 : 0))
    }
    for state in 0..<3 {
      #expect(bank.probabilities(0, state: state, exploring: true)[2 - state] > 0.85)
    }
  }
}
