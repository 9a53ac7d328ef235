import Learning
import Randomness
import Testing

@Suite("Populations")
struct PopulationTests {
  /// (1 - e^(-beta d)) / (1 - e^(-beta d Z)), and 1/Z without an advantage; Traulsen and others 2006.
  @Test("are taken over by a mutant as often as the formula says")
  func fixation() throws {
    let form = try #require(try FixtureFiles.closedForms("fermi-fixation").first)
    let invasion = MutantInvasion(
      population: Int(try form.parameter("Z")), beta: try form.parameter("beta"))
    let runs = 100_000
    let cases = [
      (try form.parameter("d"), try form.expected("fixation")), (0, try form.expected("neutral")),
    ]
    for (advantage, expected) in cases {
      var draws = RandomStream(seed: 3, purpose: Purpose(rawValue: 999))
      let fixed = (0..<runs).count { _ in invasion.isFixed(advantage: advantage, &draws) }
      let error = (expected * (1 - expected) / Double(runs)).squareRoot()
      #expect(abs(Double(fixed) / Double(runs) - expected) <= 4 * error)
    }
  }

  private func prisoners(_ play: MatrixGame.Play) -> GameEnvironment {
    .matrix(MatrixGame(actions: [2, 2], payoffs: [[3, 5, 0, 1], [3, 0, 5, 1]], play: play))
  }

  private func defection(
    _ environment: GameEnvironment, _ learner: LearningAlgorithm, periods: Int
  ) throws -> Double {
    let result = try Experiment(
      name: "prisoners", environment: environment, learners: [learner], stop: .periods(periods),
      sessions: 4, seed: 2
    ).run(threads: 2)
    return try #require(result.summary("share_1_2")).mean
  }

  @Test(
    "that imitate come to defect in the prisoners' dilemma",
    arguments: [MatrixGame.Play.sampled, .expected])
  func imitation(_ play: MatrixGame.Play) throws {
    let learner = LearningAlgorithm.imitation(population: 50, beta: 2, mutation: 0.001)
    #expect(try defection(prisoners(play), learner, periods: 20_000) > 0.95)
  }

  /// Without mutation one strategy is left in the end; by symmetry either with probability 1/2.
  @Test("that imitate without selection drift, and end in either strategy equally often")
  func drift() throws {
    let result = try Experiment(
      name: "drift",
      environment: .bandit(
        Bandit(rewards: .constant, segments: [.init(periods: 3000, means: [0.5, 0.5])])),
      learners: [.imitation(population: 10, beta: 1, mutation: 0)], stop: .periods(3000),
      sessions: 400, seed: 2, seriesPoints: 100
    ).run(threads: 2)
    let ends = result.sessions.map { $0.series[99][2] }
    #expect(ends.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(abs(ends.reduce(0, +) - 200) <= 4 * 10)
  }

  @Test("that imitate find the better arm by what they have seen")
  func bandit() throws {
    let result = try Experiment(
      name: "arms",
      environment: .bandit(
        Bandit(rewards: .bernoulli, segments: [.init(periods: 5000, means: [0.2, 0.8])])),
      learners: [.imitation(population: 40, beta: 10, mutation: 0.01)], stop: .periods(5000),
      sessions: 10, seed: 2
    ).run(threads: 2)
    #expect((result.summary("share_2")?.mean ?? 0) > 0.85)
  }

  @Test("that breed come to defect in the prisoners' dilemma")
  func genetic() throws {
    let learner = LearningAlgorithm.genetic(GeneticAlgorithm())
    #expect(try defection(prisoners(.sampled), learner, periods: 100_000) > 0.85)
  }

  /// Against bids of half a uniform value the best bid is half of the own value.
  @Test("that breed tables of bids learn to shade them")
  func bids() throws {
    let auction = Auction(
      format: .first, n: 2, bids: .init(minimum: 0, maximum: 1, count: 41),
      values: .uniform(low: 0, high: 1, levels: 10))
    func run(_ learner: LearningAlgorithm) throws -> ExperimentResult {
      try Experiment(
        name: "bids", environment: .auction(auction), learners: [learner, .linearBid(slope: 0.5)],
        stop: .periods(400_000), sessions: 4, seed: 2
      ).run(threads: 2)
    }
    let bred = try #require(try run(.genetic(GeneticAlgorithm())).summary("payoff_1")).mean
    let best = try #require(try run(.linearBid(slope: 0.5)).summary("payoff_1")).mean
    let truthful = try #require(try run(.linearBid(slope: 1)).summary("payoff_1")).mean
    // Half of a value is on the grid: v / 2 is won with probability v, on average over ten midpoints.
    #expect(abs(best - 0.16625) <= 0.002)
    #expect(abs(truthful) <= 0.002)
    #expect(bred > 0.75 * best)
  }
}
