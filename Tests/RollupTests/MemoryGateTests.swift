import Players
import Proving
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("A job above a machine's memory is not given to it")
struct MemoryGateTests {
  /// A prover whose proof takes 40 GB however small the batch: more than the 24 GB of an RTX 4090.
  private static var profile: ProverProfile {
    get throws {
      var model = try #require(ProverProfile.all.compactMap(\.model).first)
      model.chunks.memory = LinearCost(perUnit: 0, fixed: 40e9, spread: 0)
      return ProverProfile(name: "wide", summary: "", model: model, timeSource: "")
    }
  }

  private static func setting(_ hardware: [String]) throws -> SettingSketch {
    var setting = EfficiencySketch.transfers(
      EfficiencySketch.groups(provers: hardware.count).map { group in
        guard group.role == .prover else { return group }
        var group = group
        group.hardware = Dictionary(uniqueKeysWithValues: hardware.map { ($0, 1) })
        return group
      })
    setting.proving.profile = try profile
    return setting
  }

  @Test("aggregators whose memory is too small never begin")
  func race() throws {
    // Machines are dealt in the order of their names: 24 GB, 48 GB.
    let machines = ["gpu-rtx-4090", "gpu-rtx-a6000"]
    let result = try EfficiencySketch().run(try Self.setting(machines), seed: 5)
    #expect(result.total("prover.compute", from: "provers.0") == 0)
    #expect(result.total("prover.compute", from: "provers.1") > 0)
  }

  @Test("where nobody's memory is enough, nothing is proved")
  func nobody() throws {
    let result = try EfficiencySketch().run(try Self.setting(["gpu-rtx-4090"]), seed: 5)
    #expect(result.total("prover.compute") == 0 && result.total("reward.proof") == 0)
  }
}
