import Quantities
import Rollup
import TestSupport
import Testing

/// One gas price for all, although L1 is paid by the byte: whoever orders prefers gas-heavy
/// transactions, and light ones starve (the article on Proof of Efficiency's first fee rule).
@Suite("Starvation", .tags(.property))
struct StarvationTests {
  /// Heavy transactions alone are twice what blocks hold: 6 M gas in 12 s against 1 a second of 1 M.
  private static let setting = SettingSketch {
    $0.slots = 300
    $0.blocksPerSlot = 1
    $0.arrivals = .poisson(perSecond: 2)
    $0.classes = [.heavy.with { $0.share = 0.5 }, .transfer.with { $0.share = 0.5 }]
    $0.searchers = 0
    $0.probesPerSecond = 0
    $0.sendsAlways = true
  }

  private static func shares(order: String) throws -> (heavy: Double, transfer: Double) {
    let design = DesignSketch {
      $0.order = order
      $0.fees = .gasProportional()
    }
    let result = try run(design, setting, seed: 11)
    return (
      try #require(result.value("tx.never.heavy.share")),
      try #require(result.value("tx.never.transfer.share"))
    )
  }

  @Test("hits all of the light ones where revenue per byte decides, and both alike where time does")
  func order() throws {
    // 1 M gas in 136 bytes pays ten times as much per byte as 21,000 in 28.
    let preferred = try Self.shares(order: "revenue-per-byte")
    #expect(preferred.transfer > 0.99)
    #expect(abs(preferred.heavy - 0.5) < 0.05)
    let fair = try Self.shares(order: "fifo")
    // 5 of 12 heavy ones a slot: the sixth does not fit beside the light ones that came with them.
    #expect(abs(fair.heavy - 7.0 / 12) < 0.05 && abs(fair.transfer - 7.0 / 12) < 0.05)
  }
}
