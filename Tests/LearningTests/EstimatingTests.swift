import Foundation
import Learning
import Randomness
import Testing

/// Learners who want the payoffs of all actions, in a bank that tells only what the one taken paid.
@Suite("Learners from estimates")
struct EstimatingTests {
  static let kinds: [LearningAlgorithm] = [
    .hedge(eta: 0.02), .regretMatching, .regretMatchingPlus, .internalRegretMatching(mu: 2),
    .fictitiousPlay(start: nil), .smoothFictitiousPlay(lambda: 0.05), .bestResponse(inertia: 0.5),
  ]

  /// A learner alone in a bank.
  private struct Alone {
    var bank = LearnerBank(seed: 3, purpose: Purpose(rawValue: 7))

    init(_ algorithm: LearningAlgorithm, exploration: Double, actions: Int = 3) {
      _ = bank.add(
        .estimating(algorithm, exploration: exploration), states: 1, actions: actions)
    }

    mutating func choose() -> Draw { bank.choose(0, state: 0, exploring: true) }

    mutating func tell(_ draw: Draw, _ reward: Double) {
      bank.learn(0, Experience(state: 0, draw: draw, reward: reward))
    }

    var probabilities: [Double] { bank.probabilities(0, state: 0, exploring: true) }
  }

  /// What each kind plays after a history, from the definitions in the papers: the probabilities are
  /// worked out anew from all draws and payoffs each time.
  private static func expected(
    _ algorithm: LearningAlgorithm, _ history: [(draw: Draw, payoff: Double)]
  ) -> [Double] {
    let actions = 0..<3
    func softmax(_ scores: [Double]) -> [Double] {
      let weights = scores.map { exp($0 - (scores.max() ?? 0)) }
      return weights.map { $0 / weights.reduce(0, +) }
    }
    func share(_ values: [Double]) -> [Double] {
      let total = values.reduce(0, +)
      return values.map { total > 0 ? $0 / total : 1 / 3 }
    }
    func pure(_ values: [Double]) -> [Double] {
      let best = values.firstIndex { $0 > (values.max() ?? 0) - 1e-12 }
      return actions.map { $0 == best ? 1 : 0 }
    }
    /// The payoff less the mean of those before it; 0 at first.
    let surpluses = history.indices.map { t in
      t == 0 ? 0 : history[t].payoff - history[..<t].reduce(0) { $0 + $1.payoff } / Double(t)
    }
    let mean = history.reduce(0) { $0 + $1.payoff } / Double(max(1, history.count))
    func means(_ weight: (Draw) -> Double) -> [Double] {
      actions.map { a in
        let taken = history.filter { $0.draw.action == a }
        let total = taken.reduce(0) { $0 + weight($1.draw) }
        return taken.isEmpty
          ? mean : taken.reduce(0) { $0 + weight($1.draw) * $1.payoff } / total
      }
    }
    switch algorithm {
    case .hedge(let eta?):
      return softmax(
        actions.map { a in
          history.filter { $0.draw.action == a }
            .reduce(0) { $0 - eta * (1 - $1.payoff) / $1.draw.probability }
        })
    case .regretMatching, .regretMatchingPlus:
      var regrets = [0.0, 0, 0]
      for (t, entry) in history.enumerated() {
        for a in actions {
          let estimate = a == entry.draw.action ? surpluses[t] / entry.draw.probability : 0
          regrets[a] += estimate - surpluses[t]
          if algorithm == .regretMatchingPlus { regrets[a] = max(0, regrets[a]) }
        }
      }
      return share(regrets.map { max(0, $0) })
    case .internalRegretMatching(let mu):
      guard let last = history.last?.draw.action else { return [1 / 3, 1 / 3, 1 / 3] }
      var switches = actions.map { k in
        let regret = history.indices.reduce(0.0) { sum, t in
          let draw = history[t].draw
          var gain = 0.0
          if draw.mark == last, draw.action == k { gain += surpluses[t] / draw.probability }
          if draw.action == last { gain -= surpluses[t] }
          return sum + gain
        }
        return k == last ? 0 : min(max(0, regret) / (mu * Double(history.count)), 0.5)
      }
      switches[last] = 1 - switches.reduce(0, +)
      return switches
    case .fictitiousPlay: return pure(means { 1 / $0.probability })
    case .smoothFictitiousPlay(let lambda):
      return softmax(means { 1 / $0.probability }.map { $0 / lambda })
    case .bestResponse(let inertia):
      let latest = actions.map { a in
        history.last { $0.draw.action == a }?.payoff ?? mean
      }
      guard let last = history.last?.draw.action else { return pure(latest) }
      return zip(pure(latest), actions).map {
        (1 - inertia) * $0 + ($1 == last ? inertia : 0)
      }
    default: return []
    }
  }

