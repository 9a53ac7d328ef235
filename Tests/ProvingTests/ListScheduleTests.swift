import Proving
import Randomness
import Testing

@Suite("Trees of proofs on finite machines")
struct ListScheduleTests {
  /// The shortest schedule of a few jobs, by trying every order of starts.
  static func shortest(_ seconds: [Double], _ successors: [Int], machines: Int) -> Double {
    var best = Double.infinity
    func extend(_ ends: [Double?], _ free: [Double], _ longest: Double) {
      guard longest < best else { return }
      guard ends.contains(nil) else {
        best = longest
        return
      }
      for job in seconds.indices where ends[job] == nil {
        let before = successors.indices.filter { successors[$0] == job }
        let known = before.compactMap { ends[$0] }
        guard known.count == before.count else { continue }
        let machine = free.indices.min { free[$0] < free[$1] } ?? 0
        var (ends, free) = (ends, free)
        let end = max(known.max() ?? 0, free[machine]) + seconds[job]
        ends[job] = end
        free[machine] = end
        extend(ends, free, max(longest, end))
      }
    }
    extend(
      [Double?](repeating: nil, count: seconds.count), [Double](repeating: 0, count: machines), 0)
    return best
  }

  @Test("take no longer than 2 - 1/m times the shortest schedule (Graham 1969)", arguments: 1...60)
  func graham(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 90), entity: 0, slot: 0)
    let tree = AggregationTree(leaves: 4, arity: seed % 2 == 0 ? 2 : 3)
    let seconds = tree.successors.map { _ in 1 + 9 * stream.uniform() }
    for machines in 1...4 {
      let listed = tree.ends(seconds: seconds, machines: machines).root
      let best = Self.shortest(seconds, tree.successors, machines: machines)
      #expect(listed >= best - 1e-9)
      #expect(listed <= (2 - 1 / Double(machines)) * best + 1e-9)
      if machines == 1 { #expect((listed - seconds.reduce(0, +)).magnitude < 1e-9) }
      if machines == 4 { #expect(abs(listed - best) < 1e-9) }
    }
  }

  /// By hand, leaves of 10 s and merges of 4 s: on two machines leaves end at 10, 10, 20 and 20, merges at
  /// 24 and 24 (the second pair of leaves was ready before the first merge), the root at 28; on one
  /// machine everything takes 4 x 10 + 3 x 4.
  @Test("end when a hand-made schedule does")
  func byHand() {
    let tree = AggregationTree(leaves: 4, arity: 2)
    let seconds = [10.0, 10, 10, 10, 4, 4, 4]
    #expect(tree.ends(seconds: seconds, machines: 2) == (20, 28))
    #expect(tree.ends(seconds: seconds, machines: 1).root == 52)
    #expect(tree.ends(seconds: seconds, machines: 4) == (10, 18))
    #expect(tree.ends(seconds: seconds, link: 1, machines: 4).root == 20)
  }

  /// The last bound of Graham: list schedules of m(m-1) + 1 jobs without order, of which the longest
  /// comes last, take 2m - 1 where m is possible.
  @Test("reach the bound of 2 - 1/m in Graham's example", arguments: [2, 3, 5])
  func tight(machines: Int) {
    let seconds = [Double](repeating: 1, count: machines * (machines - 1)) + [Double(machines)]
    let ends = ListSchedule.ends(
      seconds: seconds, successors: seconds.map { _ in -1 }, machines: machines)
    #expect(ends.max() == Double(2 * machines - 1))
  }

  @Test("have one merge fewer than leaves when pairs are merged, and every leaf reaches the root")
  func shape() {
    for leaves in 1...70 {
      #expect(AggregationTree(leaves: leaves, arity: 2).merges == leaves - 1)
      for arity in 2...5 {
        let tree = AggregationTree(leaves: leaves, arity: arity)
        for leaf in 0..<leaves {
          var job = leaf
          while tree.successors[job] >= 0 { job = tree.successors[job] }
          #expect(job == tree.successors.count - 1)
        }
        #expect(tree.successors.filter { $0 == -1 }.count == 1)
      }
    }
  }

  /// 256 leaves of 10 s, merges of 4 s, one job in ten takes five times as long: about 120 s, and about
  /// 162 s if every level waits for its slowest job.
  @Test("wait for stragglers as the federated tree does")
  func stragglers() {
    let tree = AggregationTree(leaves: 256, arity: 2)
    var (listed, barrier) = (0.0, 0.0)
    let runs = 400
    for run in 0..<runs {
      var stream = RandomStream(
        seed: 7, purpose: Purpose(rawValue: 90), entity: UInt32(run), slot: 0)
      let seconds = tree.successors.indices.map { job in
        (job < 256 ? 10.0 : 4) * (stream.uniform() < 0.1 ? 5 : 1)
      }
      listed += tree.ends(seconds: seconds, machines: 256).root / Double(runs)
      var start = 0
      for size in [256, 128, 64, 32, 16, 8, 4, 2, 1] {
        barrier += (seconds[start..<start + size].max() ?? 0) / Double(runs)
        start += size
      }
    }
    #expect((listed - 120).magnitude < 4)
    #expect((barrier - 162).magnitude < 4)
  }
}
