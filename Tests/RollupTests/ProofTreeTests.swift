import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Proof trees")
struct ProofTreeTests {
  /// A tree of leaves of `t0` and merges of `t1` seconds, each a straggler with probability `chance`.
  static func drawn(
    _ tree: ProofTree, t0: Double, t1: Double, link: Double = 0, chance: Double = 0,
    factor: Double = 1, seed: UInt64 = 0
  ) -> TimedProofTree {
    var stream = RandomStream(seed: seed, purpose: .testing)
    let seconds = (0..<tree.nodes).map { node in
      (node < tree.leaves ? t0 : t1) * (stream.uniform() < chance ? factor : 1)
    }
    return TimedProofTree(
      tree, seconds: seconds, links: Array(repeating: link, count: tree.nodes))
  }

  /// Times and links of every size, and who owns which node.
  private static func anyTree(seed: UInt64, owners: Int) -> (TimedProofTree, [Int]) {
    var stream = RandomStream(seed: seed, purpose: .testing, slot: 1)
    let tree = ProofTree(height: Int(stream.below(7)))
    let seconds = (0..<tree.nodes).map { _ in 20 * stream.uniform() * stream.uniform() }
    let links = (0..<tree.nodes).map { _ in stream.below(3) == 0 ? 3 * stream.uniform() : 0 }
    let whose = (0..<tree.nodes).map { _ in Int(stream.below(UInt32(owners))) }
    return (TimedProofTree(tree, seconds: seconds, links: links), whose)
  }

  @Test("have a parent for each pair of neighbours of a level", arguments: 0...8)
  func shape(height: Int) {
    let tree = ProofTree(height: height)
    var next = 0
    for level in 0...height {
      let nodes = tree.nodes(ofLevel: level)
      #expect(nodes == next..<next + (1 << (height - level)))
      next = nodes.upperBound
      for (place, node) in nodes.enumerated() {
        #expect(tree.level(of: node) == level)
        guard level < height else { continue }
        let parent = tree.nodes(ofLevel: level + 1).lowerBound + place / 2
        #expect(tree.parent(of: node) == parent)
        #expect(tree.firstChild(of: parent) == node - place % 2)
      }
    }
    #expect(next == tree.nodes && tree.parent(of: tree.root) == nil)
    #expect((0..<tree.leaves).allSatisfy { tree.firstChild(of: $0) == nil })
  }

  @Test("are the smallest with enough leaves")
  func smallest() {
    for (leaves, height) in [(0.2, 0), (1, 0), (1.1, 1), (2, 1), (5, 3), (8, 3), (8.5, 4)] {
      #expect(ProofTree(atLeast: leaves).height == height)
    }
    #expect(ProofTree(atLeast: 1e9).height == 12)
  }

  @Test("take t0 + h (t1 + l) without stragglers", arguments: 0...10)
  func closedForm(height: Int) {
    let timed = Self.drawn(ProofTree(height: height), t0: 10, t1: 4, link: 0.5)
    let due = 10 + Double(height) * 4.5
    #expect(timed.criticalPath == due && timed.withBarrier == due)
    let owners = Array(0..<timed.tree.nodes)
    #expect(timed.completion(owners: owners, machines: owners.map { _ in 1 }) == due)
  }

  /// The moments of the critical path with independent nodes and no links: the two children of a merge
  /// are independent and alike, so that P(both by x) is a square, level by level.
  private static func exactCriticalPath(
    height: Int, t0: Double, t1: Double, chance: Double, factor: Double
  ) -> Double {
    var law: [Double: Double] = [t0: 1 - chance, t0 * factor: chance]
    for _ in 0..<height {
      var next: [Double: Double] = [:]
      var below = 0.0
      for time in law.keys.sorted() {
        let upTo = below + (law[time] ?? 0)
        let probability = upTo * upTo - below * below
        next[time + t1, default: 0] += probability * (1 - chance)
        next[time + t1 * factor, default: 0] += probability * chance
        below = upTo
      }
      law = next
    }
    return law.keys.sorted().reduce(0) { $0 + $1 * (law[$1] ?? 0) }
  }

  /// A level of n nodes is slow unless none of them is: t (1 + (s - 1) (1 - (1 - p)^n)).
  private static func exactBarrier(
    height: Int, t0: Double, t1: Double, chance: Double, factor: Double
  ) -> Double {
    (0...height).reduce(0) { sum, level in
      let none = Elementary.pow(1 - chance, Double(1 << (height - level)))
      return sum + (level == 0 ? t0 : t1) * (1 + (factor - 1) * (1 - none))
    }
  }

