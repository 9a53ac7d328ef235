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
}