  @Test("play what their papers say of the payoffs that were heard", arguments: kinds)
  func definition(_ algorithm: LearningAlgorithm) {
    let exploration = 0.1
    var alone = Alone(algorithm, exploration: exploration)
    var history: [(draw: Draw, payoff: Double)] = []
    var stream = RandomStream(seed: 9, purpose: Purpose(rawValue: 8))
    for _ in 0..<300 {
      let expected = Self.expected(algorithm, history).map {
        (1 - exploration) * $0 + exploration / 3
      }
      for (got, wanted) in zip(alone.probabilities, expected) { #expect(abs(got - wanted) < 1e-9) }
      let draw = alone.choose()
      #expect(abs(draw.probability - expected[draw.action]) < 1e-9)
      let payoff = [0.3, 0.5, 0.4][draw.action] + 0.3 * stream.uniform()
      alone.tell(draw, payoff)
      history.append((draw, payoff))
    }
  }

  /// An action that was never tried is worth what the others paid, so rounding must not decide: ties
  /// within 1e-12 go to the lowest.
  @Test(
    "keep to the lowest action while all that was heard is the same",
    arguments: [LearningAlgorithm.fictitiousPlay(start: nil), .bestResponse(inertia: 0)])
  func ties(_ algorithm: LearningAlgorithm) {
    var stream = RandomStream(seed: 4, purpose: Purpose(rawValue: 8))
    for exploration in [0, 0.05, 0.3] {
      for _ in 0..<200 {
        let payoff = 10 * stream.uniform() - 5
        var alone = Alone(algorithm, exploration: exploration)
        for _ in 0..<30 {
          #expect(abs(alone.probabilities[0] - (1 - exploration * 2 / 3)) < 1e-12)
          alone.tell(alone.choose(), payoff)
        }
      }
    }
  }

  @Test("tell two actions apart that differ by more than a tie")
  func noTie() {
    var alone = Alone(.fictitiousPlay(start: nil), exploration: 1)
    for _ in 0..<30 {
      let draw = alone.choose()
      alone.tell(draw, draw.action == 2 ? 0.5 + 1e-11 : 0.5)
    }
    let greedy = alone.bank.probabilities(0, state: 0, exploring: false)
    #expect(greedy == [0, 0, 1])
  }

  @Test("find the best of three actions that pay at random", arguments: kinds)
  func best(_ algorithm: LearningAlgorithm) {
    // What is explored is left again at the pace of the regret over mu: slowly.
    let isSlow = algorithm == .internalRegretMatching(mu: 2)
    var alone = Alone(
      isSlow ? .internalRegretMatching(mu: 0.3) : algorithm, exploration: isSlow ? 0.005 : 0.05)
    var stream = RandomStream(seed: 1, purpose: Purpose(rawValue: 8))
    let periods = 40_000
    var taken = 0
    for period in 0..<periods {
      let draw = alone.choose()
      if period >= periods / 2 && draw.action == 2 { taken += 1 }
      // The latest payoff only tells the best action where payoffs do not overlap.
      let reward =
        if case .bestResponse = algorithm {
          [0.2, 0.4, 0.7][draw.action] + 0.1 * stream.uniform()
        } else {
          stream.uniform() < [0.2, 0.4, 0.7][draw.action] ? 1.0 : 0
        }
      alone.tell(draw, reward)
    }
    #expect(Double(taken) / Double(periods / 2) > 0.9)
  }

  /// Bubeck and Cesa-Bianchi 2012, theorem 3.1: sqrt(2 T K ln K) for the losses of any sequence.
  @Test(
    "of hedge keep its bound on regret, also when the best action changes", arguments: [0, 1500])
  func bound(change: Int) {
    let (actions, periods, sessions) = (3, 4000, 40)
    let eta = LearningRule.hedgeStep(actions: actions, decisions: periods)
    var regret = 0.0
    for session in 0..<sessions {
      var bank = LearnerBank(seed: UInt64(session), purpose: Purpose(rawValue: 7))
      _ = bank.add(
        .estimating(.hedge(eta: eta), exploration: 0), states: 1, actions: actions)
      var stream = RandomStream(seed: UInt64(session), purpose: Purpose(rawValue: 8))
      var totals = [0.0, 0, 0]
      for period in 0..<periods {
        let means = period < change ? [0.6, 0.5, 0.4] : [0.4, 0.6, 0.5]
        let payoffs = means.map { stream.uniform() < $0 ? 1.0 : 0 }
        let draw = bank.choose(0, state: 0, exploring: true)
        bank.learn(0, Experience(state: 0, draw: draw, reward: payoffs[draw.action]))
        for a in 0..<actions { totals[a] += payoffs[a] - payoffs[draw.action] }
      }
      regret += (totals.max() ?? 0) / Double(sessions)
    }
    let bound = (2.0 * Double(periods) * 3 * log(3)).squareRoot()
    #expect(regret < bound && regret > 0)
  }

  /// Hart and Mas-Colell 2001: play approaches the correlated equilibria, here the only equilibrium.
  @Test(
    "play matching pennies evenly against each other",
    arguments: [LearningAlgorithm.regretMatching, .internalRegretMatching(mu: 4)])
  func pennies(_ algorithm: LearningAlgorithm) {
    var bank = LearnerBank(seed: 5, purpose: Purpose(rawValue: 7))
    for _ in 0..<2 {
      _ = bank.add(.estimating(algorithm, exploration: 0.05), states: 1, actions: 2)
    }
    let periods = 200_000
    var counts = [0.0, 0, 0, 0]
    for _ in 0..<periods {
      let draws = (0..<2).map { bank.choose($0, state: 0, exploring: true) }
      let isEqual = draws[0].action == draws[1].action
      for player in 0..<2 {
        bank.learn(
          player,
          Experience(
            state: 0, draw: draws[player], reward: isEqual == (player == 0) ? 1 : -1, low: -1))
      }
      counts[2 * draws[0].action + draws[1].action] += 1 / Double(periods)
    }
    for share in counts { #expect(abs(share - 0.25) < 0.05) }
  }

  @Test("stay finite whatever they are told", arguments: kinds)
  func extremes(_ algorithm: LearningAlgorithm) {
    for exploration in [0, 1e-12, 1] {
      for reward in [-1e100, 0, 1e100] {
        var alone = Alone(algorithm, exploration: exploration)
        for step in 0..<200 {
          let draw = alone.choose()
          #expect(draw.probability > 0 && draw.probability <= 1 + 1e-9)
          alone.tell(draw, step % 3 == 0 ? reward : -reward / 2)
          let sum = alone.probabilities.reduce(0, +)
          #expect(abs(sum - 1) < 1e-9)
        }
      }
    }
  }
}
