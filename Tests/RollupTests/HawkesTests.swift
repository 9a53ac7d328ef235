import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Self-exciting arrivals", .tags(.vector))
struct HawkesTests {
  private func counts(
    _ process: ArrivalProcess, seed: UInt64, slots: Int, warmUp: Int
  ) -> [Double] {
    let setting = SettingSketch {
      $0.slots = warmUp + slots
      $0.arrivals = process
      $0.probesPerSecond = 0
    }
    var counts: [Double] = []
    _ = forEachSlot(setting, seed: seed) { counts.append(Double($0.count)) }
    return Array(counts.dropFirst(warmUp))
  }

  /// Hawkes 1971: mean rate base / (1 - branching), and variance over mean of a long window's count
  /// 1 / (1 - branching)^2.
  ///
  /// A window of W seconds misses the limit by the order
  /// of decay / ((1 - branching) W), which is 1 % or less here.
  @Test(
    "have the long-run mean, and the variance of long windows", .tags(.slow),
    arguments: [(0.3, 10.0), (0.5, 60), (0.8, 10)])
  func moments(branching: Double, decay: Double) {
    let window = 1_000
    let process = ArrivalProcess.hawkes(
      perSecond: 2, branching: branching, decaySeconds: decay)
    var windows: [Double] = []
    for seed in UInt64(0)..<40 {
      let counts = counts(process, seed: seed, slots: 10 * window, warmUp: 500)
      for start in stride(from: 0, to: counts.count, by: window) {
        windows.append(counts[start..<(start + window)].reduce(0, +))
      }
    }
    let summary = Summary(windows)
    let mean = 2.0 * 12 * Double(window)
    #expect(summary.distance(from: mean) < 3)
    let dispersion = windows.map { ($0 - mean) * ($0 - mean) / mean }
    // Exactly, for an exponential kernel with rate b = (1 - n) / decay of the correlation:
    // (1 - n)^-2 - (n (2 - n) / (1 - n)^2) (1 - exp(-b W)) / (b W).
    let n = branching
    let b = (1 - n) / decay * 12 * Double(window)
    let limit = 1 / ((1 - n) * (1 - n))
    let exact = limit - n * (2 - n) * limit * (1 - Elementary.exp(-b)) / b
    #expect(Summary(dispersion).distance(from: exact) < 3)
    #expect((exact / limit - 1).magnitude < 0.01)
  }

  /// The exact variance of a window of one slot: the counts of adjacent slots correlate.
  @Test("have the closed form's variance in a single slot too")
  func slotVariance() {
    let (n, decay) = (0.6, 8.0)
    let process = ArrivalProcess.hawkes(perSecond: 2, branching: n, decaySeconds: decay)
    let dispersion = (UInt64(0)..<100).map { seed in
      let counts = counts(process, seed: seed, slots: 2_000, warmUp: 200)
      return counts.reduce(0) { $0 + ($1 - 24) * ($1 - 24) / 24 } / 2_000
    }
    let b = (1 - n) / decay * 12
    let limit = 1 / ((1 - n) * (1 - n))
    let exact = limit - n * (2 - n) * limit * (1 - Elementary.exp(-b)) / b
    #expect(Summary(dispersion).distance(from: exact) < 3)
  }

  @Test("without branching are Poisson")
  func noBranching() {
    let process = ArrivalProcess.hawkes(perSecond: 2, branching: 0, decaySeconds: 10)
    var observed = [Double](repeating: 0, count: 80)
    for count in counts(process, seed: 1, slots: 20_000, warmUp: 0) {
      observed[min(Int(count), 79)] += 1
    }
    let expected = poissonProbabilities(mean: 24, cells: 80).map { $0 * 20_000 }
    #expect(chiSquareScore(observed: observed, expected: expected) < 3.09)
  }
}
