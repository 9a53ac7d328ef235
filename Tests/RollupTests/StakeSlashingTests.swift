import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Stakes of those who miss their slots")
struct StakeSlashingTests {
  private static let ether: UInt128 = 1_000_000_000_000_000_000

  /// The probability that a stretch of X slots holds slots of a validator, and all of them are
  /// removed: a walk over the slots, each of the validator's must be followed by two of the coalition.
  private static func exact(_ s: Double, _ a: Double, _ x: Int) -> Double {
    var (free, needsTwo, needsOne) = (1.0, 0.0, 0.0)
    for _ in 0..<x {
      (free, needsTwo, needsOne) = (free * (1 - s) + needsOne * a, free * s, needsTwo * a)
    }
    return free + needsTwo * a * a + needsOne * a - Elementary.pow(1 - s, Double(x))
  }

  /// Ten honest validators with 3 % each, a coalition with a third, and the rest.
  @Test("are cut as often as the closed form says, within a tenth", arguments: [20, 40])
  func frequency(stretch: Int) {
    let (s, a) = (0.03, 1.0 / 3)
    let own = UInt128(500_000) * Self.ether, small = UInt128(90_000) * Self.ether
    let stakes =
      [own, own] + [UInt128](repeating: small, count: 10)
      + [UInt128(1_100_000) * Self.ether]
    var chain = StakeChain(
      StakeSketch {
        $0.missedWithinSlots = stretch
        $0.fine = Share(billionths: 1)
      }, stakes: stakes, seed: 14)
    let slots = 400_000
    chain.play(slots, coalition(of: 2))
    let events = chain.slashes.filter { (2..<12).contains($0.place) }
    // The last two stretches are not judged yet.
    let trials = 10 * Double(slots / stretch - 2)
    let share = Double(events.count) / trials
    let exact = Self.exact(s, a, stretch)
    #expect((share - exact).magnitude < 4 * (exact * (1 - exact) / trials).squareRoot())
    let x = Double(stretch)
    let approximate = Elementary.pow(1 - s + s * a * a, x) - Elementary.pow(1 - s, x)
    #expect((share / approximate - 1).magnitude < 0.1, "\(share) and \(approximate)")
    #expect(chain.slashes.allSatisfy { $0.place >= 2 })
  }

  @Test(
    "never fall below nothing, and what is cut was locked", .tags(.property),
    arguments: UInt64(1)...8)
  func conservation(seed: UInt64) {
    for uncle in ["consecutive", "catch-up"] {
      var chain = StakeChain(
        StakeSketch {
          $0.uncle = uncle
          $0.missedWithinSlots = 8
          $0.fine = Share(percent: 50)
          $0.remedy = seed % 2 == 0 ? "governance" : "none"
          $0.remedyDays = 1
        }, stakes: [7, 8, 5, 9, 3].map { $0 * Self.ether + 1 }, seed: seed)
      chain.play(20_000, coalition(of: 2))
      #expect(chain.bonds == [7, 8, 5, 9, 3].map { $0 * Self.ether + 1 })
      var left = chain.bonds
      for slash in chain.slashes {
        #expect(slash.amount <= left[slash.place] && slash.amount > 0)
        left[slash.place] -= min(left[slash.place], slash.amount)
      }
      #expect(chain.slashes.count > 10)
    }
  }

  @Test("are lost by those who removed blocks, after some days or at once")
  func remedy() {
    for (remedy, days) in [("governance", 2), ("fork", 0)] {
      var chain = StakeChain(
        StakeSketch {
          $0.remedy = remedy
          $0.remedyDays = 2
          $0.fine = .zero
        }, stakes: [4, 4, 6, 6].map { $0 * Self.ether }, seed: 15)
      chain.play(40_000, coalition(of: 2))
      let taken = chain.slashes
      let total = taken.reduce(0) { $0 + $1.amount }
      #expect(Set(taken.map(\.place)) == [0, 1] && total == 8 * Self.ether)
      let first = taken.map(\.slot).min() ?? 0
      #expect(first >= days * 7_200 && first < days * 7_200 + 200)
      // Who has no stake leads no more, and nothing is removed any more.
      let last = taken.map(\.slot).max() ?? 0
      #expect(chain.leaders.dropFirst(last + 1).allSatisfy { $0 >= 2 })
      #expect(chain.isStanding.dropFirst(last + 1).allSatisfy { $0 })
    }
  }

  @Test("of a slot that is had and removed, then had and not")
  func stretches() {
    var missed = MissedSlots(stretch: 4, validators: 3)
    func judge(_ slot: Int) -> [Int] { missed.judge(at: slot) }
    #expect(judge(0) == [])
    missed.note(0, had: 0, stands: true)
    missed.note(1, had: 1, stands: true)
    missed.note(2, had: 2, stands: false)
    missed.note(1, had: 3, stands: true)
    missed.remove(0, at: 0)
    missed.remove(1, at: 3)
    // The stretch is over, and what happens to it still counts.
    #expect(judge(4) == [])
    missed.restore(2, at: 2)
    missed.note(2, had: 5, stands: false)
    #expect(judge(8) == [0])
    #expect(judge(12) == [2])
    // It is judged once.
    missed.remove(1, at: 1)
    #expect(judge(16) == [] && judge(100) == [])
  }
}
