import Proving
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("A race is settled by time")
struct RaceTimesTests {
  private static let machines = ["cpu-32-thread", "cpu-64-thread", "gpu-rtx-4090"]

  /// Aggregators with one machine each of three kinds; every batch is one proof.
  private static func setting(slots: Int) -> SettingSketch {
    var setting = EfficiencySketch.transfers(
      EfficiencySketch.groups(provers: 3).map { group in
        guard group.role == .prover else { return group }
        var group = group
        group.hardware = Dictionary(uniqueKeysWithValues: machines.map { ($0, 1) })
        return group
      }, slots: slots)
    setting.proving.profile = ProverProfile(
      name: "large", summary: "", transactionsPerProof: 1_000_000, secondsPerProof: 40,
      dollarsPerHour: .zero, timeSource: "", priceSource: "")
    return setting
  }

  private static func rewards(_ times: String, slots: Int) throws -> [Double] {
    let sketch = EfficiencySketch {
      $0.jitter = 0
      $0.proofTimes = times
      $0.machines = 1
      $0.mostPooled = 1
    }
    let result = try sketch.run(setting(slots: slots), seed: 41)
    let price = 3e14
    return (0..<3).map { Double(wide: result.total("reward.proof", to: "provers.\($0)")) / price }
  }

  private static var speeds: [Double] {
    machines.map { name in HardwareProfile.all.first { $0.name == name }?.speed ?? 0 }
  }

  /// Of exponential times that begin together, each is the least with a probability in proportion to
  /// its rate.
  ///
  /// The chi-square of three counts has two degrees of freedom: 13.8 has probability 0.001.
  @Test("exponential provers are paid in proportion to their speed", .tags(.vector))
  func exponential() throws {
    let won = try Self.rewards("exponential", slots: 9_000)
    let all = won.reduce(0, +)
    #expect(all > 300)
    let whole = Self.speeds.reduce(0, +)
    let chiSquare = zip(won, Self.speeds).reduce(0) { sum, pair in
      let due = all * pair.1 / whole
      return sum + (pair.0 - due) * (pair.0 - due) / due
    }
    #expect(chiSquare < 13.8, "\(won) at speeds of \(Self.speeds)")
  }

  @Test("of provers whose times are fixed the fastest is paid everything")
  func deterministic() throws {
    let won = try Self.rewards("lognormal", slots: 1_200)
    let fastest = Self.speeds.firstIndex(of: Self.speeds.max() ?? 0)
    #expect(won.reduce(0, +) > 50)
    for place in won.indices { #expect((won[place] > 0) == (place == fastest)) }
  }
}
