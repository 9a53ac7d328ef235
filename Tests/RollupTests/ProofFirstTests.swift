import Proving
import Quantities
import Rollup
import TestSupport
import Testing

/// The next block waits for the proof of the last one.
@Suite("Proof first")
struct ProofFirstTests {
  /// Kinds of the design: what goes in, and whether it can be proved.
  private enum Kind {
    static let block = 0
    static let commitment = 1
  }

  private static let bond = Wei(ether: 1)

  private static func design(
    interval: Int, deadline: Int = 3_600, machines: Int = 40, blobs: Int = 6,
    gasLimit: Int = 6_000_000
  ) -> Design {
    DesignSketch {
      $0.machines = machines
      $0.blockGasLimit = gasLimit
      $0.availability = .blobs(max: blobs)
      $0.parts["confirmation"] = SolicitorSketch.proofFirst(interval, deadline, bond)
    }.design
  }

  private static func setting(_ change: (inout SettingSketch) -> Void = { _ in }) -> Setting {
    SettingSketch {
      $0.slots = 900
      $0.sendsAlways = true
      $0.openingBalance = Wei(ether: 1_000)
      change(&$0)
    }.setting
  }

  /// Honest, but for the batch that is closed at this moment, which is not proved.
  private static func withholding(at seconds: Double?) -> Script {
    Script { $0.kind == Kind.commitment && $0.observation[3] == seconds ? Action(1) : .honest }
  }

  private static func play(
    _ design: Design, _ setting: Setting, withheld: Double? = nil
  ) throws -> (result: RunResult, blocks: [Double]) {
    var bench = Bench(design, setting, players: withholding(at: withheld), seed: 9)
    try bench.step(setting.time.slots)
    let blocks = bench.engine.desk.players.requests.filter { $0.kind == Kind.block }
      .map { $0.observation[3] }
    return (bench.engine.finish(tapeHash: ""), blocks)
  }

  @Test("blocks come an interval apart where proofs are faster")
  func interval() throws {
    let (_, blocks) = try Self.play(Self.design(interval: 600), Self.setting())
    #expect(blocks == (1...18).map { Double($0) * 600 })
  }

  /// One machine proves the 100 to 200 transactions that come between two blocks in 120 s.
  @Test("blocks wait for a proof that takes longer than the interval")
  func proofTime() throws {
    let (result, blocks) = try Self.play(
      Self.design(interval: 60, machines: 1),
      Self.setting { $0.arrivals = .poisson(perSecond: 1) })
    #expect(blocks.count > 50)
    for (before, after) in zip(blocks, blocks.dropFirst()) {
      // Closed at `before`, proved 120 s later, verified in the next L1 block.
      #expect(after - before >= 120 && after - before <= 134)
    }
    #expect(result.value("missed-slots.count") == 0)
  }

  /// The article's figures: where nothing is promised before the proof, the block interval is the time
  /// of a proof, about ten minutes; a soft confirmation lets blocks come every slot instead.
  @Test("a proof of ten minutes makes blocks of ten minutes, whatever the interval", .tags(.vector))
  func article() throws {
    var setting = Self.setting { $0.slots = 1_800 }
    setting.proving.times = RecordedTimes([.init(transactions: 1_000_000, seconds: 590)])
    let (result, blocks) = try Self.play(Self.design(interval: 12), setting)
    #expect(blocks.count > 30)
    for (before, after) in zip(blocks, blocks.dropFirst()) {
      #expect(after - before >= 590 && after - before <= 612)
    }
    // With a soft confirmation the same operator takes in everything that comes: 10 a second.
    let soft = try Self.play(DesignSketch { $0.machines = 40 }.design, setting).result
    let (with, without) = (
      try #require(soft.value("tx.included")), try #require(result.value("tx.included"))
    )
    #expect(with > 10 * without && with > 0.99 * 10 * 1_800 * 12)
    #expect(try #require(soft.value("latency.soft.p99")) < 13)
    #expect(try #require(result.value("latency.soft.p50")) > 590)
  }

