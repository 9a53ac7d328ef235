import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Proof of stake in an engine")
struct StakeEngineTests {
  private static func setting(_ slots: Int) -> SettingSketch {
    SettingSketch {
      $0.slots = slots
      $0.blocksPerSlot = 2
      $0.accounts = 2_000
      $0.sendsAlways = true
      $0.groups = [
        PlayerGroup(name: "operators", role: .sequencer, count: 12, ether: Wei(ether: 100)),
        PlayerGroup(name: "searchers", role: .searcher, count: 2, ether: Wei(ether: 100)),
      ]
    }
  }

  private static func bench(
    _ sketch: StakeSketch, _ world: World, slots: Int, seed: UInt64 = 3
  ) -> Bench<Cast> {
    let setting = setting(slots).setting
    let design = sketch.design
    return Bench(
      design, setting, players: Cast(setting.players, design: design, world: world), seed: seed)
  }

  private static func result(_ sketch: StakeSketch, _ world: World, slots: Int) throws -> RunResult
  {
    var bench = bench(sketch, world, slots: slots)
    try bench.step(slots)
    return bench.engine.finish(tapeHash: "")
  }

  /// Users always send and never take back, so every arrival is final, in a block, or waits.
  @Test(
    "includes what uncled blocks held later, and the books balance", .tags(.property),
    arguments: ["consecutive", "catch-up"], UInt64(1)...3)
  func nothingIsLost(uncle: String, seed: UInt64) throws {
    var bench = Self.bench(
      StakeSketch { $0.uncle = uncle }, .attack("uncle", percent: 50), slots: 300, seed: seed)
    for _ in 0..<15 {
      try bench.step(20)
      try bench.engine.world.checkBooks()
      let census = bench.census
      let inBlocks = UInt64(bench.engine.world.inclusions)
      #expect(
        inBlocks + census.waiting + census.dropped == census.arrived, "\(census), \(inBlocks)")
      #expect(census.included <= inBlocks)
    }
    let rollbacks = bench.engine.world.metrics.rollbacks
    #expect(rollbacks > 10)
    #expect(bench.engine.world.metrics.undoneTransactions > 500)
    #expect(bench.census.included > 20_000)
  }

  @Test("undoes nothing and fines nobody where all are honest")
  func honest() throws {
    let result = try Self.result(StakeSketch(), .honest, slots: 300)
    #expect(result.value("rollback.count") == 0)
    #expect(result.total("slash") == 0)
    // 12 stakes of 32 ether.
    #expect(result.total("bond") == 12 * 32 * UInt128(1_000_000_000_000_000_000))
  }

  @Test("gives the same bits for the same seed")
  func sameBits() throws {
    let sketch = StakeSketch { $0.uncle = "catch-up" }
    let world = World.attack("uncle", percent: nil)
    let once = try Self.result(sketch, world, slots: 200)
    #expect(try Self.result(sketch, world, slots: 200) == once)
  }

  /// Half of the stake, stretches of ten slots and a fine of a tenth.
  @Test("charges the fines of uncled leaders to the attackers' victims")
  func griefing() throws {
    let sketch = StakeSketch {
      $0.missedWithinSlots = 10
      $0.fine = Share(percent: 10)
    }
    let attacked = try Self.result(sketch, .attack("uncle", percent: 50), slots: 600)
    let honest = try Self.result(sketch, .honest, slots: 600)
    let fines = Double(wide: attacked.total("slash")) * 1e-18
    #expect(fines > 32)
    func profit(_ result: RunResult, _ members: Range<Int>) -> Double {
      members.reduce(0) { $0 + result.players[$1].profitEther }
    }
    let loss = profit(honest, 6..<12) - profit(attacked, 6..<12)
    // Fees of a two-hour run are far below the fines.
    #expect(loss > 0.9 * fines && loss < 1.1 * fines + 1, "\(loss), \(fines)")
  }
}

@Suite("Blocks that are for sale, or locked")
struct BlockSaleTests {
  private static func play(_ world: String) throws -> RunResult {
    let setting = SettingSketch {
      $0.slots = 300
      $0.probesPerSecond = 0
    }
    return try run(
      DesignSketch(), setting, world: world == "honest" ? .honest : .attack(world, percent: nil),
      seed: 31)
  }

  /// A base fee at the floor of 0.01 gwei: a gouged block's tips are at least 1 gwei.
  @Test("hold only what tips a hundred times the base fee, and users pay or leave")
  func gouge() throws {
    let (gouged, honest) = (try Self.play("gouge"), try Self.play("honest"))
    let (base, tips) = (gouged.total("fee.base"), gouged.total("fee.tip"))
    #expect(base > 0 && tips >= 100 * base)
    #expect(honest.total("fee.tip") * 10 < tips)
    #expect(
      try #require(gouged.value("tx.abandoned.share")) > (honest.value("tx.abandoned.share") ?? 0))
  }

  @Test("hold no trade of users, and the orderer takes the arbitrage")
  func lock() throws {
    let (locked, honest) = (try Self.play("lock-pool"), try Self.play("honest"))
    #expect(honest.total("swap") > 0 && locked.total("swap") == 0)
    #expect(locked.total("fee.base") > 0)
    #expect(locked.total("mev.arbitrage", to: "operator") > 0)
    #expect(locked.total("mev.arbitrage") == locked.total("mev.arbitrage", to: "operator"))
  }
}
