import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Rollers' records and scores")
struct ReputationTests {
  /// r' = (1 - q) r + q * 1{good}: from 1, (1 - q)^n after n bad proofs.
  @Test("decay geometrically and stay at 1 while all is well", arguments: [0.05, 0.1, 0.5])
  func geometric(weight: Double) {
    let rule = Reputation.Rule(weight: weight)
    var (good, bad) = (Reputation(), Reputation())
    var power = 1.0
    for _ in 0..<50 {
      good.record(isGood: true, by: rule)
      bad.record(isGood: false, by: rule)
      power *= 1 - weight
    }
    #expect(good.value == 1)
    #expect((bad.value - power).magnitude < 1e-15)
  }

  @Test("lose a fixed amount more for lateness, never below 0")
  func penalty() {
    let rule = Reputation.Rule(weight: 0.1, latePenalty: 0.25)
    var record = Reputation()
    record.record(isGood: false, by: rule)
    #expect((record.value - 0.65).magnitude < 1e-15)
    for _ in 0..<9 { record.record(isGood: false, by: rule) }
    #expect(record.value == 0)
    record.record(isGood: true, by: rule)
    #expect(record.value == 0.1)
  }

  /// The stationary record has mean p and variance p (1 - p) q / (2 - q); from 1 the mean still
  /// lacks (1 - q)^n of it.
  @Test("tend to the share of good proofs", arguments: [0.3, 0.8, 0.95])
  func fixedPoint(chance: Double) {
    let rule = Reputation.Rule(weight: 0.1)
    let records = (0..<UInt64(20_000)).map { seed -> Double in
      var stream = RandomStream(seed: seed, purpose: .testing)
      var record = Reputation()
      for _ in 0..<300 { record.record(isGood: stream.uniform() < chance, by: rule) }
      return record.value
    }
    let found = Summary(records)
    #expect(found.distance(from: chance) < 3)
    let squares = Summary(records.map { ($0 - chance) * ($0 - chance) })
    #expect(squares.distance(from: chance * (1 - chance) * 0.1 / 1.9) < 3)
  }

  static func scores(
    _ rule: RollerScore, _ deposits: [UInt128], _ records: [Double]
  ) -> [Double] {
    var scores = [Double](repeating: -1, count: deposits.count)
    var span = scores.mutableSpan
    rule.write(deposits: deposits.span, records: records.span, into: &span)
    return scores
  }

  /// 0.7 x (1/4, 1/4, 1/2) + 0.3 x (1/2, 1/4, 1/4).
  @Test("weigh the shares of deposits and of records")
  func weighing() {
    let token: UInt128 = 1_000_000_000_000_000_000
    let found = Self.scores(RollerScore(), [token, token, 2 * token], [1, 0.5, 0.5])
    for (score, expected) in zip(found, [0.325, 0.25, 0.425]) {
      #expect((score - expected).magnitude < 1e-15)
    }
    let unweighted = RollerScore(depositWeight: 1, recordWeight: 0)
    #expect(Self.scores(unweighted, [1, 3], [0.2, 0.9]) == [0.25, 0.75])
    // What nobody has counts for nobody.
    #expect(Self.scores(RollerScore(), [0, 0], [1, 1]) == [0.15, 0.15])
    #expect(Self.scores(RollerScore(), [0, 0], [0, 0]) == [0, 0])
  }

  static func effective(_ stakes: [UInt128], percent: UInt64) -> [UInt128] {
    var effective = [UInt128](repeating: 7, count: stakes.count)
    var span = effective.mutableSpan
    EffectiveStake(band: Share(percent: percent)).write(stakes.span, into: &span)
    return effective
  }

  /// What each of the 320 slots of an election counts for as Harmony published it
  /// (staking/effective/epos.json): stakes, and how many slots have them.
  ///
  /// The file does not say what stakes were: those at an end of the band are moved beyond it here.
  @Test("count stakes as Harmony's published election does")
  func harmony() {
    let published: [(stake: UInt128, slots: Int)] = [
      (23_690_000_000_000_000_000, 124), (23_666_666_666_666_666_666, 3),
      (23_500_000_000_000_000_000, 8), (22_500_000_000_000_000_000, 4),
      (22_250_000_000_000_000_000, 4), (22_000_000_000_000_000_000, 5),
      (21_000_000_000_000_000_000, 4), (20_666_666_666_666_666_666, 6),
      (20_600_000_000_000_000_000, 5), (20_000_000_000_000_000_000, 5),
      (19_600_000_000_000_000_000, 5), (19_500_000_000_000_000_000, 2),
      (19_333_333_333_333_333_333, 3), (19_000_000_000_000_000_000, 4),
      (18_750_000_000_000_000_000, 4), (18_500_000_000_000_000_000, 8),
      (18_000_000_000_000_000_000, 7), (17_714_285_714_285_714_285, 7),
      (17_600_000_000_000_000_000, 5), (17_510_000_000_000_000_000, 107),
    ]
    let counted = published.flatMap { Array(repeating: $0.stake, count: $0.slots) }
    let stakes = counted.enumerated().map { place, stake -> UInt128 in
      if stake == counted[0] { return stake * UInt128(place + 1) }
      return stake == counted[319] ? stake / UInt128(place) : stake
    }
    #expect(Self.effective(stakes, percent: 15) == counted)
  }

  /// Harmony: max(min((1 + c) m, s), (1 - c) m), by hand.
  @Test("count stakes within a band around their median")
  func effectiveStake() {
    #expect(Self.effective([300, 100, 200], percent: 15) == [230, 170, 200])
    // The median of four is 250; 212.5 and 287.5 are rounded down.
    #expect(Self.effective([100, 400, 200, 300], percent: 15) == [212, 287, 212, 287])
    #expect(Self.effective([100, 400, 200, 300], percent: 35) == [162, 337, 200, 300])
    #expect(Self.effective([0, 300, 0, 100, 200], percent: 15) == [0, 230, 0, 170, 200])
    #expect(Self.effective([9, 9, 9], percent: 0) == [9, 9, 9])
    #expect(
      Self.effective([0, 0], percent: 15) == [0, 0] && Self.effective([], percent: 15) == [])
  }
}
