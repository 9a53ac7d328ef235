import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Sandwich", .tags(.property))
struct SandwichTests {
  /// A victim's swap in a pool, the least that it accepts, and what the attacker can put in.
  private struct Scene {
    let pool: ConstantProductPool
    let buysEther: Bool
    let input: UInt128
    let least: UInt128
    let capital: UInt128

    init(fee: UInt64, _ stream: inout RandomStream) {
      let ether = stream.lognormal(median: 1_000, sigma: 1)
      let dollars = ether * stream.lognormal(median: 2_000, sigma: 1)
      pool = ConstantProductPool(
        ether: Wei(ether: ether), dollars: DollarAmount(UInt128(wide: dollars * 1e6)),
        fee: Share(billionths: fee))
      buysEther = stream.below(2) == 0
      let reserve = Double(wide: buysEther ? pool.dollars : pool.ether)
      input = UInt128(wide: reserve * stream.lognormal(median: 0.01, sigma: 1.5))
      let fair = Double(wide: pool.output(buysEther: buysEther, for: input))
      least = UInt128(wide: fair * (1 - min(0.9, stream.lognormal(median: 0.01, sigma: 1.5))))
      capital = UInt128(wide: reserve * stream.lognormal(median: 0.1, sigma: 2))
    }

    var best: Sandwich? {
      Sandwich.best(
        pool, buysEther: buysEther, input: input, leastOutput: least, capital: capital)
    }

    /// What a front-run gains by the pool's own trades; `nil` if the victim would refuse.
    func profit(front: UInt128) -> Int128? {
      var pool = pool
      let bought = pool.swap(buysEther: buysEther, front)
      guard pool.swap(buysEther: buysEther, input) >= least else { return nil }
      let back = pool.swap(buysEther: !buysEther, bought)
      return Int128(back) - Int128(front)
    }

    /// The best of many sizes up to the capital, evenly spaced on both scales.
    var bestOfGrid: Double {
      let most = Double(wide: capital)
      let sizes =
        (1...1_500).map { most * Double($0) / 1_500 }
        + (0..<1_500).map { most * Elementary.exp(-Double($0) / 60) }
      return Double(wide: sizes.reduce(0) { max($0, profit(front: UInt128(wide: $1)) ?? 0) })
    }
  }

  @Test(
    "gains what it says, and no size gains more", arguments: [0, 500_000, 3_000_000, 30_000_000])
  func bruteForce(fee: UInt64) throws {
    var stream = RandomStream(seed: fee, purpose: .testing, entity: 21)
    var paying = 0
    for _ in 0..<150 {
      let scene = Scene(fee: fee, &stream)
      // One base unit may be worth many of the other asset's: 10^12 wei in a millionth of a dollar.
      let unit = scene.buysEther ? 4.0 : 4e12 / scene.pool.price + 4
      let found = scene.best
      if let found {
        paying += 1
        #expect(found.frontInput <= scene.capital && found.victimOutput >= scene.least)
        #expect(scene.profit(front: found.frontInput) == Int128(found.profit))
      }
      let profit = found.map { Double(wide: $0.profit) } ?? 0
      #expect(profit >= scene.bestOfGrid * (1 - 1e-9) - unit, "\(scene)")
    }
    #expect(paying > 20)
  }

