import Players
import Rollup
import Scenarios
import Testing

/// Bands: means and standard deviations over 24 seeds of the C program (Experiments/rollup-slot-v1.md).
@Suite("The workload rollup-slot-v1")
struct ReferenceWorkloadTests {
  static let bands = [
    ("wait.slots.mean", 0.283, 0.023), ("tips.ether", 490.0, 1.1), ("hhi.rewards", 0.0810, 0.0008),
    ("hhi.ordering", 0.1301, 0.0030), ("bid.winning.mean", 0.1030, 0.0011),
    ("surplus.ether", 2545.0, 7.2), ("tx.arrived", 2_000_000, 1_414),
  ]

  @Test("lies in the bands of the C program", arguments: [1, 2, 3] as [UInt64])
  func bands(seed: UInt64) throws {
    let file = Fixtures.root.appending(path: "Experiments/rollup-slot-v1.yaml").path
    let scenario = try ScenarioReader.read(file: file)
    let setting = scenario.setting(seed: seed)
    let contestant = Contestant(
      design: scenario.design, setting: setting,
      players: Cast(setting.players, design: scenario.design, world: .asWritten, seed: seed))
    let trained = try Simulation.trained(contestant, seed: seed)
    let result = try Simulation.run([trained], seed: seed)[0]
    for (name, mean, deviation) in Self.bands {
      let value = try #require(result.value(name))
      #expect((value - mean).magnitude < 4 * deviation, "\(name): \(value)")
    }
    // Closed forms, before what is left over: T lambda E[gas] e^0.5 gwei of tips, and of value.
    let halfE = 1.648_721_270_7
    let tips = 10_000 * 200 * 148_600 * halfE * 1e-9
    let value = 10_000 * 200 * (0.6 * 2e5 + 0.3 * 1e6 + 0.1 * 5e6) * halfE * 1e-9
    let waiting = (result.value("tx.arrived") ?? 0) - (result.value("tx.included") ?? 0)
    #expect(waiting >= 0 && waiting < 2_000)
    #expect(((result.value("tips.ether") ?? 0) - tips).magnitude < 4 * 1.1)
    #expect(((result.value("surplus.ether") ?? 0) - (value - tips)).magnitude < 4 * 7.2)
  }
}
