import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Prices and patience", .tags(.property))
struct PatienceTests {
  @Test("let the base fee rise while load is above the target, and fall to the floor below it")
  func baseFee() throws {
    let floor: UInt64 = 10_000_000
    var setting = CongestionTests.overload(slots: 300)
    setting.classes = [.transfer.with { $0.share = 1 }]
    setting.arrivals = .poisson(perSecond: 7)
    // Blocks 40 to 239 are empty.
    var bench = Bench(
      CongestionTests.design(order: "tip").design, setting.setting,
      players: Phases(.all, but: .empty, in: 40..<240), seed: 44)
    #expect(bench.engine.world.quote.baseFee == floor)
    var last = floor
    for _ in 0..<40 {
      try bench.step()
      last = bench.engine.world.quote.baseFee
    }
    // 84 of a target of 60: up by 5 % a block, 1.05^40 = 7.
    #expect(last > 5 * floor && last < 10 * floor)
    for _ in 0..<60 {
      try bench.step()
      let next = bench.engine.world.quote.baseFee
      #expect(next == max(floor, last - last / 8))
      last = next
    }
    #expect(last == floor)
  }

  /// A transaction leaves at the latest four patiences after it came, and what it is worth decides.
  @Test("let what waits too long expire")
  func expiry() throws {
    var setting = CongestionTests.overload(slots: 200)
    setting.classes = [
      .transfer.with {
        $0.share = 1
        $0.patienceSeconds = 60
        $0.value = .constant(8 * 21_000 * 10_000_000)
      }
    ]
    setting.arrivals = .poisson(perSecond: 1)
    var bench = Bench(
      CongestionTests.design(order: "tip").design, setting.setting,
      players: Phases(.empty, but: .all, in: 0..<0),
      seed: 45)
    try bench.step(200)
    // Worth eight times the fee: log2(8) = 3 patiences of 60 s, and up to a slot of rounding.
    var oldest = 0.0
    for i in 0..<bench.engine.world.mempool.places.count {
      let pending = bench.engine.world.mempool.places[i]
      if pending.state == .waiting { oldest = max(oldest, 2_400 - pending.arrival) }
    }
    #expect(oldest > 170 && oldest <= 180)
    #expect(bench.census.dropped > 2_000 && bench.census.isComplete)
  }

  @Test("forget a queue once nobody waits")
  func recovery() throws {
    // Nothing is included for twenty minutes, and the queue is worked off after that.
    var bench = Bench(
      DesignSketch { $0.fees = .baseFeeAndTip(dataMargin: .zero) }.design,
      SettingSketch { $0.slots = 600 }.setting,
      players: Phases(.all, but: .empty, in: 600..<1_200), seed: 46)
    try bench.step(450)
    #expect(bench.census.dropped > 1_000)
    let before = bench.census
    try bench.step(150)
    let after = bench.census
    #expect(bench.engine.world.quote.recentWait < 5)
    #expect(Double(after.left - before.left) < 0.01 * Double(after.arrived - before.arrived))
  }
}
