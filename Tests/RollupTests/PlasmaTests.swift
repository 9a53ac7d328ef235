import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Plasma")
struct PlasmaTests {
  /// 30 gwei and 5 % tip.
  private static let gweiPerGas = 31.5
  private static let users = 23
  private static let haltSlot = 70

  private static func setting(_ change: (inout SettingSketch) -> Void = { _ in }) -> SettingSketch {
    SettingSketch {
      $0.slots = 400
      $0.blocksPerSlot = 1
      $0.arrivals = .poisson(perSecond: 2)
      $0.probesPerSecond = 0
      $0.classes = [.transfer.with { $0.share = 1 }]
      change(&$0)
    }
  }

  /// Nobody sends anything.
  private static func quiet(_ change: (inout SettingSketch) -> Void = { _ in }) -> SettingSketch {
    setting {
      $0.slots = 80
      $0.arrivals = .poisson(perSecond: 1e-12)
      $0.accounts = users
      $0.openingBalance = Wei(ether: 3)
      change(&$0)
    }
  }

  @Test("posts a root an interval, at its gas", arguments: [1, 7, 50, 399])
  func roots(interval: Int) throws {
    let result = try run(
      PlasmaSketch { $0.intervalSlots = interval }.lineage, Self.setting(), seed: 1)
    let roots = UInt128(399 / interval)
    #expect(result.total("l1.gas") == roots * 50_000 * 30_000_000_000)
    let perRoot = try #require(result.value("cost.l1-per-interval"))
    #expect((perRoot - 50_000 * Self.gweiPerGas).magnitude < 1e-3)
    let payments = try #require(result.value("tx.included"))
    let perPayment = try #require(result.value("cost.l1-per-tx"))
    #expect((perPayment * payments / (perRoot * Double(wide: roots)) - 1).magnitude < 1e-12)
    #expect(result.total("fee.base") == UInt128(wide: payments) * 100_000_000_000)
    let profit = payments * 1e-7 - perRoot * Double(wide: roots) * 1e-9
    let found = try #require(result.value("operator.profit.ether"))
    #expect((found - profit).magnitude < 1e-12)
  }

  /// Arrivals are uniform in an interval, and then wait for its root and the period.
  @Test("is final a challenge period after the root")
  func final() throws {
    let plasma = PlasmaSketch {
      $0.intervalSlots = 100
      $0.periodSlots = 50
    }
    let result = try run(plasma.lineage, Self.setting { $0.slots = 401 }, seed: 2)
    let median = try #require(result.value("latency.final.p50"))
    #expect((median - (600 + 600)).magnitude < 40)
    let last = try #require(result.value("latency.final.p99"))
    #expect((last - (600 + 0.99 * 1_200)).magnitude < 40)
    // A block a slot: on average half of it; the sketch's cells are a 64th wide.
    #expect((try #require(result.value("latency.soft.p50")) - 6).magnitude < 0.4)
  }

  @Test("moves payments that their senders can cover, by brute force", arguments: UInt64(0)..<4)
  func bruteForce(seed: UInt64) throws {
    let amount: UInt128 = 10_000_000_000_000_000
    let fee: UInt128 = 100_000_000_000
    let setting = Self.setting {
      $0.accounts = 40
      $0.openingBalance = Wei(ether: 0.05)
      $0.classes = [.transfer, .swap, .heavy]
    }
    var bench = LineageBench(PlasmaSketch().lineage, setting, seed: seed)
    var balances = [UInt128](repeating: 5 * amount, count: 40)
    var included = 0.0
    for _ in 0..<400 {
      try bench.step()
      for i in 0..<bench.tape.count where bench.tape.kind[i] == 0 {
        let (from, to) = (Int(bench.tape.sender[i]), Int(bench.tape.receiver[i]))
        guard bench.tape.value[i] >= Double(wide: fee), balances[from] >= amount + fee else {
          continue
        }
        balances[from] -= amount + fee
        balances[to] += amount
        included += 1
      }
    }
    #expect((bench.run as? PlasmaChain)?.balances == balances)
    #expect(bench.finish().value("tx.included") == included && included > 1_000)
  }

  /// A tenth of L1's 30 million gas a slot: `room` exits of `gas` each, so that u users need
  /// u * gas / (gasLimit / 10) blocks.
  @Test(
    "lets all leave in u / room blocks, an interval and a period",
    arguments: [(3_000_000, 1), (1_000_000, 3), (400_000, 7), (100_000, 30)])
  func massExit(gas: Int, room: Int) throws {
    let result = try run(
      PlasmaSketch { $0.exitGas = gas }.lineage, Self.quiet(), haltSlot: Self.haltSlot, seed: 3)
    let blocks = (Self.users + room - 1) / room
    #expect(result.value("exit.share") == 1)
    #expect(result.value("exit.last") == Double(12 * (50 + 300 + blocks - 1)))
    #expect(result.value("exit.worst") == 3_600)
    #expect(result.total("exit") == UInt128(Self.users) * 3_000_000_000_000_000_000)
    #expect(result.total("exit.gas") == UInt128(Self.users * gas) * 31_500_000_000)
  }

  /// Of 23 equal users those are in who fit into the period's blocks.
  @Test(
    "exposes those whose exits L1 does not take within the period",
    arguments: [(3_000_000, 1), (1_000_000, 3)], [1, 4, 7, 8, 22, 23, 40])
  func exposed(exit: (gas: Int, room: Int), period: Int) throws {
    let plasma = PlasmaSketch {
      $0.exitGas = exit.gas
      $0.periodSlots = period
    }
    let result = try run(plasma.lineage, Self.quiet(), seed: 4)
    let share = max(0, 1 - Double(exit.room * period) / Double(Self.users))
    #expect((try #require(result.value("data-loss.share")) - share).magnitude < 1e-12)
  }

  /// At 30 gwei and 5 % tip an exit of 3 million gas costs 0.0945 ether.
  @Test("exposes those who own less than an exit costs", arguments: [0.9, 1.1])
  func tooPoor(worthOverCost: Double) throws {
    let setting = Self.quiet { $0.openingBalance = Wei(ether: worthOverCost * 0.0945) }
    let plasma = PlasmaSketch { $0.exitGas = 3_000_000 }
    let result = try run(plasma.lineage, setting, haltSlot: Self.haltSlot, seed: 5)
    #expect(result.value("data-loss.share") == (worthOverCost > 1 ? 0 : 1))
    #expect(result.value("exit.share") == (worthOverCost > 1 ? 1 : 0))
  }

  @Test("waits for blocks where L1 misses every second slot")
  func missed() throws {
    let setting = Self.quiet { $0.l1BaseFee = [30_000_000_000, 0] }
    let plasma = PlasmaSketch { $0.exitGas = 400_000 }
    let result = try run(plasma.lineage, setting, haltSlot: Self.haltSlot, seed: 6)
    #expect(result.value("exit.last") == Double(12 * (50 + 300 + 2 * 3)))
  }

  @Test("brings nothing in any more once the operator has stopped")
  func stopped() throws {
    let result = try run(PlasmaSketch().lineage, Self.setting(), haltSlot: 200, seed: 7)
    let never = try #require(result.value("tx.never.share"))
    #expect((never - 0.5).magnitude < 0.03)
    #expect(result.value("missed-slots.count") == 200)
    // The last root was posted at slot 150.
    #expect(result.value("halt.longest") == Double(12 * 250))
  }
}
