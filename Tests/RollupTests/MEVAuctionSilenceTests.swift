import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Silence in an MEV auction")
struct MEVAuctionSilenceTests {
  private static let bond: UInt128 = 5_000_000_000_000_000_001

  /// Player 1 always wins and leaves every block empty; 3 is next.
  private static let silence: @Sendable (Request) -> Action = { request in
    if request.kind == 0 { return Action(0, level: [0.3, 0.9, 0.5, 0.7][request.player]) }
    return request.kind == 1 && request.player == 1 ? Action(2) : .honest
  }

  private func play(
    _ sketch: AuctionSketch, _ answer: @escaping @Sendable (Request) -> Action
  ) throws -> (result: RunResult, requests: [Request], underWay: Int, outcomes: [Outcome]) {
    let setting = SettingSketch.market { $0.slots = 400 }.setting
    var bench = Bench(sketch.design, setting, players: Script(answer), seed: 8)
    try bench.step(400)
    return (
      bench.engine.finish(tapeHash: ""), bench.engine.desk.players.requests,
      bench.engine.world.books.ledger.credits.underWay, bench.engine.desk.players.outcomes
    )
  }

  @Test("gives the window to the next bidder after so many slots, for nothing")
  func takeOver() throws {
    let (result, requests, _, _) = try play(AuctionSketch { $0.windowSlots = 20 }, Self.silence)
    // The first window has no value yet, so nobody buys it; of the others the silent one is let
    // have 5 slots, with a block each.
    let blocks = requests.filter { $0.kind == 1 }.map(\.player)
    for window in 1..<20 {
      let orderers = Array(blocks[(window * 20)..<(window * 20 + 20)])
      #expect(
        orderers == [Int](repeating: 1, count: 5) + [Int](repeating: 3, count: 15))
    }
    #expect(result.total { $0.reason == "bid" && $0.from == "bidders.2" } == 0)
    #expect(result.total { $0.reason == "bid" && $0.from == "bidders.0" } > 0)
    let half = Self.bond / 2
    #expect(result.bonds("bond") == 19 * Self.bond)
    #expect(
      result.total { $0.reason == "slash" && $0.from == "bidders.0.locked" && $0.to == "l2.burn" }
        == 19 * half)
    #expect(result.bonds("bond.return") == 19 * (Self.bond - half))
  }

  @Test("costs the same where the window ends first")
  func shortWindow() throws {
    let (result, requests, _, _) = try play(
      AuctionSketch {
        $0.windowSlots = 4
        $0.noShowSlots = 10
      }, Self.silence)
    // Nobody orders, so the value falls to 0 or below in the end; as many as were sold are punished
    // but the last, which has not ended.
    let sold = result.bonds("bond") / Self.bond
    #expect(sold > 1 && !requests.isEmpty)
    let punished = result.total("slash") / (Self.bond / 2)
    #expect(punished == sold || punished == sold - 1)
  }

  @Test("is no silence where the window was ordered: the bond comes back whole")
  func honest() throws {
    let (result, _, underWay, outcomes) = try play(AuctionSketch()) { request in
      request.kind == 0 ? Action(0, level: request.player == 1 ? 0.9 : 0.2) : .honest
    }
    #expect(result.total("slash") == 0)
    #expect(result.bonds("bond") >= 78 * Self.bond)
    #expect(result.bonds("bond") - result.bonds("bond.return") <= Self.bond)
    // A winner's reward is not known before its batches are final; few are under way.
    #expect(underWay < 60)
    #expect(outcomes.filter { $0.request.kind == 0 && $0.request.player == 1 }.count > 50)
  }

  @Test("of one who leaves probes out is none: what proposers included cannot be excluded")
  func inclusion() throws {
    func probesLost(_ inclusion: String) throws -> RunResult {
      try play(
        AuctionSketch { $0.inclusion = inclusion }
      ) { request in
        request.kind == 1 ? Action(1) : .honest
      }.result
    }
    #expect(try probesLost("enforced").value("probe.never") == 0)
    #expect(try #require(probesLost("none").value("probe.never")) > 0.9)
  }
}
