import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Constant-product pool", .tags(.property))
struct PoolTests {
  private static func pool(_ stream: inout RandomStream) -> (pool: ConstantProductPool, fee: UInt64)
  {
    let fees: [UInt64] = [0, 500_000, 3_000_000, 10_000_000, 123_456_789]
    let fee = fees[Int(stream.below(5))]
    let ether = stream.lognormal(median: 1_000, sigma: 2)
    let dollars = ether * stream.lognormal(median: 2_000, sigma: 1)
    return (
      ConstantProductPool(
        ether: Wei(ether: ether), dollars: DollarAmount(UInt128(wide: dollars * 1e6)),
        fee: Share(billionths: fee)), fee
    )
  }

  /// Whether `out` is the whole part of y*g*dx / (x + g*dx), with g in billionths and 256-bit
  /// products: out * (x*10^9 + g*dx) <= y*g*dx < (out + 1) * (x*10^9 + g*dx).
  private func isFloor(_ out: UInt128, x: UInt128, y: UInt128, dx: UInt128, fee: UInt64) -> Bool {
    let g = dx * UInt128(1_000_000_000 - fee)
    let below = x * 1_000_000_000 + g
    func precedes(_ a: (high: UInt128, low: UInt128), _ b: (high: UInt128, low: UInt128)) -> Bool {
      a.high != b.high ? a.high < b.high : a.low < b.low
    }
    let product = y.multipliedFullWidth(by: g)
    return !precedes(product, out.multipliedFullWidth(by: below))
      && precedes(product, (out + 1).multipliedFullWidth(by: below))
  }

  @Test("pays the formula's whole part, both ways", arguments: UInt64(0)..<50)
  func formula(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 1)
    for _ in 0..<100 {
      let (pool, fee) = Self.pool(&stream)
      let share = stream.lognormal(median: 0.01, sigma: 3)
      let wei = UInt128(wide: Double(wide: pool.ether) * share)
      let dollars = UInt128(wide: Double(wide: pool.dollars) * share)
      #expect(
        isFloor(pool.dollars(for: wei), x: pool.ether, y: pool.dollars, dx: wei, fee: fee))
      #expect(
        isFloor(pool.ether(for: dollars), x: pool.dollars, y: pool.ether, dx: dollars, fee: fee))
    }
  }

  @Test("never loses from its product", arguments: UInt64(0)..<50)
  func product(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 2)
    var (pool, _) = Self.pool(&stream)
    var product = pool.ether.multipliedFullWidth(by: pool.dollars)
    for _ in 0..<500 {
      let size = stream.lognormal(median: 0.001, sigma: 3)
      if stream.below(2) == 0 {
        let input = UInt128(wide: Double(wide: pool.ether) * min(size, 2))
        pool.sellEther(input, for: pool.dollars(for: input))
      } else {
        let input = UInt128(wide: Double(wide: pool.dollars) * min(size, 2))
        pool.buyEther(pool.ether(for: input), for: input)
      }
      let next = pool.ether.multipliedFullWidth(by: pool.dollars)
      #expect(next.high != product.high ? next.high > product.high : next.low >= product.low)
      product = next
    }
  }
}
