import Rollup
import TestSupport
import Testing

@Suite("Stability of bidding rings")
struct RingStabilityTests {
  /// 1 - 1/n, the root of d^(n-1) + d^n = 1, and n / (n + 1), for two, three and four members.
  @Test("has the three thresholds of split, rotation and lot")
  func published() {
    let table: [(RingStability, [Double])] = [
      (.equalSplit, [0.5, 0.666_667, 0.75]), (.rotation, [0.618_034, 0.754_878, 0.819_173]),
      (.randomWinner, [0.666_667, 0.75, 0.8]),
    ]
    for (ring, thresholds) in table {
      for (members, threshold) in zip(2..., thresholds) {
        #expect((ring.threshold(members: members) - threshold).magnitude < 5e-7)
      }
    }
    // The golden ratio less 1.
    let golden = (5.0.squareRoot() - 1) / 2
    #expect((RingStability.rotation.threshold(members: 2) - golden).magnitude < 1e-15)
  }

  /// The tempted member's discounted gain, window by window, against taking everything now; in
  /// turn, it waits n - 1 windows and then n each time.
  @Test(
    "turns the gain from deviating at its threshold", arguments: RingStability.allCases, 2...6)
  func windows(ring: RingStability, members: Int) {
    func loyalty(_ d: Double) -> Double {
      var (total, discount) = (0.0, 1.0)
      for window in 0..<4_000 {
        switch ring {
        case .equalSplit: total += discount / Double(members)
        case .rotation: total += (window + 1) % members == 0 ? discount : 0
        case .randomWinner: total += window > 0 ? discount / Double(members) : 0
        }
        discount *= d
      }
      return total
    }
    let threshold = ring.threshold(members: members)
    #expect(loyalty(threshold + 1e-3) > 1)
    #expect(loyalty(threshold - 1e-3) < 1)
  }
}