  @Test("leaves the victim at its least output where only that binds")
  func limit() throws {
    var stream = RandomStream(seed: 1, purpose: .testing, entity: 22)
    for _ in 0..<200 {
      let scene = Scene(fee: 0, &stream)
      let sandwich = try #require(
        Sandwich.best(
          scene.pool, buysEther: scene.buysEther, input: scene.input, leastOutput: scene.least,
          capital: 1 << 95))
      let above = Double(wide: sandwich.victimOutput - scene.least)
      #expect(above <= 1 + 1e-13 * Double(wide: scene.buysEther ? scene.pool.ether : 0))
    }
  }

  @Test("without a fee gains v - x^2*v / ((x+a)*(x+a+v) - x*v)", arguments: [0.001, 0.01, 0.2])
  func closedForm(slippage: Double) throws {
    let pool = ConstantProductPool(
      ether: Wei(ether: 2_000), dollars: DollarAmount(3_800_000_000_000), fee: .zero)
    let v = 10.0
    let input = Wei(ether: v).rawValue
    let least = UInt128(wide: Double(wide: pool.dollars(for: input)) * (1 - slippage))
    let sandwich = try #require(
      Sandwich.best(pool, buysEther: false, input: input, leastOutput: least, capital: 1 << 95))
    let (x, m) = (2_000.0, Double(wide: least) * 1e-6)
    // The victim's undisturbed output is whole base units, so its slack is known to one of them.
    let rounding = 2 / (Double(wide: pool.dollars(for: input)) - Double(wide: least))
    let after = (-v + (v * v + 4 * x * 3_800_000 * v / m).squareRoot()) / 2
    #expect((Double(wide: sandwich.frontInput) * 1e-18 / (after - x) - 1).magnitude < rounding)
    let profit = v - x * x * v / (after * (after + v) - x * v)
    #expect((Double(wide: sandwich.profit) * 1e-18 / profit - 1).magnitude < rounding)
    #expect(sandwich.profitInWei(price: 1_900) == sandwich.profit)
  }

  /// At 0.3 % and 2,000 ether a victim of about 6 ether is the smallest that pays.
  @Test("pays from the victim on that g^2*(x+v)*(x+g*v) > x^2 says", arguments: [false, true])
  func threshold(buysEther: Bool) {
    let pool = ConstantProductPool(
      ether: Wei(ether: 2_000), dollars: DollarAmount(3_800_000_000_000),
      fee: Share(billionths: 3_000_000))
    func pays(_ ether: Double) -> Bool {
      let input = buysEther ? UInt128(wide: ether * 1_900e6) : Wei(ether: ether).rawValue
      return Sandwich.best(
        pool, buysEther: buysEther, input: input, leastOutput: 1, capital: 1 << 90) != nil
    }
    var (low, high) = (1.0, 100.0)
    while high - low > 1e-6 {
      let middle = (low + high) / 2
      if pays(middle) { high = middle } else { low = middle }
    }
    #expect((high - 6.027).magnitude < 0.005)
  }

  /// The pool keeps what the victim did not get, and lacks what the attacker gained.
  @Test("takes from the victim and the pool what the attacker gains", arguments: [0, 3_000_000])
  func conservation(fee: UInt64) {
    var stream = RandomStream(seed: fee, purpose: .testing, entity: 23)
    for _ in 0..<300 {
      let scene = Scene(fee: fee, &stream)
      guard let sandwich = scene.best else { continue }
      var (attacked, calm) = (scene.pool, scene.pool)
      _ = attacked.swap(buysEther: scene.buysEther, sandwich.frontInput)
      _ = attacked.swap(buysEther: scene.buysEther, scene.input)
      _ = attacked.swap(buysEther: !scene.buysEther, sandwich.frontOutput)
      let fair = calm.swap(buysEther: scene.buysEther, scene.input)
      let (input, lacking) =
        scene.buysEther
        ? (calm.dollars, calm.dollars - attacked.dollars)
        : (calm.ether, calm.ether - attacked.ether)
      let (output, kept) =
        scene.buysEther
        ? (calm.ether, attacked.ether - calm.ether)
        : (calm.dollars, attacked.dollars - calm.dollars)
      #expect(lacking == sandwich.profit && kept == fair - sandwich.victimOutput)
      // What the pool lacks and keeps cancel along its curve, and the fee can only add to it.
      let (x, y) = (Double(wide: input), Double(wide: output))
      let worth = Double(wide: kept) * (x - Double(wide: lacking)) / y
      let gap = worth - Double(wide: lacking)
      let rounding = 1e-9 * worth + 4 * (x / y + 1)
      #expect(fee == 0 ? gap.magnitude <= rounding : gap >= -rounding)
    }
  }

  @Test("of a buyer is worth its dollars at the outside price, rounded down")
  func worth() throws {
    let pool = ConstantProductPool(
      ether: Wei(ether: 2_000), dollars: DollarAmount(3_800_000_000_000), fee: .zero)
    let sandwich = try #require(
      Sandwich.best(
        pool, buysEther: true, input: 19_000_000_000, leastOutput: Wei(ether: 9.9).rawValue,
        capital: 1 << 90))
    let wei = sandwich.profitInWei(price: 1_907)
    #expect(wei * 1_907 <= sandwich.profit * 1_000_000_000_000)
    #expect((wei + 1) * 1_907 > sandwich.profit * 1_000_000_000_000)
  }
}
