import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Schedule of leaders")
struct LeaderScheduleTests {
  private static func leaders(
    _ weights: [UInt128], slots: Int, epoch: Int = 32, seed: UInt64 = 3
  ) -> [Int] {
    var schedule = LeaderSchedule(epoch: epoch, seed: seed)
    return (0..<slots).map {
      schedule.extend(to: $0, weights)
      return schedule.leader(of: $0)
    }
  }

  @Test("is drawn in proportion to stakes (chi-square)", arguments: UInt64(1)...4)
  func frequencies(seed: UInt64) {
    let weights: [UInt128] = [1, 2, 3, 5, 8, 0, 13].map { $0 << 70 }
    var counts = [Double](repeating: 0, count: weights.count)
    for leader in Self.leaders(weights, slots: 100_000, seed: seed) { counts[leader] += 1 }
    #expect(counts[5] == 0)
    let present = weights.indices.filter { weights[$0] > 0 }
    let score = chiSquareScore(
      observed: present.map { counts[$0] },
      expected: present.map { 100_000 * Double(wide: weights[$0] >> 70) / 32 })
    #expect(score < 3.09)
  }

  /// Independent draws: geometric run lengths, and the classical waiting time for a run of k.
  @Test(
    "has runs as independent draws have",
    arguments: [(1, 4, 2), (1, 2, 2), (1, 1, 3)] as [(Int, Int, Int)])
  func runs(own: Int, others: Int, k: Int) {
    let a = Double(own) / Double(own + others)
    let leaders = Self.leaders([UInt128(own), UInt128(others)], slots: 200_000)
    var lengths: [Double] = []
    var (run, waited, inRow) = (0.0, 0.0, 0)
    var waits: [Double] = []
    for leader in leaders {
      if leader == 0 { run += 1 } else if run > 0 { lengths.append(run); run = 0 }
      waited += 1
      inRow = leader == 0 ? inRow + 1 : 0
      if inRow == k { waits.append(waited); (waited, inRow) = (0, 0) }
    }
    let long = Summary(lengths.map { $0 >= Double(k) ? 1 : 0 })
    #expect(long.distance(from: Elementary.pow(a, Double(k - 1))) < 4)
    let chance = Elementary.pow(a, Double(k))
    #expect(Summary(waits).distance(from: (1 - chance) / ((1 - a) * chance)) < 4)
  }

  @Test("is public at least an epoch and less than two ahead, and stays as it was")
  func ahead() {
    var schedule = LeaderSchedule(epoch: 8, seed: 1)
    var seen: [Int: Int] = [:]
    for slot in 0..<200 {
      // Weights that change do not change what is public.
      schedule.extend(to: slot, [1, UInt128(1 + slot), 3])
      for later in slot...slot + 8 {
        let leader = schedule.leader(of: later)
        #expect(seen[later, default: leader] == leader)
        seen[later] = leader
      }
    }
  }

  @Test("is void from where it is drawn anew")
  func redraw() {
    var schedule = LeaderSchedule(epoch: 32, seed: 1)
    schedule.extend(to: 0, [1, 1])
    let before = (0..<64).map { schedule.leader(of: $0) }
    schedule.redraw(from: 10, [0, 1])
    let after = (9..<64).map { schedule.leader(of: $0) }
    #expect(after[0] == before[9] && before.dropFirst(10).contains(0))
    #expect(after.dropFirst().allSatisfy { $0 == 1 })
  }

  @Test("falls to the first where nobody has a stake")
  func nobody() {
    #expect(Self.leaders([0, 0], slots: 50).allSatisfy { $0 == 0 })
  }
}

@Suite("Secret branch")
struct PrivateBranchTests {
  private static func success(_ a: Double, giveUp: Int, seed: UInt64) -> Summary {
    var stream = RandomStream(seed: seed, purpose: .testing)
    var wins: [Double] = []
    for _ in 0..<40_000 {
      var branch = PrivateBranch(giveUp: giveUp)
      var state = PrivateBranch.State.secret
      while state == .secret { state = branch.add(isSecret: stream.uniform() < a) }
      wins.append(state == .ahead ? 1 : 0)
    }
    return Summary(wins)
  }

  /// Nakamoto 2008, section 11: (q / p)^z with z = 2.
  ///
  /// A branch that is 60 behind never comes back.
  @Test(
    "comes from one behind to one ahead with probability (a / (1 - a))^2",
    arguments: [0.2, 1.0 / 3, 0.42])
  func catchUp(a: Double) {
    let expected = a / (1 - a) * a / (1 - a)
    #expect(Self.success(a, giveUp: 60, seed: 5).distance(from: expected) < 4)
  }

  /// Gambler's ruin between -(g + 1) and +1 from -1 (Feller, volume 1, XIV.2).
  @Test(
    "succeeds less often where it is given up", arguments: [0.2, 1.0 / 3, 0.5, 0.6], [1, 3, 6])
  func bounded(a: Double, giveUp: Int) {
    let (odds, g) = ((1 - a) / a, Double(giveUp))
    let expected =
      a == 0.5
      ? g / (g + 2) : (Elementary.pow(odds, g) - 1) / (Elementary.pow(odds, g + 2) - 1)
    #expect(Self.success(a, giveUp: giveUp, seed: 6).distance(from: expected) < 4)
  }
}
