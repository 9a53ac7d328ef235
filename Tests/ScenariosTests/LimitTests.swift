import Foundation
import Scenarios
import Testing

@Suite("Limits")
struct LimitTests {
  static let refused: [(set: String, path: String, part: String)] = [
    ("players.searchers.capital=1000000001 ether", "players.searchers.capital", "1000000000 ether"),
    ("players.searchers.capital=1e13 token", "players.searchers.capital", "1000000000000 token"),
    ("users.accounts.balance=1000001 ether", "users.accounts.balance", "at most 1000000 ether"),
    ("users.classes.heavy.value=1e30 wei", "users.classes.heavy.value", "at most 1000000000 ether"),
    ("mev.pools.eth-usd.reserves=[1 ether, 1e13 usd]", "mev.pools.eth-usd.reserves", "usd"),
    (
      "mev.pools.eth-usd.reserves=[1e9 ether, value-matched]", "mev.pools.eth-usd.reserves", "worth"
    ),
    ("mev.price.sigma=1.1", "mev.price.sigma", "from 0.0 to 1.0"),
    ("mev.price.jump-sigma=2", "mev.price.jump-sigma", "from 0.0 to 1.0"),
    ("mev.price.jumps=101", "mev.price.jumps", "from 0.0 to 100.0"),
    ("design.fees.floor=2 ether", "design.fees.floor", "1 ether"),
    (
      "feeds.blobs={process: poisson, start-excess: 200000000}", "feeds.blobs.start-excess",
      "at most 115"
    ),
  ]

  @Test("of amounts, fees and moves are named in the message", arguments: refused)
  func amounts(set: String, path: String, part: String) throws {
    let error = try #require(throws: ScenarioError.self) { try Fixtures.scenario(set: [set]) }
    #expect(error.issues.count == 1 && error.issues[0].path.hasPrefix(path), "\(error.issues)")
    #expect(error.issues[0].message.contains(part), "\(error.issues)")
  }

  /// 10,000 strategies of 21 genes, twice, for each of so many members.
  private func members(_ count: Int) -> String {
    """
    players:
      bidders:
        role: sequencer
        count: \(count)
        behaviour:
          mev-auction-bid:
            learner: genetic
            actions: {fraction-of-value: {from: 0, to: 1, step: 0.05}}
            parameters: {population: 10000}
    """
  }

  @Test("of what all learners keep together name the group that is too large")
  func learners() throws {
    _ = try Fixtures.scenario(members(200))
    let error = try #require(throws: ScenarioError.self) {
      try Fixtures.scenario(members(300))
    }
    #expect(error.issues.map(\.path) == ["players.bidders.count"], "\(error.issues)")
    #expect(error.issues.first?.message.contains("100000000 numbers") == true)
  }

  @Test(
    "can be reached",
    arguments: [
      "players.searchers.capital=1000000000 ether", "users.accounts.balance=1000000 ether",
      "feeds.blobs={process: poisson, start-excess: 115000000}", "mev.price.sigma=1",
    ])
  func reached(set: String) throws { _ = try Fixtures.scenario(set: [set]) }

  @Test(
    "of fees in files name the line",
    arguments: [
      ("l1", "ts,base_fee_wei,gas_used\n12,5,5\n24,1000000000000001,5\n", 3),
      ("blobs", "hour_utc,blob_base_fee_wei\n2023-11-06T00:00:00Z,1000000000000001\n", 2),
      ("eth-usd", "day_utc,close\n2023-11-05,1000000.5\n", 2),
    ])
  func files(feed: String, text: String, line: Int) throws {
    let file = try Fixtures.temporaryFile("my.csv", text)
    let error = try #require(throws: ScenarioError.self) {
      try Fixtures.scenario(set: ["feeds.\(feed).file=\(file)"])
    }
    #expect(error.issues.first?.place.line == line)
    #expect(error.issues.first?.message.contains("1000000") == true)
  }
}
