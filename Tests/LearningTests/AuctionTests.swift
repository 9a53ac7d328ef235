import Learning
import Randomness
import Testing

@Suite("Auctions")
struct AuctionTests {
  private static let grid = Auction.Grid(minimum: 0.05, maximum: 0.9, count: 6)

  private static let auctions: [Auction] = {
    var auctions: [Auction] = []
    for format in [Auction.Format.first, .second, .allPay, .mixed(weight: 1.3)] {
      for values in [
        Auction.Values.fixed([0.7, 1, 1]), .uniform(low: 0.2, high: 1.1, levels: 3),
        .affiliated(eta: 0.5, levels: 4),
      ] {
        for (reserve, ties, feedback) in [
          (nil, Auction.TieRule.split, Auction.Feedback.winningBid),
          (0.4, .random, .winningBid), (0.4, .split, .none), (nil, .random, .none),
        ] {
          auctions.append(
            Auction(
              format: format, n: 3, bids: grid, values: values, reserve: reserve, ties: ties,
              feedback: feedback))
        }
      }
    }
    return auctions
  }()

  /// The oracle and two loops of this file against a session: rules, timing and measures at once.
  @Test("are what their learners do when a test holds them by hand", arguments: auctions)
  func byHand(_ auction: Auction) throws {
    let hasFeedback = auction.feedback == .winningBid
    let algorithm = LearningAlgorithm.qLearning(
      QLearning(
        alpha: .constant(0.1), delta: 0.5, exploration: .constant(epsilon: 0.3),
        initial: .random(low: 0, high: 1), update: hasFeedback ? .all : .taken))
    // Few enough that values of equal bids, which start apart, do not come to hang on rounding.
    let periods = 120
    let experiment = Experiment(
      name: "", environment: .auction(auction), learners: [algorithm], stop: .periods(periods),
      tail: 0.5, sessions: 1, seed: 2)
    let result = try experiment.run()

    let oracle = AuctionOracle(auction: auction)
    var game = RandomStream(seed: 2, purpose: .gameDraws)
    func types() -> [Int] {
      (0..<3).map { _ in
        oracle.levels == 1 ? 0 : Int(game.uniform() * Double(oracle.levels))
      }
    }
    var streams = (0..<3).map { RandomStream(seed: 2, purpose: .learnerDraws, slot: UInt32($0)) }
    var learners = try (0..<3).map {
      try TabularLearner(
        algorithm, states: oracle.levels, actions: 6, stream: &streams[$0])
    }
    var states = types()
    var sums: [String: Double] = [:]
    for period in 0..<periods {
      let played = (0..<3).map { learners[$0].choose(states[$0], stream: &streams[$0]) }
      let values = oracle.values(states)
      var winners = oracle.candidates(played)
      if auction.ties == .random, winners.count > 1 {
        winners = [winners[Int(game.uniform() * Double(winners.count))]]
      }
      let shares = Dictionary(
        uniqueKeysWithValues: winners.map { ($0, 1 / Double(winners.count)) })
      let outcome = oracle.outcome(played, values, shares)
      let next = types()
      for player in 0..<3 {
        learners[player].observe(
          states[player], action: played[player], reward: outcome.payoffs[player],
          next: next[player],
          payoffs: hasFeedback ? oracle.counterfactuals(player, played, values) : nil,
          stream: &streams[player])
      }
      if period >= periods / 2 {
        let played = played.map { oracle.bids[$0] }
        sums["revenue", default: 0] += outcome.revenue
        sums["efficiency", default: 0] += outcome.efficiency
        sums["highest_bid", default: 0] += played.max() ?? 0
        sums["bid", default: 0] += played.reduce(0, +) / 3
        for player in 0..<3 { sums["payoff_\(player + 1)", default: 0] += outcome.payoffs[player] }
      }
      states = next
    }
    for (name, sum) in sums {
      let got = try #require(result.summary(name)).mean
      #expect(abs(got - sum / Double(periods / 2)) <= 1e-9, "\(name)")
    }
    let greedy = learners.map { oracle.bids[$0.greedyAction(oracle.levels - 1)] }
    let greedyBid = try #require(result.summary("greedy_bid")).mean
    #expect(abs(greedyBid - greedy.reduce(0, +) / 3) <= 1e-9)
  }

  /// Against uniform rivals the expected payoff is a mean over all their bids.
  @Test("start learners at the mean payoff over the others' bids", arguments: auctions)
  func initialValues(_ auction: Auction) throws {
    let experiment = Experiment(
      name: "", environment: .auction(auction),
      learners: [
        .qLearning(QLearning(delta: 0.5, exploration: .none, initial: .uniformOpponents))
      ], stop: .periods(1))
    let oracle = AuctionOracle(auction: auction)
    for state in 0..<oracle.levels {
      let values = try #require(try experiment.initialValues(of: 1, in: state))
      var sums = values.map { _ in 0.0 }
      var count = 0.0
      for first in 0..<6 {
        for third in 0..<6 {
          // Types of the others do not move their bids, so any that have the mean signal will do.
          let types = (0..<oracle.levels).map { [$0, state, oracle.levels - 1 - $0] }
          for types in types {
            let payoffs = oracle.counterfactuals(1, [first, 0, third], oracle.values(types))
            for bid in 0..<6 { sums[bid] += payoffs[bid] }
            count += 1
          }
        }
      }
      for bid in 0..<6 { #expect(abs(values[bid] - 2 * sums[bid] / count) <= 1e-12) }
    }
  }

  @Test("of mixed price with weights 1 and 2 are first and second price")
  func weights() throws {
    func result(_ format: Auction.Format) throws -> [SessionResult] {
      let auction = Auction(
        format: format, n: 3, bids: Self.grid, values: .fixed([1]), reserve: 0.3)
      let parameters = QLearning(
        delta: 0.5, exploration: .constant(epsilon: 0.2), initial: .random(low: 0, high: 1))
      return try Experiment(
        name: "", environment: .auction(auction), learners: [.qLearning(parameters)],
        stop: .periods(500), sessions: 2
      ).run().sessions
    }
    #expect(try result(.mixed(weight: 1)) == result(.first))
    #expect(try result(.mixed(weight: 2)) == result(.second))
  }
}
