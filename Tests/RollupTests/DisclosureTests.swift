import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Disclosure of blocks")
struct DisclosureTests {
  /// What rollers take of what trades leave, where each front-runs whenever it can.
  private func taken(_ sketch: AuctionSketch) throws -> (ether: UInt128, asked: Int) {
    let setting = SettingSketch.market {
      $0.slots = 200
      $0.sigmaPerRootSecond = 0.035 / 294
      $0.searchers = 2
    }.setting
    let asks = sketch.hasRollers ? sketch.assignmentKind + 1 : -1
    var bench = Bench(
      sketch.design, setting,
      players: Script { request in
        if request.kind == asks { return Action(1) }
        return sketch.isAuctioned && request.kind == 0 ? Action(0, level: 1) : .honest
      }, seed: 6)
    try bench.step(200)
    let asked = bench.engine.desk.players.requests.count { $0.kind == asks }
    let result = bench.engine.finish(tapeHash: "")
    return (result.total { $0.reason == "mev.arbitrage" && $0.to.hasPrefix("rollers.") }, asked)
  }

  @Test("lets rollers front-run only where they see a block before it is posted")
  func profit() throws {
    let before = try taken(AuctionSketch { $0.disclosure = "before-posting" })
    #expect(before.ether > 0 && before.asked == 200)
    let after = try taken(AuctionSketch { $0.disclosure = "after-posting" })
    #expect(after.ether == 0 && after.asked == 0)
    let same = try taken(AuctionSketch { $0.hasRollers = false })
    #expect(same.ether == 0 && same.asked == 0)
  }
}
