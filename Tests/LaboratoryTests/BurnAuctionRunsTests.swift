import Laboratory
import Players
import Quantities
import Rollup
import Scenarios
import Testing

@Suite("Runs of a burn auction", .tags(.slow))
struct BurnAuctionRunsTests {
  @Test("sell to a monopolist at the minimum, and to four honest bidders at about the value")
  func competition() throws {
    func mean(_ count: Int) throws -> Double {
      let scenario = try Shipped.design(
        "burn-auction", hours: 5, ["players.operators.count=\(count)"])
      return try #require(
        Shipped.run(scenario, [.honest], seed: 5)[0].value("bid.winning.mean"))
    }
    let (one, four) = try (mean(1), mean(4))
    #expect(one > 0 && four > 1.5 * one)
  }

  /// An outsider outbids everybody and leaves its slots' first 20 blocks empty, for what it bid.
  @Test("can be bought by an outsider who stays silent, and lose half of their slots")
  func silence() throws {
    let scenario = try Shipped.design("burn-auction", hours: 5)
    let results = try Shipped.run(
      scenario, [.honest, .attack("buy-and-stay-silent", percent: nil)], seed: 5)
    let (honest, attacked) = (results[0], results[1])
    #expect(honest.value("missed-slots.count") == 0)
    let missed = try #require(attacked.value("missed-slots.count"))
    // Of 1,350 measured slots up to half, less those of the slots that nobody could buy.
    #expect(missed > 500 && missed <= 1_350 / 2)
    #expect(try #require(attacked.value("attack.profit.ether")) < 0)
    let bids = attacked.flows.filter { $0.reason == "bid" }
    #expect(bids.allSatisfy { $0.from.hasPrefix("outsider") && $0.asset == .token })
    #expect(!bids.isEmpty)
  }

  @Test("are not ended by an operator that is silent: after 20 blocks others order")
  func operators() throws {
    let scenario = try Shipped.design("burn-auction", hours: 5)
    let result = try Shipped.run(
      scenario, [.attack("empty-blocks", percent: nil)], seed: 5)[0]
    #expect(try #require(result.value("tx.never.share")) < 0.2)
  }
}
