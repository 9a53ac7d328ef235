internal import Learning

extension Validation {
  /// Learners in auctions.
  static let auctions: [Validation] = [
    askerSynchronous, banchioFirst, banchioSecond, banchioFeedback, kolumbusNisan, bestReply,
    truthful, allPayGrid,
  ]

  private static let synchronous = "Asker, Fershtman, Pakes 2022, table 1, as an auction of prices"

  private static let askerSynchronous = Validation(
    "asker-synchronous", synchronous, quick: true, seconds: 6
  ) { runner in
    func prices(_ update: QLearning.Update, _ sessions: Int) throws -> [Double] {
      let auction = Auction(
        format: .first, n: 2, bids: .init(minimum: 0, maximum: 9.99, count: 100),
        values: .fixed([8]), feedback: update == .all ? .winningBid : .none)
      let learner = LearningAlgorithm.qLearning(
        QLearning(
          delta: 0, exploration: .none, initial: .random(low: 10, high: 20), update: update))
      let played = try runner.play(
        .auction(auction), [learner], .periods(20_000), sessions: sessions, tail: 0.05)
      return try played.values("revenue").map { 10 - $0 }.sorted()
    }
    let all = try prices(.all, 100)
    let taken = try prices(.taken, 1000)
    return [
      .number("lowest price, all updated", all[0], .exact(2.129091, tolerance: 1e-6)),
      .number("highest price, all updated", all[99], .exact(2.129091, tolerance: 1e-6)),
      .number("median price, taken updated", taken[500], .exact(8.34, tolerance: 0.3)),
    ]
  }

  /// The auction of Banchio and Skrzypacz with drawn ties.
  private static func banchio(
    _ runner: ValidationRunner, _ format: Auction.Format, feedback: Auction.Feedback = .none,
    sessions: Int
  ) throws -> ValidationRunner.Played {
    let auction = Auction(
      format: format, n: 2, bids: .init(minimum: 0.05, maximum: 0.95, count: 19),
      values: .fixed([1]), ties: .random, feedback: feedback)
    let learner = LearningAlgorithm.qLearning(
      QLearning(
        alpha: .constant(0.05), delta: 0.99,
        exploration: .exponential(initial: 0.025, beta: 2e-4), initial: .constant(100),
        update: feedback == .none ? .taken : .all))
    let periods = feedback == .none ? 1_000_000 : 200_000
    return try runner.play(.auction(auction), [learner], .periods(periods), sessions: sessions)
  }

  private static let banchioFirst = Validation(
    "banchio-first", "Banchio, Skrzypacz 2022, Fig. 1: 0.2265, in the text 0.24; ties drawn",
    seconds: 10
  ) { runner in
    [
      .measure(
        "revenue", try banchio(runner, .first, sessions: 200)("revenue"), .inside(0.19...0.27))
    ]
  }

  private static let banchioSecond = Validation(
    "banchio-second", "Banchio, Skrzypacz 2022, Fig. 1: 0.947, in the text 0.95", seconds: 10
  ) { runner in
    [
      .measure(
        "revenue", try banchio(runner, .second, sessions: 200)("revenue"), .inside(0.93...0.95))
    ]
  }

  private static let banchioFeedback = Validation(
    "banchio-feedback", "Banchio, Skrzypacz 2022: with the winning bid told, 0.90 of 0.95",
    seconds: 10
  ) { runner in
    let played = try banchio(runner, .first, feedback: .winningBid, sessions: 50)
    return [.measure("revenue", try played("revenue"), .inside(0.85...0.95))]
  }

  private static let kolumbusNisan = Validation(
    "kolumbus-nisan", "Kolumbus, Nisan 2022: hedge, values 1 and 0.5", seconds: 12
  ) { runner in
    func revenue(_ format: Auction.Format) throws -> MeasureSummary {
      let auction = Auction(
        format: format, n: 2, bids: .init(minimum: 0, maximum: 1, count: 21),
        values: .fixed([1, 0.5]), feedback: .winningBid)
      return try runner.play(
        .auction(auction), [.hedge(eta: 0.02)], .periods(200_000), sessions: 20)("revenue")
    }
    return [
      .measure("revenue, first price", try revenue(.first), .inside(0.49...0.51)),
      .measure("revenue, second price", try revenue(.second), .inside(0.32...0.37)),
    ]
  }

  /// The bidder's highest value is 0.8; rivals draw theirs from the same interval, so that a bid b
  /// wins with a probability proportional to b^(n-1) and the best one is (n - 1) / n * 0.8.
  private static let bestReply = Validation(
    "first-price-best-reply", "Vickrey 1961: the best reply to linear bids is (n - 1) / n · value",
    quick: true, seconds: 3
  ) { runner in
    try [(2, 0.4), (5, 0.64)].map { n, bid in
      let levels = 40
      let high = 0.8 / (1 - 0.5 / Double(levels))
      let auction = Auction(
        format: .first, n: n, bids: .init(minimum: 0, maximum: 1, count: 101),
        values: .uniform(low: 0, high: high, levels: levels), feedback: .winningBid)
      let learner = LearningAlgorithm.qLearning(
        QLearning(
          alpha: .average, delta: 0, exploration: .none, initial: .constant(0), update: .all))
      let rivals = [LearningAlgorithm](
        repeating: .linearBid(slope: Double(n - 1) / Double(n)), count: n - 1)
      let played = try runner.play(
        .auction(auction), [learner] + rivals, .periods(1_000_000), sessions: 4)
      return .measure("bid, n = \(n)", try played("greedy_bid"), .exact(bid, tolerance: 0.02))
    }
  }

  private static let truthful = Validation(
    "second-price-truthful", "Vickrey 1961: E min of two values on 10 levels", quick: true,
    seconds: 3
  ) { runner in
    let auction = Auction(
      format: .second, n: 2, bids: .init(minimum: 0.05, maximum: 0.95, count: 10),
      values: .uniform(low: 0, high: 1, levels: 10), feedback: .winningBid)
    let played = try runner.play(
      .auction(auction), [.regretMatching], .periods(200_000), sessions: 20)
    return [.measure("revenue", try played("revenue"), .mean(0.335, standardError: 0.0006))]
  }

  private static let allPayGrid = Validation(
    "all-pay-grid", "Baye, Kovenock, de Vries 1996: value less a step, mixed equilibrium",
    quick: true, seconds: 6
  ) { runner in
    let auction = Auction(
      format: .allPay, n: 2, bids: .init(minimum: 0, maximum: 1, count: 21), values: .fixed([1]),
      feedback: .winningBid)
    let played = try runner.play(
      .auction(auction), [.hedge(eta: 0.02)], .periods(200_000), sessions: 20, tail: 1)
    return [.measure("revenue", try played("revenue"), .inside(0.93...0.97))]
  }
}
