import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Short", .tags(.property))
struct ShortTests {
  /// Profit = S*(P0 - Pu)/P0 - r*S*u - 2*lambda*S, the discount being that of `u` without service.
  @Test("of a fake outage gains its closed form", arguments: [0.005, 0.05, 0.2])
  func fakeOutage(elasticity: Double) {
    var model = TokenModel(serviceElasticity: elasticity)
    model.detectionSeconds = 600
    var market = TokenMarket(model)
    let short = Short(notional: Wei(ether: 500), price: market.price, model)
    let slots = 7_200
    for _ in 0..<slots { market.step(z: 0, lost: 1) }
    let profit = short.profit(at: market.price, seconds: UInt64(slots) * 12)

    let k = Elementary.log(2) / 7
    let seenDays = (86_400 - 600) / 86_400.0
    // Without a move of M the fall is the discount and the martingale's drift of -sigma^2/2.
    let drift = Elementary.exp(-0.5 * model.sigmaPerRootSecond * model.sigmaPerRootSecond * 86_400)
    let price = drift * (1 - elasticity * (1 - Elementary.exp(-k * seenDays)) / k)
    let expected = 500 * (1 - price) - 0.1 * 500 / 365 - 2 * (1e-5 * 500) * 500
    #expect((Double(wide: profit) * 1e-18 - expected).magnitude < 1e-7)
    #expect((expected > 0) == (elasticity > 0.01))
  }

  @Test("has terms that are the exact amounts, each rounded against its holder")
  func rounding() {
    var stream = RandomStream(seed: 1, purpose: .testing, entity: 34)
    for _ in 0..<2_000 {
      var model = TokenModel()
      model.borrowPerYear = Double(stream.below(1_000)) / 1_000
      model.impactPerEther = Double(stream.below(1_000)) * 1e-7
      // Prices in whole millionths, so that the tenth-power fractions below are exact.
      let (opening, closing) = (
        1 + UInt128(stream.below(9_999_999)), UInt128(stream.below(9_999_999))
      )
      let notional = UInt128(stream.next()) * 100 + 1
      let short = Short(notional: Wei(notional), price: Double(wide: opening) * 1e-6, model)
      let gain = short.gain(at: Double(wide: closing) * 1e-6)
      let exact = Int128(notional) * (Int128(opening) - Int128(closing))
      #expect(gain * Int128(opening) <= exact && (gain + 1) * Int128(opening) > exact)

      let seconds = UInt64(stream.below(10_000_000))
      let borrow = Double(wide: short.borrow(seconds: seconds))
      let due = Double(wide: notional) * model.borrowPerYear * Double(seconds) / (365 * 86_400)
      #expect(borrow >= due * (1 - 1e-14) && borrow <= due * (1 + 1e-14) + 2)

      let share = model.impactPerEther * Double(wide: notional) * 1e-18
      let moved = Double(wide: notional) * min(1, share)
      let impact = Double(wide: short.impact)
      #expect(impact >= moved * (1 - 1e-14) && impact <= moved * (1 + 1e-12) + 3_000)
      #expect(
        short.profit(at: Double(wide: closing) * 1e-6, seconds: seconds)
          == gain - Int128(short.borrow(seconds: seconds)) - 2 * Int128(short.impact))
    }
  }

  @Test("gains at most its notional amount and can lose more")
  func bounds() {
    let short = Short(notional: Wei(ether: 3), price: 2, TokenModel())
    #expect(short.gain(at: 2) == 0)
    #expect(short.gain(at: 0) == Int128(Wei(ether: 3).rawValue))
    #expect(short.gain(at: 8) == -Int128(Wei(ether: 9).rawValue))
    #expect(short.borrow(seconds: 0) == 0)
  }
}
