import Proving
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("What proving costs is in the books")
struct ProverBooksTests {
  /// Every batch is one proof of 100 s on machines of 3.6 usd an hour; ether stays at 1,900 usd.
  private static var setting: SettingSketch {
    var setting = LatencyTests.light
    setting.sigmaPerRootSecond = 0
    setting.jumpsPerSecond = 0
    setting.proving.profile = ProverProfile(
      name: "even", summary: "", transactionsPerProof: 1_000_000, secondsPerProof: 100,
      dollarsPerHour: DollarAmount(3_600_000), timeSource: "", priceSource: "")
    return setting
  }

  private static let design = DesignSketch {
    $0.maxDelaySeconds = 60
    $0.machines = 3
  }

  /// 0.1 usd a proof, rounded up to the wei: ceil(1e8 us x 3.6e6 x 1e18 / (3.6e9 x 1.9e9)).
  private static let each: UInt128 = 52_631_578_947_369

  @Test("compute is machine-seconds times price, to the unit", .tags(.vector))
  func compute() throws {
    var bench = Bench(Self.design, Self.setting, seed: 3)
    try bench.step(Self.setting.slots)
    let proved = bench.engine.world.lastFinal
    #expect(proved > 400)
    #expect(
      UInt128(bench.engine.world.books.balance(.compute, .ether)) == UInt128(proved) * Self.each)
    let result = bench.engine.finish(tapeHash: "")
    #expect(result.total("prover.idle") == 0 && result.total("prover.capital") == 0)
  }

  /// Worked and idle seconds are all there are; the last batch is closed at the end of the run.
  @Test("with idle time at the full price, all machine time is paid for", .tags(.vector))
  func everything() throws {
    for seconds in [100.0, 5_000] {
      var setting = Self.setting
      setting.proving.standby = .whole
      setting.proving.profile = ProverProfile(
        name: "even", summary: "", transactionsPerProof: 1_000_000, secondsPerProof: seconds,
        dollarsPerHour: DollarAmount(3_600_000), timeSource: "", priceSource: "")
      let result = try run([Self.design], setting, seed: 3)[0]
      let paid = ["compute", "accrued", "idle"].reduce(0) { $0 + result.total("prover.\($1)") }
      let due = 3 * Double(setting.slots * 12) * 3.6 / 3_600 / 1_900
      #expect((Double(wide: paid) * 1e-18 / due - 1).magnitude < 1e-9, "\(seconds)")
    }
  }

  @Test(
    "a machine that stands by costs its part of the price for all of its idle time", .tags(.vector))
  func idle() throws {
    var setting = Self.setting
    setting.proving.standby = Share(percent: 40)
    let result = try run([Self.design], setting, seed: 3)[0]
    let used = try #require(result.value("prover.utilisation"))
    // The last L1 block is the last slot's, 12 s before the end.
    let seconds = Double(setting.slots - 1) * 12
    let worked = used * 3 * Double(setting.slots) * 12
    let due = 0.4 * (3 * seconds - worked) * 3.6 / 3_600 / 1_900
    let paid = Double(wide: result.total("prover.idle")) * 1e-18
    #expect((paid - due).magnitude < 0.4 * 3 * 12 * 3.6 / 3_600 / 1_900, "\(paid), \(due)")
    #expect(result.value("prover.profit.ether") == nil)
  }

  @Test(
    "machines that break down are not paid for while they are repaired, and load shows the rest")
  func breakdowns() throws {
    var setting = Self.setting
    setting.proving.breakdowns = Breakdowns(meanWork: 300, meanRepair: 60)
    let result = try run([Self.design], setting, seed: 3)[0]
    let load = try #require(result.value("prover.load"))
    let used = try #require(result.value("prover.utilisation"))
    // Load counts repairs, use only work: 300 s of one and 60 s of the other.
    #expect((used / load - 300.0 / 360).magnitude < 0.02, "\(used), \(load)")
    let plain = try run([Self.design], Self.setting, seed: 3)[0]
    let (slow, fast) = (
      try #require(result.value("latency.final.p50")),
      try #require(plain.value("latency.final.p50"))
    )
    #expect(slow > fast)
  }

  @Test("a deposit costs what it could have earned elsewhere")
  func capital() throws {
    var bench = TreeSketch().bench(provers: 8)
    try bench.step(900)
    let result = bench.engine.finish(tapeHash: "")
    // Eight lock 10 ether from the first L1 block on; charged hourly at 5 % a year.
    let due = 8 * 10 * 0.05 * Double(899 * 12) / 31_536_000
    let paid = Double(wide: result.total("prover.capital")) * 1e-18
    #expect(paid <= due && paid > due * 0.98, "\(paid), \(due)")
  }
}
