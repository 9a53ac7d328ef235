import Learning
import Randomness
import Testing

@Suite("A logit market")
struct BertrandTests {
  private func experiment(_ market: Bertrand) -> Experiment {
    Experiment(
      name: "market", environment: .bertrand(market),
      learners: [
        .qLearning(
          QLearning(
            alpha: .constant(0.15), delta: 0.95, exploration: .exponential(beta: 4e-6),
            initial: .uniformOpponents))
      ], stop: .periods(1), sessions: 1)
  }

  private func constants(_ market: Bertrand) throws -> [String: [Double]] {
    let result = try experiment(market).run()
    return Dictionary(uniqueKeysWithValues: result.constants.map { ($0.name, $0.values) })
  }

  @Test("has the Nash and monopoly prices of the closed forms")
  func prices() throws {
    for form in try FixtureFiles.closedForms("bertrand-logit") {
      let constants = try constants(
        Bertrand(
          n: Int(try form.parameter("n")), m: 2, quality: [try form.parameter("quality")],
          cost: [try form.parameter("cost")], outside: try form.parameter("outside"),
          mu: try form.parameter("mu")))
      for name in form.expected.keys {
        let expected = try form.expected(name)
        #expect(abs(try #require(constants[name])[0] - expected) <= form.tolerance, "\(name)")
      }
    }
  }

  @Test("has the grid of prices of the closed form")
  func grid() throws {
    let form = try #require(try FixtureFiles.closedForms("bertrand-grid").first)
    let prices = try #require(constants(Bertrand(n: 2, m: 15))["prices"])
    let expected = try #require(form.expected["prices"] as? [Double])
    #expect(prices.count == expected.count)
    for (got, price) in zip(prices, expected) { #expect(abs(got - price) <= form.tolerance) }
  }

  @Test("starts learners at the mean over rivals' prices of the discounted profit")
  func initialValues() throws {
    let form = try #require(try FixtureFiles.closedForms("bertrand-initial-q").first)
    let start = try experiment(Bertrand(n: 2, m: 15)).initialValues(of: 1)
    let values = try #require(start)
    let expected = try #require(form.expected["q0"] as? [Double])
    for (got, value) in zip(values, expected) { #expect(abs(got - value) <= form.tolerance) }
    #expect(values.firstIndex(of: values.max() ?? 0) == Int(try form.expected("greedy_action")) - 1)
  }

  /// The first-order conditions, with shares written out here: (p - c)(1 - q) = mu in the Nash
  /// equilibrium, and one markup (p - c)(1 - sum q) = mu for all firms in the monopoly.
  @Test(
    "satisfies the first-order conditions when firms differ",
    arguments: [
      ([2, 2.5, 1.7], [1, 1.3, 0.4], 0.0, 0.25), ([2, 2.5, 1.7], [1, 1.3, 0.4], 3, 0.02),
      ([20, 1, 1], [1, 1, 2], -4, 0.01), ([0.1, 0.2, 0.3], [1, 1, 1], 0, 2),
    ])
  func asymmetry(_ quality: [Double], cost: [Double], outside: Double, mu: Double) throws {
    let constants = try constants(
      Bertrand(n: 3, m: 2, quality: quality, cost: cost, outside: outside, mu: mu))
    func shares(_ prices: [Double]) -> [Double] {
      let utilities = prices.indices.map { (quality[$0] - prices[$0] - outside) / mu }
      return utilities.map { own in
        1 / utilities.reduce(Elementary.exp(-own)) { $0 + Elementary.exp($1 - own) }
      }
    }
    let nash = try #require(constants["nash_price"])
    for (firm, share) in shares(nash).enumerated() {
      #expect(abs((nash[firm] - cost[firm]) * (1 - share) / mu - 1) <= 1e-10)
    }
    let monopoly = try #require(constants["monopoly_price"])
    let none = 1 - shares(monopoly).reduce(0, +)
    for firm in 0..<3 {
      #expect(abs((monopoly[firm] - cost[firm]) * none / mu - 1) <= 1e-10)
    }
  }

  /// Where a single firm stands alone, competition and collusion are the same.
  @Test("has no gap between competition and monopoly for a single firm")
  func single() throws {
    var alone = experiment(Bertrand(n: 1, m: 5))
    alone.stop = .window(1000, maximum: 100_000)
    let result = try alone.run()
    #expect(result.summary("profit_gain")?.mean == 0)
    let constants = try constants(Bertrand(n: 1, m: 5))
    let (nash, monopoly) = (constants["nash_price"]?[0] ?? 0, constants["monopoly_price"]?[0] ?? 1)
    #expect(abs(nash - monopoly) <= 1e-12)
  }
}
