import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Memory of a run", .tags(.property))
struct MemoryTests {
  /// The most that ever stood in each structure of a congested run.
  private func peaks(slots: Int) throws -> (places: Int, batches: Int, probes: Int) {
    let design = DesignSketch {
      $0.blockGasLimit = 1_000_000
      $0.maxDelaySeconds = 60
      $0.forcedAfterSeconds = 60
      $0.fees = .gasProportional()
    }
    let setting = SettingSketch {
      $0.slots = slots
      $0.blocksPerSlot = 2
      $0.accounts = 200
      $0.probesPerSecond = 0.1
      $0.classes = [
        .transfer.with { $0.patienceSeconds = 30 }, .swap.with { $0.patienceSeconds = 30 },
        .heavy.with { $0.patienceSeconds = 30 },
      ]
    }
    var bench = Bench(design, setting, seed: 81)
    var peaks = (places: 0, batches: 0, probes: 0)
    for _ in 0..<slots {
      try bench.step()
      peaks.places = max(peaks.places, bench.engine.world.mempool.places.count)
      peaks.batches = max(
        peaks.batches, bench.engine.world.sealed.count + bench.engine.world.posted.count)
      peaks.probes = max(
        peaks.probes, bench.engine.world.probes.count + bench.engine.world.forced.count)
    }
    #expect(bench.census.isComplete)
    return peaks
  }

  @Test("is the same for a run ten times as long")
  func tenfold() throws {
    let short = try peaks(slots: 300)
    let long = try peaks(slots: 3_000)
    #expect(short.places > 300 && short.batches > 1)
    #expect(Double(long.places) < 1.25 * Double(short.places))
    #expect(long.batches <= short.batches + 2)
    #expect(Double(long.probes) < 2 * Double(short.probes))
  }
}
