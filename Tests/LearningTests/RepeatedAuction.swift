import Learning
import Randomness

/// Two learners that bid for an object worth 1 to both, over and over.
struct RepeatedAuction {
  enum Format { case first, second, allPay }

  var format: Format
  var bids: [Double]
  /// Whether a tie is decided by a coin, or each gets half.
  var drawsTies = true
  var rule: LearningRule
  var periods: Int

  /// The mean revenue over the last tenth of the periods, as played.
  func revenue(seed: UInt64) -> Double {
    var bank = LearnerBank(seed: seed, purpose: Purpose(rawValue: 1))
    let learners = (0..<2).map { _ in bank.add(rule, states: 1, actions: bids.count) }
    var coin = RandomStream(seed: seed, purpose: Purpose(rawValue: 2))
    var sum = 0.0
    for period in 0..<periods {
      let draws = (
        bank.choose(learners[0], state: 0, exploring: true),
        bank.choose(learners[1], state: 0, exploring: true)
      )
      let (one, other) = (bids[draws.0.action], bids[draws.1.action])
      let share = one > other ? 1 : one < other ? 0 : drawsTies ? Double(coin.below(2)) : 0.5
      let price = format == .first ? max(one, other) : min(one, other)
      let isAllPay = format == .allPay
      let payoffs = (
        isAllPay ? share - one : share * (1 - price),
        isAllPay ? 1 - share - other : (1 - share) * (1 - price)
      )
      bank.learn(learners[0], Experience(state: 0, draw: draws.0, reward: payoffs.0))
      bank.learn(learners[1], Experience(state: 0, draw: draws.1, reward: payoffs.1))
      if period >= periods - periods / 10 { sum += isAllPay ? one + other : price }
    }
    return sum / Double(periods / 10)
  }
}
