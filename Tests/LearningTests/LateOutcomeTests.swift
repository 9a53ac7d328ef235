import Learning
import Randomness
import Testing

/// Outcomes that come late are weighed by the probabilities of their decision's moment.
@Suite("Late outcomes")
struct LateOutcomeTests {
  private static let actions = 3

  private static func bank(_ algorithm: LearningAlgorithm) -> LearnerBank {
    var bank = LearnerBank(seed: 3, purpose: Purpose(rawValue: 7))
    _ = bank.add(.algorithm(algorithm), states: 1, actions: actions)
    return bank
  }

  /// What is played after a history of draws at known probabilities, from the papers' formulas.
  private static func expected(
    _ algorithm: LearningAlgorithm, _ history: [(action: Int, played: [Double], reward: Double)]
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: actions)
    var uniform = 0.0
    var total = 0.0
    for (t, entry) in history.enumerated() {
      for a in 0..<actions {
        let taken = a == entry.action
        switch algorithm {
        case .exp3(let gamma?):
          uniform = gamma
          scores[a] += taken ? gamma * entry.reward / (entry.played[a] * Double(actions)) : 0
        case .exp3P(.given(let eta, let gamma, let beta)):
          uniform = gamma
          scores[a] += eta * ((taken ? entry.reward : 0) + beta) / entry.played[a]
        case .exp3IX(.given(let eta, let gamma)):
          scores[a] -= taken ? eta * (1 - entry.reward) / (entry.played[a] + gamma) : 0
        case .reinforce(let alpha):
          let baseline = t == 0 ? 0 : total / Double(t)
          scores[a] += alpha * (entry.reward - baseline) * ((taken ? 1 : 0) - entry.played[a])
        default: break
        }
      }
      total += entry.reward
    }
    let most = scores.max() ?? 0
    let weights = scores.map { Elementary.exp($0 - most) }
    let sum = weights.reduce(0, +)
    return weights.map { (1 - uniform) * $0 / sum + uniform / Double(actions) }
  }

  static let kinds: [LearningAlgorithm] = [
    .exp3(gamma: 0.2), .exp3P(.given(eta: 0.1, gamma: 0.1, beta: 0.05)),
    .exp3IX(.given(eta: 0.2, gamma: 0.1)), .reinforce(alpha: 0.5),
  ]

  /// Auer and others 2002, Bubeck and Cesa-Bianchi 2012, Neu 2015 and Williams 1992 weigh by the
  /// probabilities of the draw.
  @Test(
    "are weighed by the probabilities that they were drawn by", arguments: kinds, [1, 7, 40])
  func weighed(_ algorithm: LearningAlgorithm, delay: Int) {
    var bank = Self.bank(algorithm)
    var open: [(draw: Draw, played: [Double])] = []
    var history: [(action: Int, played: [Double], reward: Double)] = []
    for _ in 0..<400 {
      let played = bank.probabilities(0, state: 0, exploring: true)
      for (got, wanted) in zip(played, Self.expected(algorithm, history)) {
        #expect(abs(got - wanted) < 1e-9)
      }
      open.append((bank.choose(0, state: 0, exploring: true), played))
      guard open.count == delay else { continue }
      for late in open.reversed() {
        let reward = [0.2, 0.5, 0.9][late.draw.action]
        bank.learn(0, Experience(state: 0, draw: late.draw, reward: reward))
        history.append((late.draw.action, late.played, reward))
      }
      open = []
    }
    #expect(bank.recallsDraws(0))
  }

  @Test("that come at once change no bit against a draw of now", arguments: kinds)
  func atOnce(_ algorithm: LearningAlgorithm) {
    var (told, untold) = (Self.bank(algorithm), Self.bank(algorithm))
    for _ in 0..<500 {
      let draw = told.choose(0, state: 0, exploring: true)
      let other = untold.choose(0, state: 0, exploring: true, learning: false)
      #expect(draw.action == other.action && draw.mark != 0 && other.mark == 0)
      let reward = [0.2, 0.5, 0.9][draw.action]
      told.learn(0, Experience(state: 0, draw: draw, reward: reward))
      untold.learn(0, Experience(state: 0, draw: other, reward: reward))
      #expect(
        told.probabilities(0, state: 0, exploring: true)
          == untold.probabilities(0, state: 0, exploring: true))
    }
  }

  @Test("of decisions that were forgotten, or told twice, are not learned from")
  func forgotten() {
    var bank = Self.bank(.exp3IX(.given(eta: 0.5, gamma: 0.1)))
    let (first, second) = (
      bank.choose(0, state: 0, exploring: true), bank.choose(0, state: 0, exploring: true)
    )
    bank.learn(0, Experience(state: 0, draw: first, reward: 0))
    let learned = bank.probabilities(0, state: 0, exploring: true)
    #expect(learned[first.action] < 0.3)
    bank.learn(0, Experience(state: 0, draw: first, reward: 0))
    #expect(bank.probabilities(0, state: 0, exploring: true) == learned)
    bank.forgetOpen()
    bank.learn(0, Experience(state: 0, draw: second, reward: 0))
    #expect(bank.probabilities(0, state: 0, exploring: true) == learned)
  }

  /// A hundred thousand decisions of which no outcome comes: 2 MB a learner, and the latest are known.
  @Test("are awaited in bounded memory")
  func bounded() {
    var bank = Self.bank(.exp3IX(.given(eta: 0.5, gamma: 0.1)))
    let first = bank.choose(0, state: 0, exploring: true)
    var latest = first
    for _ in 0..<100_000 { latest = bank.choose(0, state: 0, exploring: true) }
    let before = bank.probabilities(0, state: 0, exploring: true)
    bank.learn(0, Experience(state: 0, draw: first, reward: 0))
    #expect(bank.probabilities(0, state: 0, exploring: true) == before)
    bank.learn(0, Experience(state: 0, draw: latest, reward: 0))
    #expect(bank.probabilities(0, state: 0, exploring: true) != before)
  }

  static let unbiasedRules: [(rule: LearningRule, mixing: Double, step: Double)] = [
    (.estimating(.hedge(eta: 0.1), exploration: 0.2), 0, 0.1), (.exp3(gamma: 0.3), 0, 0.1),
    (.algorithm(.exp3(gamma: 0.3)), 0.3, 0.1),
  ]

  /// What exponential weights hold for one action against another, the logarithm of the ratio of their
  /// weights over the step and the number of decisions, has the difference of their true payoffs as its
  /// mean: over many short histories, and however late outcomes are.
  @Test("leave the estimates of payoffs right on average", arguments: [1, 5], unbiasedRules)
  func unbiased(delay: Int, of: (rule: LearningRule, mixing: Double, step: Double)) {
    let payoffs = [0.2, 0.5, 0.9]
    let (periods, sessions) = (20, 4_000)
    var (sums, squares) = ([0.0, 0, 0], [0.0, 0, 0])
    for session in 0..<sessions {
      var bank = LearnerBank(seed: UInt64(session), purpose: Purpose(rawValue: 7))
      _ = bank.add(of.rule, states: 1, actions: 3)
      var open: [Draw] = []
      for _ in 0..<periods {
        open.append(bank.choose(0, state: 0, exploring: true))
        guard open.count == delay else { continue }
        for draw in open.reversed() {
          bank.learn(0, Experience(state: 0, draw: draw, reward: payoffs[draw.action]))
        }
        open = []
      }
      let logarithms = bank.probabilities(0, state: 0, exploring: false).map {
        Elementary.log($0 - of.mixing / 3)
      }
      for a in 0..<3 {
        let estimate = (logarithms[a] - logarithms[0]) / (of.step * Double(periods))
        sums[a] += estimate
        squares[a] += estimate * estimate
      }
    }
    for a in 1..<3 {
      let mean = sums[a] / Double(sessions)
      let error = ((squares[a] / Double(sessions) - mean * mean) / Double(sessions)).squareRoot()
      #expect(abs(mean - (payoffs[a] - payoffs[0])) < 4 * error && error < 0.05)
    }
  }
}
