import Randomness
import Rollup
import TestSupport
import Testing

@Suite("EIP-4844 blob base fee", .tags(.vector))
struct BlobFeeTests {
  /// go-ethereum, consensus/misc/eip4844, `TestFakeExponential`.
  static let exponentials:
    [(factor: UInt64, numerator: UInt64, denominator: UInt64, value: UInt64)] =
      [
        (1, 2, 1, 6), (1, 4, 1, 49), (10, 8, 2, 542), (11, 8, 2, 596), (2, 5, 2, 23),
        (1, 50_000_000, 2_225_652, 5_709_098_764), (1, 0, 1, 1), (0, 5, 2, 0),
      ]

  @Test("takes the EIP's integer exponential", arguments: exponentials)
  func exponential(factor: UInt64, numerator: UInt64, denominator: UInt64, value: UInt64) {
    let result = BlobFee.fakeExponential(
      factor: factor, numerator: numerator, denominator: denominator)
    #expect(result == value)
  }

  @Test("stands at the largest number where the exponential does not fit")
  func saturates() {
    #expect(BlobFee.fakeExponential(factor: 1, numerator: .max, denominator: 1) == .max)
    #expect(BlobFee.fakeExponential(factor: 1, numerator: 100, denominator: 1) == .max)
  }

  /// EIP-4844, EIP-7691, EIP-8134 and EIP-8135.
  @Test(
    "has each fork's target, maximum and update fraction",
    arguments: zip(
      BlobFork.allCases,
      [(3, 6, 3_338_477), (6, 9, 5_007_716), (10, 15, 8_346_193), (14, 21, 11_684_671)]
        as [(UInt64, UInt64, UInt64)]))
  func forks(fork: BlobFork, row: (UInt64, UInt64, UInt64)) {
    #expect((fork.target, fork.maximum, fork.updateFraction) == row)
    #expect(fork.hasReservePrice == (fork == .bpo1 || fork == .bpo2))
  }

  /// go-ethereum, consensus/misc/eip4844, `TestCalcExcessBlobGas` under Cancun, in blobs.
  @Test("moves the excess by what is used beyond the target")
  func excess() {
    let blob = BlobFee.gasPerBlob
    let cases: [(excess: UInt64, blobs: UInt64, next: UInt64)] = [
      (0, 0, 0), (0, 1, 0), (0, 3, 0), (0, 4, blob), (1, 4, blob + 1), (1, 5, 2 * blob + 1),
      (3 * blob, 3, 3 * blob), (3 * blob, 2, 2 * blob), (3 * blob, 1, blob), (blob - 1, 2, 0),
    ]
    for (excess, blobs, next) in cases {
      let found = BlobFee.nextExcess(
        excess: excess, blobs: blobs, fork: .cancun, parentBaseFee: 30_000_000_000)
      #expect(found == next, "excess \(excess), \(blobs) blobs")
    }
  }

  /// By hand: the blob fee is 1 wei at an excess of 20 blobs (exp(0.314) = 1.37), a blob then costs
  /// 131,072 wei, and 2^13 execution gas cost as much at a base fee of 16.
  @Test("has EIP-7918's reserve price from Osaka on")
  func reserve() {
    func next(_ excess: UInt64, _ blobs: UInt64, _ baseFee: UInt64, _ fork: BlobFork) -> UInt64 {
      BlobFee.nextExcess(excess: excess, blobs: blobs, fork: fork, parentBaseFee: baseFee)
    }
    // 20 blobs of excess, 12 used, target 10 of 15: above the target without the reserve price.
    #expect(next(2_621_440, 12, 16, .bpo1) == 2_883_584)
    // With it the excess grows by a third of what was used.
    #expect(next(2_621_440, 12, 17, .bpo1) == 3_145_728)
    #expect(next(2_621_440, 0, 17, .bpo1) == 2_621_440)
    // Below the target it is 0 before the reserve price is asked.
    #expect(next(131_072, 5, 1_000_000_000, .bpo1) == 0)
    // Earlier forks have none.
    #expect(next(2_621_440, 8, 17, .prague) == 2_883_584)
  }

  /// The excess is a random walk, so ln(fee) moves by (mean - target) * 131072 / fraction a block.
  @Test("drifts as the mean demand says", arguments: [2, 3, 4.5])
  func drift(mean: Double) {
    let blocks = 200
    let fork = BlobFork.cancun
    let start = UInt64(Elementary.log(1e12) * Double(fork.updateFraction))
    let setting = SettingSketch {
      $0.arrivals = .poisson(perSecond: 0)
      $0.slots = blocks + 1
      $0.blobs = .demand(meanPerBlock: mean, startExcess: start, referenceWei: 1e9, elasticity: 0)
    }.setting
    let moves = (0..<100).map { seed -> Double in
      var writer = TapeWriter(setting, seed: UInt64(seed))
      var tape = TapeSlot(blocksPerSlot: 6)
      writer.write(0, into: &tape)
      let first = Elementary.log(Double(tape.blobBaseFee))
      for slot in 1...blocks { writer.write(slot, into: &tape) }
      return (Elementary.log(Double(tape.blobBaseFee)) - first) / Double(blocks)
    }
    let demand = poissonProbabilities(mean: mean, cells: 7)
    let expected = demand.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let perBlob = Double(BlobFee.gasPerBlob) / Double(fork.updateFraction)
    #expect(Summary(moves).distance(from: (expected - 3) * perBlob) < 3)
  }

  @Test("rests at 1 wei while demand stays below the target")
  func floor() {
    let setting = SettingSketch {
      $0.arrivals = .poisson(perSecond: 0)
      $0.blobs = .demand(meanPerBlock: 1, startExcess: 10_000_000, referenceWei: 1e9, elasticity: 0)
    }.setting
    var writer = TapeWriter(setting, seed: 1)
    var tape = TapeSlot(blocksPerSlot: 6)
    writer.write(0, into: &tape)
    #expect(tape.blobBaseFee == 19)  // exp(10,000,000 / 3,338,477) = 19.99
    for slot in 1..<600 {
      writer.write(slot, into: &tape)
      if slot > 100 { #expect(tape.blobBaseFee == 1) }
    }
  }
}
