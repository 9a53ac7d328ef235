import Learning
import Randomness
import Statistics
import Testing

@Suite("EXP3 against bandits")
struct BanditTests {
  private static let decisions = 10_000

  /// The realised regret against the best single arm, over sessions; `reward` fills the arms' rewards
  /// of a period.
  private func regret(
    arms: Int, sessions: UInt64,
    _ reward: (Int, inout RandomStream, inout [Double]) -> Void
  ) -> Moments {
    let gamma = LearningRule.mixing(actions: arms, decisions: Self.decisions)
    var regrets = Moments()
    for seed in 0..<sessions {
      var bank = LearnerBank(seed: seed, purpose: Purpose(rawValue: 1))
      let learner = bank.add(.exp3(gamma: gamma), states: 1, actions: arms)
      var nature = RandomStream(seed: seed, purpose: Purpose(rawValue: 2))
      var rewards = [Double](repeating: 0, count: arms)
      var totals = rewards
      var played = 0.0
      for period in 0..<Self.decisions {
        reward(period, &nature, &rewards)
        let draw = bank.choose(learner, state: 0, exploring: true)
        bank.learn(learner, Experience(state: 0, draw: draw, reward: rewards[draw.action]))
        played += rewards[draw.action]
        for arm in 0..<arms { totals[arm] += rewards[arm] }
      }
      regrets.add((totals.max() ?? 0) - played)
    }
    return regrets
  }

  private func bound(arms: Double) -> Double {
    2.63 * (Double(Self.decisions) * arms * Elementary.log(arms)).squareRoot()
  }

  /// Corollary 3.2 of the paper of 2002: at most 2 sqrt(e - 1) sqrt(T K ln K) = 743.7.
  ///
  /// An independent program has a mean of 398.98 with a standard error of 1.54.
  @Test("keep the regret below the bound of the paper, and at that of an independent program")
  func stochastic() throws {
    let regret = regret(arms: 5, sessions: 400) { _, nature, rewards in
      for arm in 0..<5 { rewards[arm] = nature.uniform() < (arm == 0 ? 0.6 : 0.5) ? 1 : 0 }
    }
    let error = try #require(regret.standardError)
    #expect(regret.mean + 3 * error <= 743.7)
    #expect(abs(regret.mean - 398.98) <= 3 * (error * error + 1.54 * 1.54).squareRoot())
  }

  /// The best arm of the first 4,000 periods is the worst of the other 6,000.
  ///
  /// An independent program has a mean of 267.18 with a standard error of 11.17.
  @Test("keep it below the bound where the arms change places")
  func adversarial() throws {
    let regret = regret(arms: 3, sessions: 400) { period, _, rewards in
      rewards = period < 4_000 ? [0.8, 0.2, 0.5] : [0.1, 0.9, 0.5]
    }
    let error = try #require(regret.standardError)
    #expect(regret.mean + 3 * error <= bound(arms: 3))
    #expect(abs(regret.mean - 267.18) <= 3 * (error * error + 11.17 * 11.17).squareRoot())
  }

  /// sqrt(5 ln 5 / ((e - 1) 10^4)), and 1 for few decisions.
  @Test("mix as much as the corollary says")
  func mixing() {
    #expect(abs(LearningRule.mixing(actions: 5, decisions: 10_000) - 0.02164088002) < 1e-10)
    #expect(LearningRule.mixing(actions: 5, decisions: 4) == 1)
  }
}
