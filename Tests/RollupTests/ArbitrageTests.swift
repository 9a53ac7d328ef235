import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Arbitrage", .tags(.property))
struct ArbitrageTests {
  private func pool(_ stream: inout RandomStream, fee: Share) -> ConstantProductPool {
    let ether = stream.lognormal(median: 1_000, sigma: 1.5)
    let price = stream.lognormal(median: 2_000, sigma: 1)
    return ConstantProductPool(
      ether: Wei(ether: ether), dollars: DollarAmount(UInt128(wide: ether * price * 1e6)), fee: fee)
  }

  /// Profit in wei of putting `input` in, by the pool's own amounts and the outside price.
  private func profit(_ pool: ConstantProductPool, _ price: Double, buys: Bool, _ input: Double)
    -> Double
  {
    let amount = UInt128(wide: input)
    return buys
      ? Double(wide: pool.ether(for: amount)) - input / (price * 1e-12)
      : Double(wide: pool.dollars(for: amount)) / (price * 1e-12) - input
  }

  /// The most that a golden-section search over the input finds: profit is concave in it.
  private func bestBySearch(_ pool: ConstantProductPool, _ price: Double, buys: Bool) -> Double {
    let golden = 0.5 * (5.0.squareRoot() - 1)
    var low = 0.0
    var high = Double(wide: buys ? pool.dollars : pool.ether)
    while high - low > 1e-9 * high {
      let (a, b) = (high - golden * (high - low), low + golden * (high - low))
      if profit(pool, price, buys: buys, a) < profit(pool, price, buys: buys, b) {
        low = a
      } else {
        high = b
      }
    }
    return profit(pool, price, buys: buys, (low + high) / 2)
  }

  @Test("finds no less than a search over all sizes", arguments: UInt64(0)..<40)
  func bruteForce(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 3)
    let fees: [UInt64] = [0, 500_000, 3_000_000, 10_000_000]
    for _ in 0..<25 {
      let pool = pool(&stream, fee: Share(billionths: fees[Int(stream.below(4))]))
      let price = (pool.price * Elementary.exp(0.05 * stream.normal()) * 1e6).rounded() / 1e6
      let most = max(
        0, bestBySearch(pool, price, buys: true), bestBySearch(pool, price, buys: false))
      // Two roundings, each of a millionth of a dollar at most; the search is flat at the top.
      let rounding = 2e12 / price + 1e-9 * most
      let found = Arbitrage.best(pool, price: price).map { Double(wide: $0.profit) } ?? 0
      #expect((found - most).magnitude <= rounding, "fee, price \(price), pool \(pool)")
    }
  }

  @Test("is none inside the band that the fee opens, and gains outside", arguments: UInt64(0)..<20)
  func band(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 4)
    let pool = pool(&stream, fee: Share(billionths: 3_000_000))
    let edge = -Elementary.log(0.997)
    for _ in 0..<100 {
      let away = 2 * edge * (2 * stream.uniform() - 1)
      let trade = Arbitrage.best(pool, price: pool.price * Elementary.exp(away))
      if away.magnitude < edge {
        #expect(trade == nil)
      } else if away.magnitude > 1.01 * edge {
        #expect(trade?.buysEther == (away > 0))
        #expect((trade?.profit ?? 0) > 0)
      }
    }
  }

  @Test("leaves the pool at the edge of the band", arguments: [0.9, 0.99, 1.01, 1.1])
  func edge(move: Double) throws {
    var pool = ConstantProductPool(
      ether: Wei(ether: 2_000), dollars: DollarAmount(3_800_000_000_000),
      fee: Share(billionths: 3_000_000))
    let price = 1_900 * move
    let trade = try #require(Arbitrage.best(pool, price: price))
    if trade.buysEther {
      pool.buyEther(trade.output, for: trade.input)
    } else {
      pool.sellEther(trade.input, for: trade.output)
    }
    // The next trade costs price/g where ether is bought, and gives price*g where it is sold.
    let marginal = trade.buysEther ? pool.price / 0.997 : pool.price * 0.997
    #expect((marginal / price - 1).magnitude < 1e-3)
    #expect(Arbitrage.best(pool, price: price) == nil)
  }

  /// Milionis, Moallemi, Roughgarden and Zhang 2022: E[profit] / V = 1 - exp(-sigma^2 dt / 8).
  ///
  /// Exactly, without a fee and with one arbitrage a step. V is the pool's value before the step, twice
  /// its dollars, and profit is in dollars at the price after it.
  @Test("takes what loss-versus-rebalancing says", arguments: [0.002, 0.01])
  func rebalancing(sigmaPerSlot: Double) {
    let setting = SettingSketch {
      $0.blocksPerSlot = 1
      $0.arrivals = .poisson(perSecond: 0)
      $0.sigmaPerRootSecond = sigmaPerSlot / 12.0.squareRoot()
      $0.jumpsPerSecond = 0
    }.setting
    let losses = (0..<50).map { seed -> Double in
      var writer = TapeWriter(setting, seed: UInt64(seed))
      var tape = TapeSlot(blocksPerSlot: 1)
      var pool = ConstantProductPool(
        ether: Wei(ether: 1e6), dollars: DollarAmount(1_900_000_000 * 1_000_000), fee: .zero)
      var sum = 0.0
      for slot in 0..<2_000 {
        writer.write(slot, into: &tape)
        let price = tape.blockPrice[0]
        let value = 2 * Double(wide: pool.dollars)
        guard let trade = Arbitrage.best(pool, price: price) else { continue }
        if trade.buysEther {
          pool.buyEther(trade.output, for: trade.input)
        } else {
          pool.sellEther(trade.input, for: trade.output)
        }
        sum += Double(wide: trade.profit) * price * 1e-12 / value
      }
      return sum / 2_000
    }
    let expected = 1 - Elementary.exp(-sigmaPerSlot * sigmaPerSlot / 8)
    #expect(Summary(losses).distance(from: expected) < 3)
  }
}
