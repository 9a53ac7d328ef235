import Learning
import Randomness
import Testing

/// Learners against the equilibria of games that have closed forms.
@Suite("Learners in games with a closed form")
struct GameTests {
  private func run(
    _ environment: GameEnvironment, _ learners: [LearningAlgorithm], periods: Int,
    sessions: Int = 8, tail: Double = 0.1
  ) throws -> ExperimentResult {
    try Experiment(
      name: "game", environment: environment, learners: learners, stop: .periods(periods),
      tail: tail, sessions: sessions, seed: 2
    ).run(threads: 2)
  }

  private func mean(_ result: ExperimentResult, _ measure: String) throws -> Double {
    try #require(result.summary(measure), "\(measure)").mean
  }

  private func fixed(_ probability: Double) -> LearningAlgorithm {
    .fixed(strategy: [1 - probability, probability])
  }

  /// Symmetric equilibrium effort r (n - 1) / n^2 * V; Tullock 1980.
  ///
  /// For r = n / (n - 1) there are equilibria in which one stays out, too (the next test); hedge finds
  /// the symmetric one.
  @Test("spend the equilibrium effort in Tullock contests")
  func tullock() throws {
    for form in try FixtureFiles.closedForms("tullock-symmetric") {
      let (n, prize) = (Int(try form.parameter("n")), try form.parameter("V"))
      let step = 0.01 * prize
      let contest = Tullock(
        n: n, prize: [prize], r: try form.parameter("r"),
        effort: .init(minimum: 0, maximum: 0.6 * prize, count: 61))
      let isCritical = contest.r >= Double(n) / Double(n - 1)
      let result = try run(
        .tullock(contest), [isCritical ? .hedge(eta: nil) : .regretMatching], periods: 100_000,
        sessions: 2)
      for player in 1...n {
        let effort = try mean(result, "effort_\(player)")
        #expect(abs(effort - (try form.expected("effort"))) <= 1.5 * step, "\(player) of \(n)")
      }
    }
  }

  /// With n = 3 and r = 1.5 the efforts of two are r / 4 = 0.375, each earns 0.125, and a third one
  /// would earn at most max over x of x^1.5 / (x^1.5 + 2 * 0.375^1.5) - x < 0.
  @Test("of regret matching leave a critical contest to two of three")
  func twoOfThree() throws {
    let contest = Tullock(
      n: 3, prize: [1], r: 1.5, effort: .init(minimum: 0, maximum: 1, count: 201))
    let result = try run(.tullock(contest), [.regretMatching], periods: 100_000, sessions: 2)
    for session in result.sessions {
      let efforts = session.measures[..<3].sorted()
      for (effort, expected) in zip(efforts, [0, 0.375, 0.375]) {
        #expect(abs(effort - expected) <= 0.01)
      }
    }
  }

  /// x_i = V_i^2 V_j / (V_1 + V_2)^2; Nti 1999.
  @Test("spend the equilibrium efforts for unequal prizes")
  func unequal() throws {
    let form = try #require(try FixtureFiles.closedForms("tullock-asymmetric").first)
    let contest = Tullock(
      n: 2, prize: [try form.parameter("V1"), try form.parameter("V2")],
      effort: .init(minimum: 0, maximum: 1, count: 101))
    let result = try run(.tullock(contest), [.regretMatching], periods: 200_000, sessions: 2)
    #expect(abs(try mean(result, "effort_1") - (try form.expected("x1"))) <= 0.015)
    #expect(abs(try mean(result, "effort_2") - (try form.expected("x2"))) <= 0.015)
  }

  @Test("of the expected and of the drawn contest spend the same")
  func sampled() throws {
    let grid = Auction.Grid(minimum: 0, maximum: 0.5, count: 3)
    let strategies: [LearningAlgorithm] = [
      .fixed(strategy: [0.5, 0.25, 0.25]), .fixed(strategy: [0.2, 0.3, 0.5]),
      .fixed(strategy: [1, 0, 0]),
    ]
    for r in [0.5, 2] {
      let contest = Tullock(n: 3, prize: [1, 2, 3], r: r, effort: grid)
      let expected = try run(.tullock(contest), strategies, periods: 100_000, tail: 1)
      let drawn = try run(
        .tullock(
          Tullock(n: 3, prize: [1, 2, 3], r: r, effort: grid, sampled: true)), strategies,
        periods: 100_000, tail: 1)
      for player in 1...3 {
        let (a, b) = (
          try #require(expected.summary("payoff_\(player)")),
          try #require(drawn.summary("payoff_\(player)"))
        )
        #expect(abs(a.mean - b.mean) <= 5 * b.sd / 8.0.squareRoot() + 0.01, "\(player), \(r)")
      }
    }
  }

