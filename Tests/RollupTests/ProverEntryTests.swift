import Players
import Proving
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Provers enter and leave by their profit")
struct ProverEntryTests {
  /// Six aggregators with a machine each; batches are charged `price` for each proof.
  private static func run(
    price: String = "posted-price", standby: Share, _ terms: (inout EntryTerms) -> Void = { _ in },
    hardware: [String: Int] = [:], provers: Int = 6
  ) throws -> RunResult {
    var setting = EfficiencySketch.transfers(
      EfficiencySketch.groups(provers: provers).map { group in
        guard group.role == .prover else { return group }
        var group = group
        group.hardware = hardware
        return group
      }, slots: 3_000)
    setting.proving.standby = standby
    // Verification costs next to nothing.
    setting.l1BaseFee = [100_000_000]
    var entry = EntryTerms(
      reviewSeconds: 3_600, enterAbove: 0.1, leaveBelow: 0, patience: 2, start: .whole)
    terms(&entry)
    setting.proving.entry = entry
    let sketch = EfficiencySketch { $0.machines = 2 }
    return try sketch.run(setting, seed: 7)
  }

  @Test("who pays for idle machines and wins no race leaves, and the work goes on")
  func leaving() throws {
    let result = try Self.run(standby: .whole)
    let exits = try #require(result.value("provers.exits.count"))
    let inside = try #require(result.value("provers.in.mean"))
    #expect(exits >= 3 && inside < 5)
    #expect(result.total("reward.proof") > 0)
    #expect(try #require(result.value("hhi.capacity")) > 1.0 / 6)
  }

  @Test("nobody leaves who loses nothing")
  func staying() throws {
    let result = try Self.run(standby: .zero) { $0.leaveBelow = -10 }
    #expect(result.value("provers.exits.count") == 0)
    #expect(result.value("provers.in.mean") == 6)
  }

  @Test("outsiders enter where those who take part earn enough, one of a machine at a time")
  func entering() throws {
    let result = try Self.run(standby: .zero) {
      $0.start = Share(percent: 1)
      $0.leaveBelow = -10
    }
    let entries = try #require(result.value("provers.entries.count"))
    // Ten hours, a review each.
    #expect(entries >= 1 && entries <= 5)
    #expect(try #require(result.value("provers.in.mean")) > 1)
  }

  @Test("between the two bounds nobody moves")
  func hysteresis() throws {
    let result = try Self.run(standby: .zero) {
      $0.start = Share(percent: 50)
      $0.enterAbove = 1_000
      $0.leaveBelow = -10
    }
    #expect(result.value("provers.entries.count") == 0)
    #expect(result.value("provers.exits.count") == 0)
    #expect(result.value("provers.in.mean") == 3)
  }
}
