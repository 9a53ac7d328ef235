import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Elected keys of effective proof of stake")
struct ElectedKeysTests {
  private static let ether: UInt128 = 1_000_000_000_000_000_000

  /// The 320 effective stakes of harmony-one/harmony, staking/effective/epos.json, in 10^-18: 124 at
  /// the upper edge of the band, 107 at the lower, and those between, each with its count.
  private static let between: [(stake: UInt128, count: Int)] = [
    (23_666_666_666_666_666_666, 3), (23_500_000_000_000_000_000, 8),
    (22_500_000_000_000_000_000, 4), (22_250_000_000_000_000_000, 4),
    (22_000_000_000_000_000_000, 5), (21_000_000_000_000_000_000, 4),
    (20_666_666_666_666_666_666, 6), (20_600_000_000_000_000_000, 5),
    (20_000_000_000_000_000_000, 5), (19_600_000_000_000_000_000, 5),
    (19_500_000_000_000_000_000, 2), (19_333_333_333_333_333_333, 3),
    (19_000_000_000_000_000_000, 4), (18_750_000_000_000_000_000, 4),
    (18_500_000_000_000_000_000, 8), (18_000_000_000_000_000_000, 7),
    (17_714_285_714_285_714_285, 7), (17_600_000_000_000_000_000, 5),
  ]

  /// What lies outside the band is not published; it is chosen here, and 30 keys too poor to be
  /// elected are added.
  @Test("count as in Harmony's published list of 320 slots")
  func published() {
    let middle = Self.between.flatMap { Array(repeating: $0.stake, count: $0.count) }
    let rich = (0..<124).map { (24 + UInt128($0)) * Self.ether }
    let poor = (0..<107).map { 17 * Self.ether - UInt128($0) * Self.ether / 10 }
    let shutOut = (0..<30).map { (1 + UInt128($0) / 10) * Self.ether }
    let stakes = shutOut + rich + poor + middle
    let weights = ElectedKeys(seats: 320, stake: EffectiveStake()).weights(
      stakes: stakes, keys: Array(repeating: 1, count: stakes.count))
    let expected =
      Array(repeating: UInt128(0), count: 30)
      + Array(repeating: UInt128(23_690_000_000_000_000_000), count: 124)
      + Array(repeating: UInt128(17_510_000_000_000_000_000), count: 107) + middle
    #expect(weights == expected)
  }

  /// By hand: keys of 10, 10 | 30 | 12 | 6, 6; four are elected: 30, 12, 10, 10; the median is 11.
  @Test("are those with the most stake a key")
  func election() {
    let weights = ElectedKeys(seats: 4, stake: EffectiveStake(band: Share(percent: 50))).weights(
      stakes: [2_000, 3_000, 1_200, 1_200], keys: [2, 1, 1, 2])
    #expect(weights == [2_000, 1_650, 1_200, 0])
  }

  /// Why a large validator splits: eight of ten stake 1, one stakes 8 with one key or eight.
  @Test("reward who splits a large stake up to its full share and not beyond")
  func splitting() {
    let election = ElectedKeys(seats: 100, stake: EffectiveStake())
    let others = [UInt128](repeating: 1_000, count: 8)
    func share(_ keys: Int) -> Double {
      let weights = election.weights(
        stakes: others + [8_000], keys: [Int](repeating: 1, count: 8) + [keys])
      return Double(wide: weights[8]) / Double(wide: weights.reduce(0, +))
    }
    // The one key counts 1.15 of 9.15.
    #expect((share(1) - 1.15 / 9.15).magnitude < 1e-12)
    #expect((share(8) - 0.5).magnitude < 1e-12)
    // Sixteen keys of 0.5: the median is 0.5, and the others count 0.575 each.
    #expect((share(16) - 8 / (8 + 8 * 0.575)).magnitude < 1e-12)
  }

  @Test("lead as often as their effective stakes say (chi-square)")
  func leaders() {
    let ether = Self.ether
    let stakes: [UInt128] = [5, 10, 11, 12, 20, 60].map { $0 * ether }
    // The median is 11.5: 9.775 and 13.225 are the edges.
    let expected = [9.775, 10, 11, 12, 13.225, 13.225]
    var chain = StakeChain(
      StakeSketch { $0.effective = (1, 100, 15) }, stakes: stakes, seed: 4)
    chain.play(100_000) { _ in 0 }
    var counts = [Double](repeating: 0, count: 6)
    for leader in chain.leaders { counts[leader] += 1 }
    let total = expected.reduce(0, +)
    let score = chiSquareScore(
      observed: counts, expected: expected.map { 100_000 * $0 / total })
    #expect(score < 3.09)
  }
}
