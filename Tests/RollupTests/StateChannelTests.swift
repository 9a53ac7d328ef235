import Quantities
import Rollup
import TestSupport
import Testing

@Suite("State channel")
struct StateChannelTests {
  /// 30 gwei and 5 % tip.
  private static let weiPerGas: UInt128 = 31_500_000_000

  private static func setting(_ change: (inout SettingSketch) -> Void = { _ in }) -> SettingSketch {
    SettingSketch {
      $0.slots = 400
      $0.blocksPerSlot = 1
      $0.arrivals = .poisson(perSecond: 2)
      $0.probesPerSecond = 0
      $0.accounts = 8
      $0.classes = [.transfer.with { $0.share = 1 }]
      change(&$0)
    }
  }

  /// Ten lifetimes: each channel is closed and opened ten times.
  @Test(
    "costs opening and closing once a lifetime, and nothing for an update", arguments: [2, 4, 8])
  func cost(members: Int) throws {
    let result = try run(ChannelSketch { $0.members = members }.lineage, Self.setting(), seed: 1)
    let gas = UInt128(100_000 + 50_000 * members + 100_000)
    let cycles = UInt128(10 * 8 / members)
    #expect(result.total("l1.gas") == cycles * gas * 30_000_000_000)
    #expect(result.total("l1.tip") == cycles * gas * 1_500_000_000)
    let cost = Double(wide: gas * Self.weiPerGas) * 1e-9
    let perInterval = try #require(result.value("cost.l1-per-interval"))
    #expect((perInterval / cost - 1).magnitude < 1e-12)
    let perUpdate = try #require(result.value("cost.l1-per-tx"))
    let updates = try #require(result.value("tx.included"))
    #expect((perUpdate * updates / (cost * Double(wide: cycles)) - 1).magnitude < 1e-12)
    #expect(result.value("fee.mean") == 0 && result.value("latency.final.p99") == 0)
    // Channels that were open before the measured part are locked before it.
    let locked = cycles * UInt128(members) * 1_000_000_000_000_000_000
    #expect(result.total("bond") == locked && result.total("bond.return") == locked)
  }

  /// D * n * rate * lifetime, of a run as long as the lifetime.
  @Test("keeps D * n * rate * lifetime from other uses", arguments: [2, 5])
  func capital(members: Int) throws {
    let channel = ChannelSketch {
      $0.members = members
      $0.deposit = Wei(ether: 3)
      $0.lifetimeSlots = 400
    }
    let result = try run(channel.lineage, Self.setting(), seed: 2)
    #expect(result.value("capital.user.ether") == 3)
    let year = 365 * 86_400.0
    let expected = 3 * Double(members) * 0.05 * (400 * 12) / year
    let found = Double(members) * (try #require(result.value("capital.user.cost.ether")))
    #expect((found / expected - 1).magnitude < 1e-12)
  }

  @Test(
    "in a dispute costs another posting, and a third against an old state", arguments: [0, 100])
  func dispute(stale: UInt64) throws {
    let channel = ChannelSketch {
      $0.disputed = .whole
      $0.stale = Share(percent: stale)
    }
    let result = try run(channel.lineage, Self.setting { $0.accounts = 2 }, seed: 3)
    // Closed at 0, 40, … 360, and opened 10 slots after each.
    let gas: UInt128 = 200_000 + (stale == 100 ? 100_000 : 0) + 200_000
    #expect(result.total("l1.gas") == 10 * gas * 30_000_000_000)
    #expect(result.value("exit.worst") == 120)
  }

  /// One channel of all accounts, played again by the rules of the page with nothing of the program.
  @Test("makes the payments that its members can cover, by brute force", arguments: UInt64(0)..<4)
  func bruteForce(seed: UInt64) throws {
    let channel = ChannelSketch {
      $0.members = 8
      $0.deposit = Wei(ether: 0.02)
      $0.lifetimeSlots = 130
      $0.disputed = .whole
    }
    let amount: UInt128 = 10_000_000_000_000_000
    let deposit = 2 * amount
    var bench = LineageBench(channel.lineage, Self.setting(), seed: seed)
    var balances = [UInt128](repeating: deposit, count: 8)
    var least = balances
    var included = 0.0
    for slot in 0..<400 {
      try bench.step()
      if slot % 130 == 10 {
        balances = [UInt128](repeating: deposit, count: 8)
        least = balances
      }
      for i in 0..<bench.tape.count where slot % 130 >= 10 {
        let (from, to) = (Int(bench.tape.sender[i]), Int(bench.tape.receiver[i]))
        guard balances[from] >= amount else { continue }
        balances[from] -= amount
        balances[to] += amount
        least[from] = min(least[from], balances[from])
        included += 1
      }
    }
    let result = bench.finish()
    #expect((bench.run as? ChannelNetwork)?.balances == balances)
    #expect(result.value("tx.included") == included && included > 1_000)
    let lost = zip(balances, least).reduce(0.0) { $0 + Double(wide: $1.0 - $1.1) }
    let share = try #require(result.value("data-loss.share"))
    #expect((share - lost / (8 * Double(wide: deposit))).magnitude < 1e-12 && share > 0)
    #expect(result.value("tx.unsupported.share") == 0)
  }

  @Test("cannot pay who is no member, nor call what needs a contract")
  func outside() throws {
    let channel = ChannelSketch {
      $0.local = .zero
      $0.deposit = Wei(ether: 100)
    }
    let setting = Self.setting { $0.classes = [.transfer, .swap, .heavy] }
    var bench = LineageBench(channel.lineage, setting, seed: 5)
    var inside = 0
    var all = 0
    for _ in 0..<400 {
      try bench.step()
      all += bench.tape.count
      inside += (0..<bench.tape.count).count {
        bench.tape.kind[$0] == 0 && bench.tape.sender[$0] / 2 == bench.tape.receiver[$0] / 2
      }
    }
    let result = bench.finish()
    #expect(result.value("tx.included") == Double(inside) && inside > 300)
    let share = 1 - Double(inside) / Double(all)
    #expect((try #require(result.value("tx.unsupported.share")) - share).magnitude < 1e-12)
    #expect((try #require(result.value("tx.never.share")) - share).magnitude < 1e-12)
  }

  @Test("pays the share of payments that is local to another member")
  func local() throws {
    let channel = ChannelSketch {
      $0.local = Share(percent: 30)
      $0.deposit = Wei(ether: 10_000)
    }
    let result = try run(channel.lineage, Self.setting { $0.accounts = 2_000 }, seed: 6)
    let n = try #require(result.value("tx.arrived"))
    let share = try #require(result.value("tx.included")) / n
    #expect((share - 0.3).magnitude < 4 * (0.21 / n).squareRoot())
  }

  /// A tenth of L1's 30 million gas a slot: `room` postings of `gas` each.
  @Test(
    "when nobody answers is closed in ceil(n / room) slots and a window",
    arguments: [(3_000_000, 1), (1_000_000, 3), (200_000, 15)])
  func halted(gas: Int, room: Int) throws {
    let channel = ChannelSketch {
      $0.lifetimeSlots = 1_000_000
      $0.disputeGas = gas
    }
    let setting = Self.setting { $0.accounts = 47 }
    let result = try run(channel.lineage, setting, haltSlot: 200, seed: 7)
    let slots = (23 + room - 1) / room
    #expect(result.value("exit.share") == 1)
    #expect(result.value("exit.last") == Double(120 + 12 * (slots - 1)))
    #expect(result.total("exit") == UInt128(46) * 1_000_000_000_000_000_000)
    #expect(result.total("exit.gas") == 23 * UInt128(gas) * Self.weiPerGas)
  }
}
