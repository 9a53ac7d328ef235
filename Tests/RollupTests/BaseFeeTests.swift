import Quantities
import Rollup
import Testing

@Suite("EIP-1559 base fee", .tags(.vector))
struct BaseFeeTests {
  /// go-ethereum, consensus/misc/eip1559, `TestCalcBaseFee`: base 1 gwei, gas limit 20 million.
  static let geth: [(used: UInt64, next: UInt64)] = [
    (10_000_000, 1_000_000_000), (9_000_000, 987_500_000), (11_000_000, 1_012_500_000),
    (20_000_000, 1_125_000_000), (0, 875_000_000),
  ]

  @Test("is go-ethereum's in its test's cases", arguments: geth)
  func vector(used: UInt64, next: UInt64) {
    let fee = GasPrice(wei: 1_000_000_000).next(used: Gas(used), target: Gas(10_000_000))
    #expect(fee.wei == next)
  }

  @Test("rises by at least 1 wei, and falls by none where an eighth rounds to none")
  func small() {
    #expect(GasPrice(wei: 1).next(used: Gas(16), target: Gas(15)).wei == 2)
    #expect(GasPrice(wei: 0).next(used: Gas(30), target: Gas(15)).wei == 1)
    #expect(GasPrice(wei: 7).next(used: Gas(0), target: Gas(15)).wei == 7)
  }

  @Test("stays where the largest number stands")
  func large() {
    #expect(GasPrice(wei: .max).next(used: Gas(30), target: Gas(15)).wei == .max)
  }

  /// The weeks hold no gas limit, which moved a little around 30 million, so not every block fits.
  @Test(
    "reproduces the next base fee of real blocks",
    arguments: ["l1-blocks-2023-11-06.csv", "l1-blocks-2023-12-11.csv"])
  func replay(file: String) throws {
    let rows = try L1Row.read(file)
    try #require(rows.count > 49_000)
    var pairs = 0
    var exact = 0
    var close = 0
    for (row, after) in zip(rows, rows.dropFirst()) where after.block == row.block + 1 {
      let next = GasPrice(wei: row.baseFee)
        .next(used: Gas(row.gasUsed), target: Gas(15_000_000)).wei
      pairs += 1
      if next == after.baseFee { exact += 1 }
      if abs(Double(next) / Double(after.baseFee) - 1) < 1e-6 { close += 1 }
    }
    #expect(Double(exact) >= 0.975 * Double(pairs))
    #expect(Double(close) >= 0.988 * Double(pairs))
  }
}
