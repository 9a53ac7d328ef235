import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Token market", .tags(.property))
struct TokenMarketTests {
  private let day = 7_200

  @Test("has no discount while no service is lost")
  func unharmed() {
    var stream = RandomStream(seed: 1, purpose: .testing, entity: 31)
    var market = TokenMarket(TokenModel(start: DollarAmount(2_500_000)))
    #expect(market.price == 2.5)
    for _ in 0..<1_000 {
      market.step(z: stream.normal(), lost: 0)
      #expect(market.discount == 0 && market.price == market.martingale)
    }
  }

  @Test("is a martingale with the stated volatility where no service is lost")
  func martingale() {
    var model = TokenModel(start: DollarAmount(1_000_000))
    model.sigmaPerRootSecond = 0.01 / 12.0.squareRoot()
    let (paths, slots) = (20_000, 100)
    var (last, logs): ([Double], [Double]) = ([], [])
    for seed in 0..<paths {
      var stream = RandomStream(seed: UInt64(seed), purpose: .testing, entity: 32)
      var market = TokenMarket(model)
      for _ in 0..<slots { market.step(z: stream.normal(), lost: 0) }
      last.append(market.price)
      logs.append(Elementary.log(market.price))
    }
    #expect(Summary(last).distance(from: 1) < 3)
    #expect((Summary(logs).variance / 0.01 - 1).magnitude < 3 * (2 / Double(paths)).squareRoot())
  }

  /// D(t) = eta*lost/k * (1 - e^(-k*t)) with k = ln 2 / h while service is lost.
  @Test("has the solution of its equation as discount, step by step", arguments: [0.25, 1])
  func solution(lost: Double) {
    for halfLife in [600.0, 86_400, 30 * 86_400, .infinity] {
      var market = TokenMarket(
        TokenModel(
          serviceElasticity: 0.3, recoveryHalfLifeSeconds: halfLife, detectionSeconds: 0))
      for slot in 1...day {
        market.step(z: 0, lost: lost)
        let days = Double(slot) / Double(day)
        let k = Elementary.log(2) * 86_400 / halfLife
        let time = k == 0 ? days : (1 - Elementary.exp(-k * days)) / k
        #expect((market.discount / (0.3 * lost * time) - 1).magnitude < 1e-9)
      }
    }
  }

  @Test("loses half of the discount in its half-life")
  func halfLife() {
    var market = TokenMarket(
      TokenModel(recoveryHalfLifeSeconds: 2 * 86_400, detectionSeconds: 0))
    for _ in 0..<day { market.step(z: 0, lost: 1) }
    let before = market.discount
    for _ in 0..<(2 * day) { market.step(z: 0, lost: 0) }
    #expect((market.discount / before - 0.5).magnitude < 1e-12)
  }

  @Test("falls no lower than to nothing, and counts no more than all service as lost")
  func clipped() {
    var model = TokenModel(serviceElasticity: 5, detectionSeconds: 0)
    model.recoveryHalfLifeSeconds = .infinity
    var (market, capped) = (TokenMarket(model), TokenMarket(model))
    for slot in 1...day {
      market.step(z: 0, lost: 7)
      capped.step(z: 0, lost: 1)
      #expect(market.discount == capped.discount)
      #expect(slot < day / 5 || market.discount > 0.999)
    }
    #expect(market.discount == 1 && market.price == 0)
  }

  @Test("lets others see lost service after the delay", arguments: [(0.0, 0), (12, 1), (600, 50)])
  func detection(seconds: Double, slots: Int) {
    var stream = RandomStream(seed: 1, purpose: .testing, entity: 33)
    let lost = (0..<300).map { _ in stream.uniform() }
    var late = TokenMarket(TokenModel(detectionSeconds: seconds))
    var atOnce = TokenMarket(TokenModel(detectionSeconds: 0))
    for slot in 0..<300 {
      late.step(z: 0, lost: lost[slot])
      #expect(late.seen == (slot < slots ? 0 : lost[slot - slots]))
      guard slot >= slots else {
        #expect(late.discount == 0)
        continue
      }
      atOnce.step(z: 0, lost: lost[slot - slots])
      #expect(late.discount == atOnce.discount)
    }
  }
}