  @Test("what is softly confirmed is final")
  func confirmation() throws {
    let (result, _) = try Self.play(Self.design(interval: 600), Self.setting())
    for quantile in ["p50", "p99"] {
      let soft = try #require(result.value("latency.soft.\(quantile)"))
      #expect(soft == result.value("latency.final.\(quantile)"))
      #expect(soft > 300)
    }
  }

  @Test("capacity per time does not depend on the interval")
  func capacity() throws {
    // Twice as much comes as fits: 30 transfers a second.
    let setting = Self.setting {
      $0.arrivals = .poisson(perSecond: 60)
      $0.probesPerSecond = 0
      $0.pools = []
      $0.classes = [.transfer.with { $0.share = 1 }]
    }
    let counts = try [300, 900].map { interval in
      let (result, blocks) = try Self.play(
        Self.design(interval: interval, machines: 400, gasLimit: 1_260_000), setting)
      let included = try #require(result.value("tx.included"))
      #expect(included == Double(blocks.count * interval * 30))
      return included
    }
    #expect(counts == [324_000, 324_000])
  }

  @Test("a block without its proof by the deadline is void, and users get its bond")
  func void() throws {
    let (result, blocks) = try Self.play(
      Self.design(interval: 600, deadline: 1_200), Self.setting(), withheld: 2_400)
    #expect(result.value("rollback.deepest") == 1 && result.value("rollback.count") == 1)
    #expect(result.total("slash") == Self.bond.rawValue)
    #expect(result.total("slash", to: "users.outside") == Self.bond.rawValue)
    // The fourth block is closed at 2400 s, posted there, and void at 3600 s; the next one follows at
    // once, and takes what both would have held.
    let before: [Double] = [600, 1_200, 1_800, 2_400]
    let after: [Double] = (0..<12).map { 3_602 + 600 * Double($0) }
    #expect(blocks == before + after)
    let (honest, _) = try Self.play(Self.design(interval: 600, deadline: 1_200), Self.setting())
    let locked = result.total("bond") / Self.bond.rawValue
    let returned = result.total("bond.return") / Self.bond.rawValue
    #expect(locked - returned <= 2)
    #expect(honest.total("slash") == 0 && honest.value("rollback.count") == 0)
    // Nothing is lost: the last block of both holds all that came until then.
    #expect(result.value("tx.arrived") == honest.value("tx.arrived"))
    let all = try #require(honest.value("tx.included"))
    let rest = try #require(result.value("tx.included"))
    // 10 tx/s, and the last blocks are made at 10800 s and at 10202 s.
    #expect(all > rest && all - rest < 7_000)
    // From the proof of the third block to that of the fifth, which has three times as much.
    #expect(try #require(result.value("halt.longest")) > 1_800)
    #expect(try #require(result.value("missed-slots.count")) >= 49)
  }

  @Test("a block that fills its batch ends there, and what is left waits for the next")
  func fullBatch() throws {
    // One blob holds 126,976 bytes: 4,534 transfers, of which 6,000 come between two blocks.
    let setting = Self.setting {
      $0.probesPerSecond = 0
      $0.pools = []
      $0.classes = [.transfer.with { $0.share = 1 }]
    }
    var bench = Bench(
      Self.design(interval: 600, blobs: 1), setting, players: Self.withholding(at: nil), seed: 9)
    for _ in 0..<900 {
      try bench.step()
      #expect(bench.engine.world.posted.count + bench.engine.world.sealed.count <= 1)
      for batch in bench.engine.world.posted + bench.engine.world.sealed {
        #expect(batch.postedBytes <= 126_976)
      }
    }
    let blocks = bench.engine.desk.players.requests.count { $0.kind == Kind.block }
    let result = bench.engine.finish(tapeHash: "")
    #expect(blocks == 18)
    #expect(result.value("tx.included") == Double(18 * (126_976 / 28)))
  }
}
