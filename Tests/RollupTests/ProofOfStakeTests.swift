import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Proof of stake")
struct ProofOfStakeTests {
  private static let ether: UInt128 = 1_000_000_000_000_000_000

  /// Two members with `own` each against one outsider or more.
  private static func stakes(_ own: UInt128, _ others: [UInt128]) -> [UInt128] {
    ([own, own] + others).map { $0 * ether }
  }

  @Test("draws leaders by stake (chi-square)")
  func frequencies() {
    let stakes = Self.stakes(3, [5, 9])
    var chain = StakeChain(StakeSketch(), stakes: stakes, seed: 8)
    chain.play(100_000) { _ in 0 }
    var counts = [Double](repeating: 0, count: 4)
    for leader in chain.leaders { counts[leader] += 1 }
    #expect(
      chiSquareScore(observed: counts, expected: [15_000, 15_000, 25_000, 45_000]) < 3.09)
  }

  /// Of the outsiders' blocks those are removed that k slots of the coalition follow: a^k.
  @Test(
    "removes a^k of outsiders' blocks where those who act together hold the next k slots",
    arguments: [(1, 8), (1, 4), (1, 2)] as [(UInt128, UInt128)], [1, 2, 3])
  func consecutive(stake: (own: UInt128, others: UInt128), depth: Int) {
    let stakes = Self.stakes(stake.own, [stake.others / 2, stake.others / 2])
    let a = 2 * Double(wide: stake.own) / Double(wide: 2 * stake.own + stake.others)
    // Without fines, so that shares stay as they are.
    var chain = StakeChain(
      StakeSketch {
        $0.depth = depth
        $0.fine = .zero
      }, stakes: stakes, seed: 9)
    chain.play(100_000, coalition(of: 2))
    let (share, slots) = chain.shareRemoved(from: 2)
    let expected = Elementary.pow(a, Double(depth))
    let spread = (expected * (1 - expected) / slots).squareRoot()
    #expect((share - expected).magnitude < 4 * spread, "\(share) instead of \(expected)")
    // Nobody removes its fellows' blocks.
    #expect(chain.leaders.indices.allSatisfy { chain.leaders[$0] >= 2 || chain.isStanding[$0] })
  }

  /// Every slot's fate by brute force from the leaders alone.
  @Test("removes exactly the outsiders' blocks that two slots of the coalition follow")
  func bruteForce() {
    var chain = StakeChain(StakeSketch(), stakes: Self.stakes(2, [3, 3]), seed: 10)
    chain.play(20_000, coalition(of: 2))
    let isOwn = chain.leaders.map { $0 < 2 }
    for slot in 0..<19_000 {
      let isGone = !isOwn[slot] && isOwn[slot + 1] && isOwn[slot + 2]
      #expect(chain.isStanding[slot] == !isGone)
    }
  }

  /// One member answers `uncle` and the other does not: runs of one alone.
  @Test("takes all who hold the next slots")
  func dissent() {
    var chain = StakeChain(StakeSketch(), stakes: Self.stakes(2, [3, 3]), seed: 10)
    chain.play(20_000, coalition(of: 1))
    for slot in 0..<19_000 where chain.leaders[slot] != 0 {
      let isGone = chain.leaders[slot + 1] == 0 && chain.leaders[slot + 2] == 0
      #expect(chain.isStanding[slot] == !isGone)
    }
  }

  /// The race, replayed on the leaders: from one behind, given up when more than `g` behind.
  @Test("publishes a secret branch exactly when it is ahead", arguments: [1, 6], UInt64(1)...3)
  func catchUp(giveUp: Int, seed: UInt64) {
    var chain = StakeChain(
      StakeSketch {
        $0.uncle = "catch-up"
        $0.giveUp = giveUp
      }, stakes: Self.stakes(2, [3, 3]), seed: seed)
    chain.play(20_000, coalition(of: 2))
    var expected = [Bool](repeating: true, count: 20_000)
    var race: (behind: Int, own: [Int], others: [Int])?
    var wins = 0
    for (slot, leader) in chain.leaders.enumerated() {
      guard leader < 2 else {
        race = race.map { ($0.behind + 1, $0.own, $0.others + [slot]) } ?? (1, [], [slot])
        if race.map({ $0.behind > giveUp }) == true { race = (1, [], [slot]) }
        continue
      }
      guard let now = race else { continue }
      expected[slot] = false
      race = (now.behind - 1, now.own + [slot], now.others)
      guard now.behind == 0 else { continue }
      for own in now.own + [slot] { expected[own] = true }
      for other in now.others { expected[other] = false }
      wins += 1
      race = nil
    }
    #expect(wins > 100 && chain.removals == wins)
    #expect(chain.isStanding == expected)
  }

  @Test(
    "removes nothing where more than two thirds vote, and a^k where a third abstains",
    arguments: [1, 2])
  func votes(depth: Int) {
    let sketch = StakeSketch {
      $0.depth = depth
      $0.finality = "two-thirds-vote"
      $0.fine = .zero
    }
    func share(_ stakes: [UInt128], abstains: Bool) -> (share: Double, slots: Double) {
      var chain = StakeChain(sketch, stakes: stakes, seed: 12)
      chain.play(60_000, coalition(of: 2, abstains: abstains))
      return chain.shareRemoved(from: 2)
    }
    // Two of 999 and 2,001 each are 2 in 6 less a hair.
    #expect(share([999, 999, 2_001, 2_000], abstains: true).share == 0)
    #expect(share([1_000, 1_000, 2_000, 2_000], abstains: false).share == 0)
    for stakes in [[1_000, 1_000, 2_000, 2_000], [2_000, 2_000, 2_000, 2_000]] as [[UInt128]] {
      let found = share(stakes, abstains: true)
      let a = 2 * Double(wide: stakes[0]) / Double(wide: stakes.reduce(0, +))
      let expected = Elementary.pow(a, Double(depth))
      let spread = (expected * (1 - expected) / found.slots).squareRoot()
      #expect((found.share - expected).magnitude < 4 * spread)
    }
  }

  @Test("never undoes a block where all are honest", .tags(.property), arguments: UInt64(1)...20)
  func honest(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing)
    let stakes = (0..<1 + Int(stream.below(12))).map { _ in UInt128(stream.below(1_000)) }
    for uncle in ["consecutive", "catch-up"] {
      for finality in ["none", "two-thirds-vote"] {
        var chain = StakeChain(
          StakeSketch {
            $0.uncle = uncle
            $0.finality = finality
            $0.effective = seed % 2 == 0 ? (2, 7, 15) : nil
          }, stakes: stakes, seed: seed)
        chain.play(2_000) { _ in 0 }
        #expect(chain.removals == 0 && chain.slashes.isEmpty && chain.blocks.count == 2_000)
        #expect(chain.isStanding.allSatisfy { $0 })
      }
    }
  }

  /// Every tenth slot a batch takes all blocks so far to L1.
  @Test("cannot remove what is on L1", arguments: ["consecutive", "catch-up"])
  func onL1(uncle: String) {
    var chain = StakeChain(
      StakeSketch { $0.uncle = uncle }, stakes: Self.stakes(3, [2, 2]), seed: 13)
    var kept: [UInt32] = []
    for _ in 0..<2_000 {
      let oldest = (chain.blocks.last?.ordinal).map { $0 + 1 } ?? 0
      kept = chain.blocks.map(\.ordinal)
      chain.play(10, oldest: { _ in oldest }, coalition(of: 2))
      #expect(chain.blocks.prefix(kept.count).map(\.ordinal) == kept)
    }
    #expect(chain.removals > 1_000)
  }
}
