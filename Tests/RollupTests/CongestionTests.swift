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

  static func design(order: String) -> DesignSketch {
    DesignSketch {
      $0.order = order
      $0.blockGasLimit = 120 * 21_000
      $0.fees = .baseFeeAndTip(dataMargin: .zero)
    }
  }

  @Test("never puts more gas into a block than its limit", arguments: ["tip", "fifo"])
  func limit(order: String) throws {
    var bench = Bench(Self.design(order: order), Self.overload(slots: 100), seed: 41)
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
      [Self.design(order: "fifo"), Self.design(order: "tip")], Self.overload(slots: 60), seed: 43)
    #expect(results[0].total("fee.tip") == 0 && results[1].total("fee.tip") > 0)
    // In the order of arrival the rich wait as long as the poor who stay; a sketch is 1 % off.
    let rich = try #require(results[0].value("wait.rich.p50"))
    let poor = try #require(results[0].value("wait.poor.p50"))
    #expect((rich / poor - 1).magnitude < 0.25)
  }

  /// The base fee needs about 30 blocks to price the load out; until then there is a queue.
  @Test("makes the rich wait less where tips buy priority", arguments: UInt64(0)..<5)
  func priority(seed: UInt64) throws {
    let results = try run(
      [Self.design(order: "tip"), Self.design(order: "fifo")], Self.overload(slots: 40), seed: seed)
    let (tip, fifo) = (results[0], results[1])
    let waits = try [tip, fifo].map { try #require($0.value("wait.rich.p50")) }
    #expect(waits[0] < 0.5 * waits[1])
  }
}
