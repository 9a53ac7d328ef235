import Laboratory
import Learning
import Rollup
import Scenarios
import Testing

/// A bidder who is alone at a window worth 1 ether does best by bidding nothing.
@Suite("Every learner in a scenario", .tags(.slow))
struct LearnersInScenariosTests {
  /// What a kind must be told, and a high enough rate for a short training.
  private static let parameters = [
    "q-learning": "delta: 0, exploration: {kind: constant, value: 0.1}",
    "sarsa": "delta: 0.5, exploration: {kind: constant, value: 0.1}",
    "boltzmann-q": "delta: 0, initial: 2, temperature: 0.05, decay: 0",
    "exp3": "gamma: 0.1", "exp3p": "eta: 0.02, gamma: 0.1, beta: 0.01",
    "exp3-ix": "eta: 0.05, gamma: 0.02",
    "thompson-gaussian": "prior-variance: 1, noise-sd: 0.1", "hedge": "eta: 0.02",
    "internal-regret-matching": "mu: 0.2, exploration: 0.005",
    "smooth-fictitious-play": "lambda: 0.05",
    "imitation": "population: 30, beta: 20, mutation: 0.01", "genetic": "population: 20",
    "fixed": "strategy: [0.9, 0.1, 0, 0]",
    "linear-bid": "slope: 0.1, field: expected-value",
  ]

  @Test("bids next to nothing where it bids alone", arguments: LearningAlgorithm.kinds)
  func alone(kind: String) throws {
    let parameters = Self.parameters[kind].map { ", parameters: {\($0)}" } ?? ""
    let learner =
      "{learner: \(kind), actions: {fraction-of-value: {from: 0, to: 0.75, step: 0.25}}\(parameters)}"
    let scenario = try Shipped.scenario(
      "constant-value-window.yaml",
      [
        "players.bidders.count=1", "time.length=2 h", "learning.train.decisions=20000",
        "players.bidders.behaviour.mev-auction-bid=\(learner)",
      ])
    let result = try Shipped.run(scenario, [.asWritten], seed: 1)[0]
    guard kind != "linear-bid" else {
      #expect(result.flows.allSatisfy { $0.reason != "bid" || $0.amount == 0 })
      return
    }
    let curve = try #require(
      result.series.first { $0.name == "learning.mev-auction-bid.level.mean" })
    let late = curve.values.suffix(curve.values.count / 2).compactMap { $0 }
    #expect(late.count > 20)
    #expect(late.reduce(0, +) / Double(late.count) < 0.15)
  }
}
