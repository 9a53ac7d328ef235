import Parameters
import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Exits after a halt")
struct ExitTests {
  private static let accounts = 23
  private static let haltSlot = 40

  /// Nobody sends anything, the token and ether stand still, and L1's base fee is constant.
  private static func setting(_ change: (inout SettingSketch) -> Void = { _ in }) -> SettingSketch {
    SettingSketch {
      $0.slots = 80
      $0.blocksPerSlot = 1
      $0.arrivals = .poisson(perSecond: 1e-12)
      $0.probesPerSecond = 0
      $0.accounts = accounts
      $0.openingBalance = Wei(ether: 3)
      $0.sigmaPerRootSecond = 0
      $0.jumpsPerSecond = 0
      $0.pools = []
      $0.classes = [.transfer.with { $0.share = 1 }]
      $0.searchers = 0
      change(&$0)
    }
  }

  private static func escape(
    _ rule: String, delay: Int, gas: Int, fee: UInt128 = 0
  ) -> [Arguments.Entry] {
    let delay = Arguments.Entry.leaf("delay", .duration(delay * TimeUnit.seconds.nanoseconds))
    let gas = Arguments.Entry.leaf("gas", .count(gas))
    guard rule == "forced-inclusion" else { return [.leaf("rule", .text(rule)), delay, gas] }
    return [
      .leaf("rule", .text(rule)), delay, gas, .leaf("fee", .tokens(fee)),
      .leaf("aggregator-timeout", .duration(600 * TimeUnit.seconds.nanoseconds)),
    ]
  }

  private static func run(
    _ escape: [Arguments.Entry], _ sketch: SettingSketch = setting()
  ) throws -> RunResult {
    let design = DesignSketch { $0.parts["escape"] = escape }.design
    let setting = sketch.setting
    let contestant = Contestant(
      design: design, setting: setting,
      players: Cast(setting.players, design: design, world: .halted), haltSlot: haltSlot)
    return try Simulation.run([contestant], seed: 9)[0]
  }

  /// A tenth of L1's 30 million gas a slot: `room` exits of `gas` each.
  @Test(
    "leave in ceil(n / room) slots after the delay",
    arguments: [(3_000_000, 1), (1_000_000, 3), (400_000, 7), (100_000, 30)], [0, 1_200])
  func times(exit: (gas: Int, room: Int), delay: Int) throws {
    let result = try Self.run(Self.escape("forced-withdrawal", delay: delay, gas: exit.gas))
    let slots = (Self.accounts + exit.room - 1) / exit.room
    #expect(result.value("exit.share") == 1)
    // The first slot of exits is the one in which the delay ends.
    #expect(result.value("exit.last") == Double(delay + 12 * (slots - 1)))
    let half = ((Self.accounts + 1) / 2 + exit.room - 1) / exit.room
    #expect(result.value("exit.half") == Double(delay + 12 * (half - 1)))
  }

  @Test("wait longer where only the operators could prove")
  func proverDelay() throws {
    let result = try Self.run(Self.escape("forced-inclusion", delay: 1_200, gas: 100_000))
    #expect(result.value("exit.last") == 1_800.0)
  }

  @Test("take all funds of users out, to the wei, at a cost that is paid")
  func funds() throws {
    let fee: UInt128 = 2_000_000_000_000_000_000
    let result = try Self.run(
      Self.escape("forced-inclusion", delay: 0, gas: 100_000, fee: fee),
      Self.setting { $0.l1Tip = Share(percent: 5) })
    let n = UInt128(Self.accounts)
    func total(_ reason: String, _ asset: Asset, _ to: String) -> UInt128 {
      result.total { $0.reason == reason && $0.asset == asset && $0.to == to }
    }
    #expect(total("exit", .ether, "users.outside") == n * 3_000_000_000_000_000_000)
    #expect(total("exit", .usd, "users.outside") == n * 3 * 1_900_000_000)
    #expect(total("exit.gas", .ether, "l1.burn") == n * 100_000 * 30_000_000_000)
    #expect(total("exit.gas", .ether, "l1.proposers") == n * 100_000 * 1_500_000_000)
    #expect(total("forced.fee", .token, "rollup.contract") == n * fee)
  }

  /// At 30 gwei and 5 % tip an exit of 3 million gas costs 0.0945 ether; accounts own twice what their
  /// ether is worth, as they hold dollars of the same worth.
  @Test("are not worth it to accounts that own less than an exit costs", arguments: [0.9, 1.1])
  func tooPoor(worthOverCost: Double) throws {
    let result = try Self.run(
      Self.escape("forced-withdrawal", delay: 0, gas: 3_000_000),
      Self.setting { $0.openingBalance = Wei(ether: worthOverCost * 0.0945 / 2) })
    let leaves = worthOverCost > 1
    #expect(result.value("exit.share") == (leaves ? 1 : 0))
    #expect((result.value("exit.half") == nil) == !leaves)
    #expect((result.value("exit.last") == nil) == !leaves)
    #expect((result.total("exit") > 0) == leaves)
  }

  @Test("wait for blocks where L1 misses every second slot")
  func missed() throws {
    let result = try Self.run(
      Self.escape("forced-withdrawal", delay: 0, gas: 400_000),
      Self.setting { $0.l1BaseFee = [30_000_000_000, 0] })
    #expect(result.value("exit.share") == 1 && result.value("exit.last") == 12 * 2 * 3)
  }

  @Test("do not exist where the design has no escape")
  func none() throws {
    let result = try Self.run([.leaf("rule", .text("none"))])
    #expect(result.value("exit.share") == 0)
    #expect(result.value("exit.half") == nil && result.value("exit.last") == nil)
    #expect(result.total("exit") == 0)
  }

  /// The books are checked against accounts and pools in the run itself, which ends with no error.
  @Test("conserve funds in a rollup at work", arguments: UInt64(1)...4)
  func busy(seed: UInt64) throws {
    let sketch = SettingSketch {
      $0.slots = 400
      $0.accounts = 500
    }
    let design = DesignSketch {
      $0.parts["escape"] = Self.escape("forced-inclusion", delay: 3_600, gas: 100_000)
    }.design
    let setting = sketch.setting
    let contestant = Contestant(
      design: design, setting: setting,
      players: Cast(setting.players, design: design, world: .halted), haltSlot: 200)
    let result = try Simulation.run([contestant], seed: seed)[0]
    #expect((try #require(result.value("exit.share")) - 1).magnitude < 1e-12)
    // What accounts hold at the start came before the measured window.
    let opening: [Asset: Int128] = [
      .ether: 500 * 10_000_000_000_000_000_000, .usd: 500 * 10 * 1_900_000_000,
    ]
    for (asset, start) in opening {
      func moved(_ counts: (Flow) -> Bool) -> Int128 {
        result.flows.reduce(0) { $0 + ($1.asset == asset && counts($1) ? Int128($1.amount) : 0) }
      }
      // What came to L2 and is there no more: all accounts are empty.
      #expect(start + moved { $0.to == "users" } == moved { $0.from == "users" })
      #expect(moved { $0.reason == "exit" } > 0)
    }
  }
}
