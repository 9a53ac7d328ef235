import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Censorship")
struct CensorshipTests {
  static let censor = World.attack("censor", percent: nil)

  /// Light load, and probes that lose their patience after a minute.
  static let setting = SettingSketch {
    $0.slots = 300
    $0.blocksPerSlot = 6
    $0.arrivals = .poisson(perSecond: 5)
    $0.probesPerSecond = 1.0 / 30
    $0.classes = [.transfer.with { $0.patienceSeconds = 60 }, .swap, .heavy]
    $0.l1BaseFee = [30_000_000_000]
  }

  @Test("keeps probes out for ever where there is no escape", arguments: UInt64(0)..<5)
  func never(seed: UInt64) throws {
    let result = try run(DesignSketch(), Self.setting, world: Self.censor, seed: seed)
    #expect(result.value("probe.never") == 1)
    #expect(try #require(result.value("probe.delay.p50")) > 1_000)
  }

  @Test("is none where the orderer is honest", arguments: UInt64(0)..<5)
  func honest(seed: UInt64) throws {
    let result = try run(DesignSketch(), Self.setting, seed: seed)
    #expect(result.value("probe.never") == 0)
    #expect(try #require(result.value("probe.delay.p99")).magnitude < 2)
  }

  /// Patience 60 s, then the next L1 block (at most 12 s), then the delay of 120 s, and the blocks
  /// of 2 s at both ends.
  @Test("ends after patience and delay where users can force", arguments: UInt64(0)..<5)
  func forced(seed: UInt64) throws {
    let design = DesignSketch { $0.forcedAfterSeconds = 120 }
    let result = try run(design, Self.setting, world: Self.censor, seed: seed)
    let median = try #require(result.value("probe.delay.p50"))
    let late = try #require(result.value("probe.delay.p99"))
    // A sketch is off by 1 in 128, and the class waits a second.
    #expect(median > 178 && late < 197.5)
    // Those of the last three minutes still wait.
    #expect(try #require(result.value("probe.never")) < 0.12)
    // 100,000 L1 gas and 10 tokens each.
    let count = result.total("forced.fee") / 10_000_000_000_000_000_000
    #expect(count > 80)
    let gas = result.total { $0.from == "users.outside" && $0.reason == "l1.gas" }
    #expect(gas == count * 100_000 * 30_000_000_000)
  }

  @Test(
    "leaves everybody else alone", .tags(.property),
    arguments: [nil, 120, 3_000] as [Int?], UInt64(0)..<3)
  func others(forcedAfterSeconds: Int?, seed: UInt64) throws {
    // Without a charge for data, others do not feel what a missing probe would have posted; at a
    // high price many are close to leaving.
    let design = DesignSketch {
      $0.forcedAfterSeconds = forcedAfterSeconds
      $0.fees = .baseFeeAndTip(floor: 10_000_000_000, dataMargin: .zero)
    }
    var honest = Bench(design, Self.setting, seed: seed)
    var attacked = Bench(design, Self.setting, world: Self.censor, seed: seed)
    try honest.step(300)
    try attacked.step(300)
    #expect(honest.census.left > 1_000)
    #expect(attacked.census.left == honest.census.left)
    #expect(attacked.census.dropped == 0)
    let results = [honest.engine.finish(tapeHash: ""), attacked.engine.finish(tapeHash: "")]
    for name in ["wait.transfer.p50", "wait.swap.p50", "wait.heavy.p50", "missed-slots.count"] {
      #expect(results[0].value(name) == results[1].value(name))
    }
  }

  @Test("by empty blocks keeps out everything but what is forced")
  func empty() throws {
    let world = World.attack("empty-blocks", percent: nil)
    let none = try run(DesignSketch(), Self.setting, world: world, seed: 1)
    #expect(none.value("tx.included") == 0)
    #expect(none.value("missed-slots.count") == 300)
    #expect(none.value("halt.longest") == 3_600)
    let design = DesignSketch { $0.forcedAfterSeconds = 120 }
    let forced = try run(design, Self.setting, world: world, seed: 1)
    let count = forced.total("forced.fee") / 10_000_000_000_000_000_000
    let included = try #require(forced.value("tx.included"))
    #expect(included > 80 && included <= Double(count))
  }

  @Test("is over, all at once, when the orderer turns honest")
  func repentance() throws {
    var bench = Bench(
      DesignSketch().design, Self.setting.setting,
      players: Phases(.all, but: .censor, in: 0..<600), seed: 2)
    try bench.step(100)
    let held = bench.engine.world.probes.count
    #expect(held > 20)
    try bench.step(1)
    #expect(bench.engine.world.mempool.count == 0)
    #expect(bench.engine.world.refused.isEmpty)
    #expect(bench.census.isComplete)
  }

  @Test("takes no memory for probes that have gone through L1")
  func memory() throws {
    let design = DesignSketch { $0.forcedAfterSeconds = 60 }
    var setting = Self.setting
    setting.probesPerSecond = 0.5
    var bench = Bench(design, setting, world: Self.censor, seed: 3)
    try bench.step(300)
    // 1,800 probes came; those of the last two minutes are on their way.
    #expect(bench.engine.world.refused.count < 150)
    #expect(bench.engine.world.probes.count < 150)
    #expect(bench.engine.world.forced.count < 150)
  }
}
