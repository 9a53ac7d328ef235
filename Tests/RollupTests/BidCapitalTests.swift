import Parameters
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Bids and what bidders hold")
struct BidCapitalTests {
  /// Bidders 1 and 2 want to pay whatever it takes and order nothing, so that bids are all they pay.
  private static func spendthrift(bid: Int, block: Int?) -> @Sendable (Request) -> Action {
    { request in
      if request.kind == bid {
        return Action(-1, level: [1, 2].contains(request.player) ? 1e6 : 0)
      }
      if request.kind == block { return [1, 2].contains(request.player) ? Action(2) : .honest }
      return request.kind == BurnAuctionSketch.ahead ? Action(-1, level: 0) : .honest
    }
  }

  @Test("never leave a bidder in the red in an auction for tokens")
  func burnAuction() throws {
    let run = try BurnAuctionRun(
      slots: 12, capital: Wei(ether: 1),
      Self.spendthrift(bid: BurnAuctionSketch.bid, block: BurnAuctionSketch.block))
    #expect(run.ether[1] >= 0 && run.ether[2] >= 0)
    for bidder in [1, 2] {
      let paid = run.result.total {
        $0.reason == "token.purchase" && $0.asset == .ether && $0.from == "bidders.\(bidder)"
      }
      #expect(paid <= 1_000_000_000_000_000_000)
    }
    // The two drive each other up to all that the poorer one has.
    let richest = run.requests.filter { $0.kind == 0 }.map { $0.observation[4] }.max() ?? 0
    #expect(richest > 0.8 && richest <= 1)
  }

  @Test("with bonds never leave a bidder in the red in an auction for ether")
  func mevAuction() throws {
    var setting = SettingSketch.market { $0.slots = 100 }
    for (capital, wins) in [(6.0, true), (4.9, false)] {
      setting.groups = [
        PlayerGroup(name: "bidders", role: .sequencer, count: 4, ether: Wei(ether: capital))
      ]
      var bench = Bench(
        AuctionSketch { $0.hasRollers = false }.design, setting.setting,
        players: Script(Self.spendthrift(bid: 0, block: 1)), seed: 4)
      var least = Int128.max
      for _ in 0..<100 {
        try bench.step()
        for bidder in [1, 2] {
          least = min(least, bench.engine.world.books.balance(.player(bidder), .ether))
        }
      }
      #expect(least >= 0)
      // The bond is 5 ether; with less nobody can win, and with 6 the first bid takes the sixth.
      let result = bench.engine.finish(tapeHash: "")
      #expect((result.total("bid") > 990_000_000_000_000_000) == wins)
    }
  }

  @Test("never leave a bidder in the red in an auction of single slots")
  func slotAuction() throws {
    var setting = SettingSketch.market { $0.slots = 30 }
    setting.groups = [
      PlayerGroup(name: "bidders", role: .sequencer, count: 4, ether: Wei(ether: 1))
    ]
    let sequencing: [Arguments.Entry] = [
      .leaf("rule", .text("slot-auction")), .leaf("reserve", .ether(0)),
      .leaf("block-gas-limit", .count(60_000_000)),
      .leaf("max-delay", .duration(300 * TimeUnit.seconds.nanoseconds)),
      .leaf("outcome", .text("final")),
    ]
    var bench = Bench(
      DesignSketch { $0.parts["sequencing"] = sequencing }.design, setting.setting,
      players: Script(Self.spendthrift(bid: 0, block: nil)), seed: 4)
    try bench.step()
    // Both bid all that they have, and the winner of the first slot has nothing left but its fees.
    #expect(bench.engine.finish(tapeHash: "").total("bid") == 1_000_000_000_000_000_000)
  }
}
