import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Users")
struct UserChoiceTests {
  /// One block a slot and light load, so that the recent mean wait is 6 s.
  private static func sketch(patience: Double, median: Double) -> SettingSketch {
    SettingSketch {
      $0.slots = 2_000
      $0.warmUpSlots = 200
      $0.blocksPerSlot = 1
      $0.probesPerSecond = 0
      $0.searchers = 0
      $0.classes = [
        .transfer.with {
          $0.share = 1
          $0.patienceSeconds = patience
          $0.value = .lognormal(median: median * 21_000 * 10_000_000, sigma: 1)
        }
      ]
    }
  }

  /// Utility is value * 2^(-wait/patience) - fee, so a user leaves whose value is below
  /// fee * 2^(6/patience): the normal distribution function of its logarithm.
  @Test(
    "leave where inclusion after the recent wait is worth less than its fee", .tags(.vector),
    arguments: [(6.0, 2.0), (12, 1), (600, 1), (12, 4)])
  func leaving(patience: Double, median: Double) throws {
    let design = DesignSketch { $0.fees = .baseFeeAndTip(dataMargin: .zero) }
    let setting = Self.sketch(patience: patience, median: median)
    var bench = Bench(design, setting, seed: 91)
    try bench.step(2_000)
    let n = Double(bench.census.arrived)
    let least = Elementary.exp2(6 / patience) / median
    let expected = Elementary.normalCDF(Elementary.log(least))
    // The mean wait of 16 blocks of 120 moves by 0.06 s, which averages out over 1,800 blocks.
    let error = (expected * (1 - expected) / n).squareRoot()
    #expect((Double(bench.census.left) / n - expected).magnitude < 3 * error)
    #expect(bench.census.dropped == 0)
  }

  /// 1.125 times the lowest tip of a full block; an eighth of the base fee starts the bidding.
  @Test("tip only after a full block")
  func tips() throws {
    let design = CongestionTests.design(order: "tip")
    var calm = Bench(design, Self.sketch(patience: 600, median: 1e6), seed: 92)
    var full = Bench(design, CongestionTests.overload(slots: 100), seed: 92)
    #expect(full.engine.world.quote.tip == 0)
    try full.step()
    #expect(full.engine.world.quote.tip == full.engine.world.quote.baseFee / 8)
    // The queue's lowest tip was 0 until then; two blocks of bidders later it is an eighth.
    for _ in 0..<40 {
      let tip = full.engine.world.quote.tip
      try full.step()
      let quote = full.engine.world.quote
      #expect(quote.tip >= quote.baseFee / 8 && quote.tip <= max(tip * 9 / 8, quote.baseFee / 8))
    }
    for _ in 0..<100 {
      try calm.step()
      if calm.engine.world.mempool.count == 0 { #expect(calm.engine.world.quote.tip == 0) }
    }
  }

  @Test("pay fees to the wei by gas, tip and bytes", .tags(.vector))
  func fees() throws {
    var setting = Self.sketch(patience: 600, median: 1e6)
    setting.warmUpSlots = 0
    var bench = Bench(DesignSketch(), setting, seed: 93)
    var (base, data) = (UInt128(0), UInt128(0))
    for _ in 0..<400 {
      let before = bench.census.included
      let baseFee = bench.engine.world.quote.baseFee
      try bench.step()
      let count = UInt128(bench.census.included - before)
      // What settles at the slot's start changes the charge before this slot's users see it.
      base += count * 21_000 * UInt128(baseFee)
      data += count * 28 * UInt128(bench.engine.world.quote.perByte)
    }
    let result = bench.engine.finish(tapeHash: "")
    #expect(result.total("fee.base") == base && result.total("fee.data") == data)
    #expect(data > 0)
  }
}
