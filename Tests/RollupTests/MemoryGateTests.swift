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

  /// The only machine that a poster can turn to is its own: it proves in parts that have room.
  @Test("whoever has nobody else proves in parts")
  func parts() throws {
    var model = try #require(ProverProfile.all.compactMap(\.model).first)
    model.chunkWork = nil
    let machine = try #require(HardwareProfile.all.first { $0.name == model.referenceMachine })
    let work = BatchWork(transactions: 720, gas: 720 * 21_000)
    let memory = try #require(machine.memoryGigabytes)
    let perUnit = 4 * Double(memory) * 1e9 / model.work(of: work)
    model.chunks.memory = LinearCost(perUnit: perUnit, fixed: 0, spread: 0)
    let profile = ProverProfile(name: "wide", summary: "", model: model, timeSource: "")
    #expect(!profile.plan(of: work, proofs: 1, on: nil).fits(machine))
    var setting = LatencyTests.light
    setting.proving.profile = profile
    let design = DesignSketch {
      $0.maxDelaySeconds = 60
      $0.machines = 64
    }
    let result = try run([design], setting, seed: 3)[0]
    #expect(result.total("prover.compute") > 0)
    #expect(result.notes.allSatisfy { !$0.contains("memory") })
  }

  @Test("where nobody's memory is enough, nothing is proved")
  func nobody() throws {
    let result = try EfficiencySketch().run(try Self.setting(["gpu-rtx-4090"]), seed: 5)
    #expect(result.total("prover.compute") == 0 && result.total("reward.proof") == 0)
    #expect(result.notes.contains { $0.contains("memory") })
  }

  @Test("of an operator whose memory is never enough nothing is final, and the run says why")
  func operators() throws {
    var setting = LatencyTests.light
    setting.proving.profile = try Self.profile
    let machine = try #require(HardwareProfile.all.first { $0.name == "gpu-rtx-4090" })
    setting.groups = [
      PlayerGroup(name: "operator", role: .sequencer, count: 1, hardware: [machine.name: 1])
    ]
    let result = try run([DesignSketch { $0.maxDelaySeconds = 60 }], setting, seed: 3)[0]
    #expect(result.total("prover.compute") == 0 && result.value("latency.final.p50") == nil)
    #expect(result.notes.contains { $0.contains("memory") })
  }
}
