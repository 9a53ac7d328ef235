import Parameters
import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Lineages beside rollups")
struct LineageTests {
  private static let lineages = [ChannelSketch().lineage, PlasmaSketch().lineage]

  @Test("read the tape that rollups read, and change nothing of theirs")
  func tape() throws {
    let setting = SettingSketch { $0.slots = 60 }.setting
    let design = DesignSketch().design
    let contestant = Contestant(
      design: design, setting: setting,
      players: Cast(setting.players, design: design, world: .honest))
    let alone = try Simulation.run([contestant], seed: 4)[0]
    let baselines = Self.lineages.map { Baseline($0, setting: setting) }
    let together = try Simulation.run([contestant], baselines: baselines, seed: 4)
    #expect(together.count == 3 && together[0] == alone)
    #expect(Set(together.map(\.tapeHash)).count == 1)
    #expect(Set(together.map { $0.value("tx.arrived") }).count == 1)
    #expect(Set(together.map { $0.metrics.map(\.name) }).count == 1)
  }

  @Test("are a function of the seed", arguments: 0..<2)
  func seeds(_ index: Int) throws {
    let setting = SettingSketch { $0.slots = 100 }
    let first = try run(Self.lineages[index], setting, seed: 5)
    #expect(try run(Self.lineages[index], setting, seed: 5) == first)
    #expect(try run(Self.lineages[index], setting, seed: 6) != first)
  }

  @Test("end when a balance was changed behind the books' back", arguments: 0..<2)
  func tampered(_ index: Int) throws {
    var bench = LineageBench(Self.lineages[index], SettingSketch { $0.slots = 20 }, seed: 7)
    for _ in 0..<19 { try bench.step() }
    // Three assets an account: the second account is L1's burn.
    bench.run.world.ledger.balances[3] += 1
    let found = #expect(throws: LedgerViolation.self) { try bench.step() }
    #expect(found?.account == "l1.burn" && found.map { $0.found - $0.expected } == 1)
  }

  @Test("end when what a user has was changed behind the books' back", arguments: 0..<2)
  func tamperedUser(_ index: Int) throws {
    var bench = LineageBench(Self.lineages[index], SettingSketch { $0.slots = 20 }, seed: 8)
    for _ in 0..<19 { try bench.step() }
    (bench.run as? ChannelNetwork)?.balances[7] -= 1
    (bench.run as? PlasmaChain)?.balances[7] -= 1
    let found = #expect(throws: LedgerViolation.self) { try bench.step() }
    #expect(found?.account == ["channels", "users"][index])
    #expect(found.map { $0.found - $0.expected } == -1)
  }

  @Test("have keys of their own, so that one map can declare them all")
  func keys() {
    let keys = Lineage.declarations.flatMap(\.parameters).map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(
      Set(keys).isDisjoint(with: Part.allCases.map(\.rawValue) + ["name", "base", "lineage"]))
  }

  @Test("leave rollups with no locked capital, all data on L1, and the delay of their escape")
  func rollups() throws {
    let bare = try run(DesignSketch(), SettingSketch(), seed: 9)
    for name in ["capital.user.ether", "capital.user.cost.ether", "data-loss.share"] {
      #expect(bare.value(name) == 0)
    }
    #expect(bare.value("exit.worst") == nil && bare.value("tx.unsupported.share") == 0)
    // In-house provers are the only ones: the time-out of 5 days is added.
    let forced = try run(DesignSketch { $0.forcedAfterSeconds = 7_200 }, SettingSketch(), seed: 9)
    #expect(forced.value("exit.worst") == 439_200.0)
  }
}