  /// 256 leaves, t0 = 10, t1 = 4, stragglers with p = 0.1 five times as slow, no links, a machine for
  /// each node: 120 in the mean over draws, and 162 where levels wait for each other.
  @Test("of 256 leaves with stragglers take 120 on the critical path and 162 with a barrier")
  func workedExample() {
    let tree = ProofTree(height: 8)
    let path = Self.exactCriticalPath(height: 8, t0: 10, t1: 4, chance: 0.1, factor: 5)
    let barrier = Self.exactBarrier(height: 8, t0: 10, t1: 4, chance: 0.1, factor: 5)
    #expect((path - 120).magnitude < 0.5 && (barrier - 162).magnitude < 0.5)
    let draws = (0..<UInt64(4_000)).map {
      Self.drawn(tree, t0: 10, t1: 4, chance: 0.1, factor: 5, seed: $0)
    }
    let paths = Summary(draws.map(\.criticalPath))
    let barriers = Summary(draws.map(\.withBarrier))
    #expect(paths.distance(from: path) < 3 && paths.standardError < 0.25)
    #expect(barriers.distance(from: barrier) < 3 && barriers.standardError < 0.25)
  }

  @Test("never take longer than with a barrier, and as long as both say on enough machines")
  func barrier() {
    for seed in UInt64(0)..<500 {
      let (timed, _) = Self.anyTree(seed: seed, owners: 1)
      #expect(timed.withBarrier >= timed.criticalPath)
      let own = Array(0..<timed.tree.nodes)
      let ones = own.map { _ in 1 }
      #expect(timed.completion(owners: own, machines: ones) == timed.criticalPath)
      // The link of a level is that of its slowest way, which the sum of both maxima bounds.
      let levels = timed.completion(owners: own, machines: ones, hasBarrier: true)
      #expect(levels <= timed.withBarrier + 1e-9 && levels >= timed.criticalPath)
    }
  }

  /// Leaves of 10 and merges of 4: on one machine 4 x 10 + 3 x 4; on two the leaves end at 10, 10, 20
  /// and 20, the merges at 24 and the root at 28; on three the first merge is done at 14, and the
  /// fourth leaf still ends at 20.
  @Test("of four leaves are scheduled as by hand")
  func fourLeaves() {
    let timed = Self.drawn(ProofTree(height: 2), t0: 10, t1: 4)
    func completion(_ machines: Int, link: Double = 0) -> Double {
      var timed = timed
      timed.links = timed.links.map { _ in link }
      return timed.completion(owners: timed.seconds.map { _ in 0 }, machines: [machines])
    }
    #expect([1, 2, 3, 4].map { completion($0) } == [52, 28, 28, 18])
    // The merges begin at 20 and at 21, the root at 26.
    #expect(completion(2, link: 1) == 30)
    // Both first leaves and their merge are one prover's, and the root is the other's.
    #expect(timed.completion(owners: [0, 0, 1, 1, 0, 1, 1], machines: [1, 1]) == 28)
    // All but one leaf are one prover's.
    #expect(timed.completion(owners: [0, 0, 0, 1, 0, 0, 0], machines: [1, 1]) == 42)
  }

  /// Graham, "Bounds for certain multiprocessing anomalies", 1966.
  @Test(
    "on m machines end by work / m + critical path, and on one after all work",
    arguments: 1...6)
  func graham(machines: Int) {
    for seed in UInt64(0)..<400 {
      var (timed, _) = Self.anyTree(seed: seed, owners: 1)
      let owners = timed.seconds.map { _ in 0 }
      let found = timed.completion(owners: owners, machines: [machines])
      #expect(found <= (timed.work / Double(machines) + timed.criticalPath) * (1 + 1e-12))
      #expect(found >= max(timed.criticalPath, timed.work / Double(machines)) * (1 - 1e-12))
      timed.links = timed.links.map { _ in 0 }
      let alone = timed.completion(owners: owners, machines: [1])
      #expect((alone - timed.work).magnitude < 1e-9 * timed.work)
    }
  }

  /// The price of federation: the same hardware in one hall has no links, and no node waits for a busy
  /// machine while another one is idle.
  @Test("end later with m provers of a machine each than in one hall of m machines")
  func federation() {
    let (tree, provers) = (ProofTree(height: 6), 16)
    let draws = (0..<UInt64(400)).map { seed -> Double in
      var stream = RandomStream(seed: seed, purpose: .testing, slot: 2)
      var timed = Self.drawn(tree, t0: 10, t1: 4, chance: 0.1, factor: 5, seed: seed)
      let owners = (0..<tree.nodes).map { _ in Int(stream.below(UInt32(provers))) }
      let hall = timed.completion(owners: owners.map { _ in 0 }, machines: [provers])
      timed.links = (0..<tree.nodes).map { node in
        tree.parent(of: node).map { owners[$0] } == owners[node] ? 0 : 1
      }
      return timed.completion(owners: owners, machines: owners.prefix(provers).map { _ in 1 })
        / hall
    }
    let ratio = Summary(draws)
    #expect(ratio.mean - 1 > 10 * ratio.standardError)
  }
}
