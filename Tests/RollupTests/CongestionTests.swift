import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Congestion", .tags(.property))
struct CongestionTests {
  /// Two classes alike but for what inclusion is worth: about 0.2 and 20 gwei a gas.
  static let richAndPoor = [
    TransactionClass.transfer.with {
      $0.name = "poor"
      $0.share = 0.8
      $0.value = .lognormal(median: 0.0000042e18, sigma: 0.5)
    },
    .transfer.with {
      $0.name = "rich"
      $0.share = 0.2
      $0.value = .lognormal(median: 0.00042e18, sigma: 0.5)
    },
  ]

  /// Three times the block gas limit: 30 transfers a second against 10.
  static func overload(slots: Int) -> SettingSketch {
    SettingSketch {
      $0.slots = slots
      $0.blocksPerSlot = 1
      $0.arrivals = .poisson(perSecond: 30)
      $0.classes = Self.richAndPoor
      $0.searchers = 0
      $0.probesPerSecond = 0
    }
  }

  private func design(order: String) -> DesignSketch {
    DesignSketch {
      $0.order = order
      $0.blockGasLimit = 120 * 21_000
      $0.fees = .baseFeeAndTip(dataMargin: .zero)
    }
  }

  @Test("never puts more gas into a block than its limit", arguments: ["tip", "fifo"])
  func limit(order: String) throws {
    var bench = Bench(design(order: order), Self.overload(slots: 100), seed: 41)
    var most: UInt64 = 0
    for _ in 0..<100 {
      let before = bench.census.included
      try bench.step()
      most = max(most, bench.census.included - before)
    }
    #expect(most == 120)
  }

  @Test("keeps searchers and forced transactions within the limit too")
  func limitForAll() throws {
    let design = DesignSketch {
      $0.blockGasLimit = 300_000
      $0.forcedAfterSeconds = 60
      $0.fees = .baseFeeAndTip(dataMargin: .zero)
    }
    let setting = SettingSketch {
      $0.slots = 200
      $0.blocksPerSlot = 1
      $0.classes = [.transfer.with { $0.patienceSeconds = 60 }, .swap.with { $0.share = 0.4 }]
      $0.probesPerSecond = 0.3
      $0.jumpsPerSecond = 0.02
    }
    // The gas of each block moves the base fee, which rises by an eighth at a full block at most.
    var bench = Bench(design, setting, seed: 42)
    var last = bench.engine.world.quote.baseFee
    for _ in 0..<200 {
      try bench.step()
      #expect(bench.engine.world.quote.baseFee <= last + last / 8)
      last = bench.engine.world.quote.baseFee
    }
    #expect(bench.census.isComplete)
  }

  @Test("takes no tips under first come, first served, where the worth of a place buys nothing")
  func fifo() throws {
    let results = try run(
      [design(order: "fifo"), design(order: "tip")], Self.overload(slots: 60), seed: 43)
    #expect(results[0].total("fee.tip") == 0 && results[1].total("fee.tip") > 0)
  }

  /// The base fee needs about 30 blocks to price the load out; until then there is a queue.
  @Test("makes the rich wait less where tips buy priority", arguments: UInt64(0)..<5)
  func priority(seed: UInt64) throws {
    let results = try run(
      [design(order: "tip"), design(order: "fifo")], Self.overload(slots: 40), seed: seed)
    let (tip, fifo) = (results[0], results[1])
    let waits = try [tip, fifo].map { try #require($0.value("wait.rich.p50")) }
    #expect(waits[0] < 0.5 * waits[1])
  }

  @Test("raises the base fee while load is above the target, and lets it fall to the floor below")
  func baseFee() throws {
    let floor: UInt64 = 10_000_000
    var setting = Self.overload(slots: 300)
    setting.classes = [.transfer.with { $0.share = 1 }]
    setting.arrivals = .poisson(perSecond: 7)
    // Blocks 40 to 239 are empty.
    var bench = Bench(
      design(order: "tip").design, setting.setting,
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
  @Test("lets what waits too long expire")
  func expiry() throws {
    var setting = Self.overload(slots: 200)
    setting.classes = [
      .transfer.with {
        $0.share = 1
        $0.patienceSeconds = 60
        $0.value = .constant(8 * 21_000 * 10_000_000)
      }
    ]
    setting.arrivals = .poisson(perSecond: 1)
    var bench = Bench(
      design(order: "tip").design, setting.setting, players: Phases(.empty, but: .all, in: 0..<0),
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

  @Test("is forgotten once nobody waits")
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
