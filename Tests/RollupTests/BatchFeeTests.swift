import Quantities
import Rollup
import Testing

@Suite("Batch fee of Polygon zkEVM", .tags(.vector))
struct BatchFeeTests {
  typealias Step = (
    now: UInt64, sequences: [(at: UInt64, batches: UInt64)], times: Int, fee: UInt128
  )

  /// A scripted history from `Fixtures/vectors/batch_fee.py`, in base units: equality with the
  /// target (which is late), what is older than the newest late one, the largest step, times before
  /// the first half hour, nothing verified, the ceiling and the floor.
  static let history: [Step] = [
    (10_000, [(9_999, 1)], 1, 99_800_399_201_596_806),
    (10_000, [(8_200, 1)], 1, 99_999_999_999_999_999),
    (10_000, [(8_201, 1)], 1, 99_800_399_201_596_805),
    (10_000, [(8_199, 3)], 1, 100_400_399_999_999_998),
    (10_000, [(8_000, 2), (9_000, 2)], 1, 100_400_399_999_999_998),
    (10_000, [(8_000, 2), (9_000, 5)], 1, 99_800_399_201_596_804),
    (10_000, [(8_000, 5), (9_000, 2)], 1, 100_400_399_999_999_997),
    (10_000, [(9_000, 4), (8_100, 1), (9_500, 2)], 1, 101_004_008_008_003_196),
    (10_000, [(8_100, 12)], 1, 103_454_947_827_881_051),
    (10_000, [(8_100, 13)], 1, 105_965_361_584_676_211),
    (10_000, [(9_900, 12)], 1, 103_454_947_827_881_050),
    (10_000, [(9_900, 500)], 1, 101_004_008_008_003_194),
    (10_000, [(8_100, 11)], 1, 103_248_450_926_028_991),
    (10_000, [(9_900, 11)], 1, 101_004_008_008_003_193),
    (1_000, [(0, 7)], 1, 99_601_196_807_980_837),
    (1_800, [(0, 7)], 1, 101_004_008_008_003_192),
    (10_000, [(8_200, 1), (8_200, 1), (8_201, 3)], 1, 100_802_403_201_599_992),
    (10_000, [], 1, 100_802_403_201_599_992),
    (10_000, [(8_100, 12)], 383, 980_661_314_995_705_511_275),
    (10_000, [(8_100, 12)], 1, 1_000_000_000_000_000_000_000),
    (10_000, [(8_100, 12)], 1, 1_000_000_000_000_000_000_000),
    (10_000, [(9_900, 1)], 1, 998_003_992_015_968_063_872),
    (10_000, [(9_900, 7), (8_000, 1), (9_950, 9)], 1, 996_011_968_079_808_446_978),
    (10_000, [(9_900, 12)], 1_151, 1_031_085_687),
    (10_000, [(9_900, 12)], 1, 1_006_658_349),
    (10_000, [(9_900, 12)], 1, 1_000_000_000),
    (10_000, [(8_100, 1)], 1, 1_002_000_000),
    (10_000, [(8_100, 5)], 1, 1_012_060_160),
  ]

  @Test("follows the contract's integers to the last base unit")
  func script() {
    var fee = BatchFee()
    #expect(fee.perBatch == TokenAmount(100_000_000_000_000_000))
    var verifications = 0
    for (row, step) in Self.history.enumerated() {
      let sequences = step.sequences.map {
        BatchFee.Sequence(sequencedAt: $0.at, batches: $0.batches)
      }
      for _ in 0..<step.times { fee.update(verified: sequences.span, at: step.now) }
      verifications += step.times
      #expect(fee.perBatch.rawValue == step.fee, "row \(row)")
      #expect(fee.perForcedBatch.rawValue == 100 * step.fee, "row \(row)")
    }
    #expect(verifications == 1_560)
  }

  @Test("stands still when the trusted aggregator verifies")
  func trusted() {
    var fee = BatchFee()
    let late = [BatchFee.Sequence(sequencedAt: 0, batches: 9)]
    fee.update(verified: late.span, at: 100_000, byTrustedAggregator: true)
    #expect(fee == BatchFee())
    fee.update(verified: late.span, at: 100_000)
    #expect(fee.perBatch > BatchFee().perBatch)
  }

  /// A multiplier of 1000 thousandths is none; 1023 to the twelfth is the most that the contract
  /// allows: 0.1 token x 1.023^12 = 131373449839960212 base units (Python).
  @Test("takes the contract's range of multipliers")
  func multipliers() {
    let late = [BatchFee.Sequence(sequencedAt: 0, batches: 50)]
    var rule = BatchFee.Rule()
    rule.multiplier = 1_000
    var still = BatchFee(rule: rule)
    still.update(verified: late.span, at: 100_000)
    #expect(still.perBatch == BatchFee().perBatch)
    rule.multiplier = 1_023
    var steep = BatchFee(rule: rule)
    steep.update(verified: late.span, at: 100_000)
    #expect(steep.perBatch.rawValue == 131_373_449_839_960_212)
  }
}
