import Learning
import Randomness
import Testing

@Suite("Learners in matrix games")
struct MatrixTests {
  private static let pennies = MatrixGame(
    actions: [2, 2], payoffs: [[1, -1, -1, 1], [-1, 1, 1, -1]])
  private static let shapley = MatrixGame(
    actions: [3, 3],
    payoffs: [[1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 1, 1, 0, 0, 0, 1, 0]])

  private func experiment(
    _ game: MatrixGame, _ learners: [LearningAlgorithm], periods: Int, sessions: Int = 1,
    points: Int? = nil
  ) -> Experiment {
    Experiment(
      name: "matrix", environment: .matrix(game), learners: learners, stop: .periods(periods),
      sessions: sessions, seed: 7, seriesPoints: points)
  }

  private func mean(_ result: ExperimentResult, _ measure: String) throws -> Double {
    try #require(result.summary(measure), "\(measure)").mean
  }

  /// The profile of every period, from a series with a point a period.
  private func path(_ result: ExperimentResult, _ actions: [Int]) throws -> [[Int]] {
    let shares = try actions.enumerated().map { player, count in
      try (1...count).map { try #require(result.series("share_\(player + 1)_\($0)")) }
    }
    return try shares[0][0].indices.map { period in
      try shares.map { shares in try #require(shares.firstIndex { $0[period] == 1 }) }
    }
  }

  /// Every regret by its definition: all changes of action in all periods, and all maps of actions.
  @Test("have the regrets that a list of all their periods has")
  func regrets() throws {
    var draws = RandomStream(seed: 1, purpose: Purpose(rawValue: 999))
    let counts = [3, 2, 3]
    let payoffs = (0..<3).map { _ in (0..<18).map { _ in draws.uniform() } }
    let game = MatrixGame(actions: counts, payoffs: payoffs)
    let learners: [LearningAlgorithm] = [
      .exp3(gamma: 0.3), .regretMatching, .fixed(strategy: [0.2, 0.3, 0.5]),
    ]
    let result = try experiment(game, learners, periods: 300, points: 300).run()
    let path = try path(result, counts)
    func payoff(_ player: Int, _ profile: [Int]) -> Double {
      payoffs[player][profile[0] + 3 * profile[1] + 6 * profile[2]]
    }
    func gain(_ player: Int, _ map: [Int]) -> Double {
      path.reduce(0) { sum, profile in
        var other = profile
        other[player] = map[profile[player]]
        return sum + payoff(player, other) - payoff(player, profile)
      } / 300
    }
    var (external, swapped, one, gap) = (0.0, 0.0, 0.0, 0.0)
    for (player, count) in counts.enumerated() {
      let same = Array(0..<count)
      for a in 0..<count {
        external = max(external, gain(player, [Int](repeating: a, count: count)))
        for k in 0..<count {
          var map = same
          map[a] = k
          one = max(one, gain(player, map))
        }
      }
      let maps = count == 2 ? 4 : 27
      for code in 0..<maps {
        swapped = max(
          swapped, gain(player, [code % count, code / count % count, code / count / count]))
      }
      gap = max(gap, try nashGain(of: player, counts, path, payoff))
    }
    #expect(abs(try mean(result, "external_regret") - external) <= 1e-12)
    #expect(abs(try mean(result, "internal_regret") - one) <= 1e-12)
    #expect(abs(try mean(result, "swap_regret") - swapped) <= 1e-12)
    #expect(abs(try mean(result, "nash_gap") - gap) <= 1e-12)
    #expect(try mean(result, "cce_distance") == mean(result, "external_regret"))
    #expect(try mean(result, "ce_distance") == mean(result, "internal_regret"))
    let earned = path.reduce(0) { $0 + payoff(1, $1) } / 300
    #expect(abs(try mean(result, "payoff_2") - earned) <= 1e-12)
  }

  /// The gain of a best response to the product of time-average strategies, by enumeration.
  private func nashGain(
    of player: Int, _ counts: [Int], _ path: [[Int]], _ payoff: (Int, [Int]) -> Double
  ) throws -> Double {
    let shares = counts.indices.map { i in
      (0..<counts[i]).map { a in Double(path.count { $0[i] == a }) / Double(path.count) }
    }
    var values = [Double](repeating: 0, count: counts[player])
    for a in 0..<counts[0] {
      for b in 0..<counts[1] {
        for c in 0..<counts[2] {
          let profile = [a, b, c]
          let others = counts.indices.filter { $0 != player }
          let weight = others.reduce(1) { $0 * shares[$1][profile[$1]] }
          values[profile[player]] += weight * payoff(player, profile)
        }
      }
    }
    let own = values.indices.reduce(0) { $0 + shares[player][$1] * values[$1] }
    return (values.max() ?? 0) - own
  }

  /// Play goes around six cells, and stays 1.465571 times as long in each, the root of x^3 = x^2 + 1.
  @Test("of fictitious play go around Shapley's cycle in growing runs")
  func shapleyCycle() throws {
    let form = try #require(try FixtureFiles.closedForms("shapley-run-ratio").first)
    let result = try experiment(
      Self.shapley, [.fictitiousPlay(start: [0, 1])], periods: 100_000, points: 100_000
    ).run()
    var runs: [(cell: [Int], length: Int)] = []
    for cell in try path(result, [3, 3]) {
      if let last = runs.last, last.cell == cell {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((cell, 1))
      }
    }
    let cycle = [[0, 0], [0, 1], [1, 1], [1, 2], [2, 2], [2, 0]]
    let cells = runs.dropFirst(2).map(\.cell)
    let start = try #require(cycle.firstIndex(of: cells.first ?? []))
    for (k, cell) in cells.enumerated() { #expect(cell == cycle[(start + k) % 6]) }
    #expect(runs.count > 20)
    // The last run is cut off by the end.
    let lengths = runs.dropLast().map { Double($0.length) }
    let ratio = lengths[lengths.count - 1] / lengths[lengths.count - 2]
    #expect(abs(ratio - (try form.expected("ratio"))) <= form.tolerance)
  }

  /// The fixed point p = softmax(A q / lambda), q = softmax(p B / lambda).
  @Test("of smooth fictitious play come to the logit equilibrium")
  func logit() throws {
    let form = try #require(try FixtureFiles.closedForms("logit-equilibrium").first)
    let a = try #require(form.parameters["A"] as? [[Double]]).map { $0 }
    let first = [a[0][0], a[1][0], a[0][1], a[1][1]]
    let result = try experiment(
      MatrixGame(actions: [2, 2], payoffs: [first, first.map { -$0 }]),
      [.smoothFictitiousPlay(lambda: try form.parameter("lam"))], periods: 200_000, sessions: 8
    ).run(threads: 2)
    let p = try #require(form.expected["p"] as? [Double])
    let s = try #require(form.expected["s"] as? [Double])
    let expected = [
      ("share_1_1", p[0]), ("share_2_1", s[0]), ("payoff_1", try form.expected("payoff")),
    ]
    for (measure, value) in expected {
      let got = try #require(result.summary(measure))
      #expect(abs(got.mean - value) <= 4 * got.standardError + 1e-3, "\(measure): \(got)")
    }
  }

  @Test("of fictitious play and of regret matching+ come to the mixed equilibria of zero-sum games")
  func zeroSum() throws {
    let form = try #require(try FixtureFiles.closedForms("zero-sum-2x2").first)
    let (a, b, c, d) = (
      try form.parameter("a"), try form.parameter("b"), try form.parameter("c"),
      try form.parameter("d")
    )
    let result = try experiment(
      MatrixGame(actions: [2, 2], payoffs: [[a, c, b, d], [-a, -c, -b, -d]]),
      [.fictitiousPlay(start: nil)], periods: 100_000
    ).run()
    #expect(abs(try mean(result, "share_1_1") - (try form.expected("p"))) <= 0.01)
    #expect(abs(try mean(result, "share_2_1") - (try form.expected("q"))) <= 0.01)
    let biased = try #require(try FixtureFiles.closedForms("rps-biased").first)
    let rows = try #require(biased.parameters["A"] as? [[Double]])
    let first = (0..<9).map { rows[$0 % 3][$0 / 3] }
    let p = try #require(biased.expected["p"] as? [Double])
    let mixed = try experiment(
      MatrixGame(actions: [3, 3], payoffs: [first, first.map { -$0 }], play: .expected),
      [.regretMatchingPlus], periods: 100_000
    ).run()
    for (action, share) in p.enumerated() {
      #expect(abs(try mean(mixed, "share_1_\(action + 1)") - share) <= 0.01)
    }
    #expect(try mean(mixed, "nash_gap") <= 0.005)
  }

  /// The best correlated equilibrium of chicken has payoffs that add up to 10.5; Aumann 1974.
  @Test("of internal regret matching play correlated equilibria of chicken")
  func correlated() throws {
    let result = try experiment(
      MatrixGame(actions: [2, 2], payoffs: [[0, 2, 7, 6], [0, 7, 2, 6]]),
      [.internalRegretMatching(mu: 30)], periods: 20_000, sessions: 50
    ).run(threads: 2)
    let regret = try #require(result.summary("internal_regret"))
    #expect(regret.mean + 3 * regret.standardError < 0.05)
    let welfare = zip(
      try #require(result.values("payoff_1")), try #require(result.values("payoff_2"))
    ).map { $0 + $1 }
    #expect(welfare.allSatisfy { $0 <= 10.5 + 0.1 })
  }

  /// Against uniform play all is equal and the lowest is played; then each answers the last action.
  @Test("of best responses go around matching pennies")
  func bestResponse() throws {
    let result = try experiment(Self.pennies, [.bestResponse()], periods: 12, points: 12).run()
    let round = [[0, 0], [0, 1], [1, 1], [1, 0]]
    #expect(try path(result, [2, 2]) == round + round + round)
    // With inertia a run of the same action is longer: about half of all periods repeat both.
    let slow = try experiment(
      Self.pennies, [.bestResponse(inertia: 0.5)], periods: 4000, points: 4000
    ).run()
    let path = try path(slow, [2, 2])
    let repeats = (1..<4000).count { path[$0][0] == path[$0 - 1][0] }
    // A player stays when it is inert, or when its best response is what it does: 1/2 + 1/2 * 1/2.
    #expect(abs(Double(repeats) / 3999 - 0.75) <= 0.03)
  }

  @Test("of expected play earn what their mixtures earn, without any randomness")
  func expected() throws {
    var game = Self.shapley
    game.play = .expected
    let strategies: [LearningAlgorithm] = [
      .fixed(strategy: [0.5, 0.3, 0.2]), .fixed(strategy: [0.1, 0.2, 0.7]),
    ]
    let result = try experiment(game, strategies, periods: 7, sessions: 2).run()
    // Player 1 earns 1 on the diagonal, player 2 one cell to the right of it.
    #expect(abs(try mean(result, "payoff_1") - (0.05 + 0.06 + 0.14)) <= 1e-15)
    #expect(abs(try mean(result, "payoff_2") - (0.5 * 0.2 + 0.3 * 0.7 + 0.2 * 0.1)) <= 1e-15)
    #expect(abs(try mean(result, "external_regret") - max(0.7 - 0.25, 0.5 - 0.33)) <= 1e-15)
    #expect(result.sessions[0] == result.sessions[1])
    for learner in [LearningAlgorithm.hedge(eta: 0.1), .regretMatching, .bestResponse()] {
      let two = try experiment(game, [learner], periods: 50, sessions: 2).run()
      #expect(two.sessions[0] == two.sessions[1])
    }
  }

  @Test("with memory see the last period, beside others who do not")
  func memory() throws {
    // Whoever knows the last period can win pennies against one who always repeats a cycle.
    let game = MatrixGame(
      actions: [2, 2], payoffs: Self.pennies.payoffs, memory: 1)
    let q = LearningAlgorithm.qLearning(
      QLearning(
        alpha: .constant(0.2), delta: 0, exploration: .constant(epsilon: 0.1),
        initial: .uniformOpponents))
    let seeing = try experiment(game, [q, .bestResponse()], periods: 20_000).run()
    // The opponent answers the last action, so the greedy answer always wins: 0.9 + 0.1 * 0.
    #expect(try mean(seeing, "payoff_1") > 0.85)
    let blind = try experiment(Self.pennies, [q, .bestResponse()], periods: 20_000).run()
    #expect(try mean(blind, "payoff_1") < 0.5)
  }

  @Test("are the same on any number of threads, whatever the kinds of learners")
  func threads() throws {
    let kinds: [[LearningAlgorithm]] = [
      [.exp3(gamma: nil), .thompsonBeta], [.fictitiousPlay(start: nil), .regretMatching],
      [.imitation(population: 10, beta: 1, mutation: 0.01), .genetic(GeneticAlgorithm())],
      [.hedge(eta: nil), .ucb1()], [.exp3P(.automatic()), .exp3IX(.automatic)],
    ]
    for learners in kinds {
      let experiment = experiment(Self.shapley, learners, periods: 2000, sessions: 6)
      let one = try experiment.run(threads: 1)
      #expect(try experiment.run(threads: 3) == one)
      #expect(one.sessions[0] != one.sessions[1])
    }
  }
}
