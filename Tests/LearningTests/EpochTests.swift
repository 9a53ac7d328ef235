import Learning
import Randomness
import Testing

@Suite("Q-learning in epochs")
struct EpochTests {
  /// Two decisions an epoch, alpha 1/2, delta 1/2, from 1: the target is r + 1/2 while the table stands
  /// still.
  private func bank() -> (LearnerBank, Int) {
    var bank = LearnerBank(seed: 1, purpose: Purpose(rawValue: 1))
    let learner = bank.add(
      .qLearning(alpha: 0.5, delta: 0.5, exploration: .none, initial: 1, epoch: 2), states: 1,
      actions: 2)
    return (bank, learner)
  }

  private func told(_ ordinal: UInt32, _ action: Int, _ reward: Double) -> Experience {
    Experience(
      state: 0, draw: Draw(action, probability: 1), reward: reward, ordinal: ordinal)
  }

  /// By hand: 1 + 1/2 (mean(3, 1) + 1/2 - 1) = 1.75, and the cell that was not visited stays.
  @Test("moves once, towards the mean of an epoch")
  func mean() {
    var (bank, learner) = bank()
    bank.learn(learner, told(0, 0, 3))
    #expect(bank.table(learner, state: 0) == [1, 1])
    bank.learn(learner, told(1, 0, 1))
    #expect(bank.table(learner, state: 0) == [1.75, 1])
  }

  /// By hand: first 1 + 1/2 (2 + 1/2 - 1) = 1.75 for action 1, then action 0 by the same formula.
  @Test("keeps decisions apart that end when the next epoch has begun")
  func late() {
    var (bank, learner) = bank()
    bank.learn(learner, told(0, 1, 2))
    bank.learn(learner, told(2, 0, 4))
    #expect(bank.table(learner, state: 0) == [1, 1])
    bank.learn(learner, told(1, 1, 2))
    #expect(bank.table(learner, state: 0) == [1, 1.75])
    // Action 0 was told 4 + 1/2 before the update and 0 + 0.875 after it: mean 2.6875.
    bank.learn(learner, told(3, 0, 0))
    #expect(bank.table(learner, state: 0) == [1.843_75, 1.75])
  }

  @Test("ends an epoch of which something never ends two epochs later")
  func lost() {
    var (bank, learner) = bank()
    bank.learn(learner, told(0, 0, 3))
    bank.learn(learner, told(4, 1, 0))
    #expect(bank.table(learner, state: 0) == [2.25, 1])
  }
}