  /// P(i) = rate_i / sum and E T = 1 / sum for independent exponential times; Loury 1979.
  @Test("who race at fixed rates win in proportion to them")
  func race() throws {
    let form = try #require(try FixtureFiles.closedForms("proof-race").first)
    let rates = try #require(form.parameters["rates"] as? [Double])
    let wins = try #require(form.expected["win"] as? [Double])
    let racers = rates.indices.map { player in
      LearningAlgorithm.fixed(strategy: rates.indices.map { $0 == player ? 1 : 0 })
    }
    for sampled in [true, false] {
      let race = Race(n: 3, rates: rates, cost: 0.1, prize: 4, sampled: sampled)
      let periods = sampled ? 100_000 : 10
      let result = try run(.race(race), racers, periods: periods, sessions: 4, tail: 1)
      let draws = Double(4 * periods)
      for (player, win) in wins.enumerated() {
        let error = sampled ? 4 * (win * (1 - win) / draws).squareRoot() : form.tolerance
        #expect(abs(try mean(result, "win_\(player + 1)") - win) <= error)
        let payoff = 4 * win - 0.1 * rates[player]
        #expect(abs(try mean(result, "payoff_\(player + 1)") - payoff) <= 4 * error)
      }
      let first = try form.expected("first_time")
      let error = sampled ? 4 * first / draws.squareRoot() : form.tolerance
      #expect(abs(try mean(result, "first_time") - first) <= error)
    }
  }

  /// Inspect c / F, cheat h / (R + D); Dresher 1962.
  @Test(
    "cheat and inspect as the mixed equilibrium, in time averages",
    arguments: [LearningAlgorithm.smoothFictitiousPlay(lambda: 0.01), .regretMatching])
  func inspection(_ learner: LearningAlgorithm) throws {
    let form = try #require(try FixtureFiles.closedForms("inspection").first)
    let game = Inspection(
      wage: try form.parameter("wage"), c: try form.parameter("c"), fine: try form.parameter("F"),
      h: try form.parameter("h"), recovery: try form.parameter("R"),
      damage: try form.parameter("D"))
    let result = try run(.inspection(game), [learner], periods: 200_000)
    #expect(abs(try mean(result, "cheat") - (try form.expected("cheat"))) <= 0.02)
    #expect(abs(try mean(result, "inspect") - (try form.expected("inspect"))) <= 0.02)
    #expect(abs(try mean(result, "payoff_1") - (try form.expected("inspectee_payoff"))) <= 0.1)
    #expect(abs(try mean(result, "payoff_2") - (try form.expected("inspector_payoff"))) <= 0.1)
  }

  /// In the symmetric equilibrium nobody gains by a deviation: q = (c/b)^(1/(n-1)); Diekmann 1985.
  @Test("volunteer as in the symmetric equilibrium, where they are told to")
  func volunteer() throws {
    for form in try FixtureFiles.closedForms("volunteer") {
      let (n, b, c) = (
        Int(try form.parameter("n")), try form.parameter("b"), try form.parameter("c")
      )
      let q = try form.expected("not_volunteer")
      let dilemma = Volunteer(n: n, benefit: b, cost: c)
      let drawn = try run(.volunteer(dilemma), [fixed(q)], periods: 100_000)
      #expect(abs(try mean(drawn, "not_volunteer") - q) <= 0.004)
      #expect(abs(try mean(drawn, "nobody") - (try form.expected("nobody"))) <= 0.004)
      // The same game as a table, met in mixtures.
      let payoffs = (0..<n).map { player in
        (0..<(1 << n)).map { profile in
          profile >> player & 1 == 0 ? b - c : (profile == (1 << n) - 1 ? 0 : b)
        }
      }
      let table = MatrixGame(
        actions: [Int](repeating: 2, count: n), payoffs: payoffs, play: .expected)
      let met = try run(.matrix(table), [fixed(q)], periods: 3, sessions: 1)
      #expect(try mean(met, "nash_gap") <= 1e-9)
      #expect(abs(try mean(met, "payoff_\(n)") - (try form.expected("payoff"))) <= 1e-9)
      let off = try run(.matrix(table), [fixed(q + 0.05)], periods: 3, sessions: 1)
      #expect(try mean(off, "nash_gap") > 1e-3)
    }
  }

  /// Equal troops: each wins half of the weights; all (T + 2) over 2 ways to place T on three fields.
  @Test("come to the value of Colonel Blotto")
  func blotto() throws {
    let form = try #require(try FixtureFiles.closedForms("blotto-symmetric").first)
    let (fields, troops) = (Int(try form.parameter("fields")), Int(try form.parameter("troops")))
    let battle = Blotto(troops: [troops], fields: [Double](repeating: 1, count: fields))
    let result = try run(.blotto(battle), [.regretMatchingPlus], periods: 100_000)
    let value = try form.expected("value")
    #expect(abs(try mean(result, "payoff_1") - value) <= 0.02)
    #expect(abs(try mean(result, "payoff_2") - value) <= 0.02)
    #expect(try mean(result, "nash_gap") <= 0.03)
    let allocations = try form.expected("allocations")
    #expect(throws: ExperimentError.self) {
      try run(
        .blotto(battle), [.fixed(strategy: [1])], periods: 1)
    }
    let all = [Double](repeating: 1 / allocations, count: Int(allocations))
    #expect(throws: Never.self) { try run(.blotto(battle), [.fixed(strategy: all)], periods: 1) }
  }

  /// 1 troop against 2 on fields of weight 1 and 3, by hand.
  @Test("are paid by fields in Colonel Blotto")
  func fields() throws {
    let battle = Blotto(troops: [1, 2], fields: [1, 3])
    // (1, 0) against (1, 1): half of the first field, none of the second.
    let result = try run(
      .blotto(battle), [.fixed(strategy: [0, 1]), .fixed(strategy: [0, 1, 0])], periods: 10)
    #expect(try mean(result, "payoff_1") == 0.5)
    #expect(try mean(result, "payoff_2") == 3.5)
  }
}
