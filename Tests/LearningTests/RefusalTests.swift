import Learning
import Testing

@Suite("Games and learners that make no sense")
struct RefusalTests {
  private func run(
    _ environment: GameEnvironment, _ learners: [LearningAlgorithm], points: Int? = nil
  ) throws {
    _ = try Experiment(
      name: "refused", environment: environment, learners: learners, stop: .periods(10),
      sessions: 1, seriesPoints: points
    ).run()
  }

  private func key(
    _ environment: GameEnvironment, _ learners: [LearningAlgorithm] = [.exp3(gamma: 0.1)]
  ) -> String? {
    do {
      try run(environment, learners)
      return nil
    } catch ExperimentError.outOfRange(let key, _, _) {
      return key
    } catch ExperimentError.unsupported(let key, _) {
      return key
    } catch {
      return "\(error)"
    }
  }

  private let pennies = MatrixGame(actions: [2, 2], payoffs: [[1, -1, -1, 1], [-1, 1, 1, -1]])
  private let arms = Bandit(rewards: .constant, segments: [.init(periods: 5, means: [0, 1])])

  @Test("are refused by the key of what is wrong")
  func games() {
    var wrong = pennies
    wrong.payoffs[1] = [1]
    #expect(key(.matrix(wrong)) == "environment.payoffs")
    wrong.payoffs = [[.nan, 0, 0, 0], [0, 0, 0, 0]]
    #expect(key(.matrix(wrong)) == "environment.payoffs")
    #expect(key(.matrix(MatrixGame(actions: [], payoffs: []))) == "environment.payoffs")
    let many = MatrixGame(actions: [Int](repeating: 1000, count: 9), payoffs: [])
    #expect(key(.matrix(many)) == "environment.payoffs")
    #expect(key(.bandit(Bandit(rewards: .constant, segments: []))) == "environment.segments")
    let uneven = Bandit(
      rewards: .bernoulli,
      segments: [.init(periods: 5, means: [0, 1]), .init(periods: 5, means: [0])])
    #expect(key(.bandit(uneven)) == "environment.segments.1.means")
    let high = Bandit(rewards: .bernoulli, segments: [.init(periods: 5, means: [1.5])])
    #expect(key(.bandit(high)) == "environment.segments.0.means")
    let grid = Auction.Grid(minimum: -1, maximum: 1, count: 3)
    #expect(key(.tullock(Tullock(n: 2, prize: [1], effort: grid))) == "environment.effort.minimum")
    #expect(key(.race(Race(n: 2, rates: [0], cost: 1, prize: 1))) == "environment.rates")
    #expect(key(.volunteer(Volunteer(n: 0, benefit: 1, cost: 1))) == "environment.n")
    #expect(key(.blotto(Blotto(troops: [50], fields: [1, 1, 1, 1, 1]))) == "environment.troops")
    #expect(key(.blotto(Blotto(troops: [1, 2, 3], fields: [1]))) == "environment.troops")
  }

  @Test("are refused where the learner does not fit the game")
  func learners() {
    #expect(key(.bandit(arms), [.regretMatching]) == "learners.0.kind")
    #expect(key(.bandit(arms), [.hedge(eta: nil)]) == nil)
    #expect(key(.bandit(arms), [.linearBid(slope: 1)]) == "learners.0.kind")
    #expect(key(.bandit(arms), [.fixed(strategy: [1])]) == "learners.0.strategy")
    #expect(key(.matrix(pennies), [.fictitiousPlay(start: [0])]) == "learners.0.start")
    #expect(key(.matrix(pennies), [.fictitiousPlay(start: [0, 2])]) == "learners.0.start")
    #expect(key(.matrix(pennies), [.internalRegretMatching(mu: 2)]) == "learners.0.mu")
    #expect(key(.matrix(pennies), [.internalRegretMatching(mu: 2.1)]) == nil)
    var mixed = pennies
    mixed.play = .expected
    #expect(key(.matrix(mixed), [.ucb1()]) == "learners.0.kind")
    #expect(key(.matrix(mixed), [.hedge(eta: 1), .ucb1()]) == "learners.1.kind")
    // 11^6 profiles are too many to have expectations over.
    let contest = Tullock(
      n: 6, prize: [1], effort: .init(minimum: 0, maximum: 1, count: 11))
    #expect(key(.tullock(contest), [.fictitiousPlay(start: nil)]) == "learners.0.kind")
    #expect(key(.tullock(contest), [.regretMatching]) == nil)
  }

  /// Single players, single actions, equal payoffs, no strength at all: nothing divides by zero.
  @Test("are played where they are only degenerate, with finite measures")
  func degenerate() throws {
    let games: [GameEnvironment] = [
      .matrix(MatrixGame(actions: [1], payoffs: [[3]])),
      .matrix(MatrixGame(actions: [2, 1], payoffs: [[1, 1], [0, 0]])),
      .tullock(Tullock(n: 1, prize: [1], effort: .init(minimum: 0, maximum: 0, count: 1))),
      .tullock(
        Tullock(
          n: 2, prize: [1], effort: .init(minimum: 0, maximum: 0, count: 1), sampled: true)),
      .race(Race(n: 1, rates: [2], cost: 0, prize: 0)),
      .volunteer(Volunteer(n: 1, benefit: 0, cost: 0)),
      .blotto(Blotto(troops: [0], fields: [1])),
      .inspection(Inspection(wage: 0, c: 0, fine: 0, h: 0, recovery: 0, damage: 0)),
    ]
    let learners: [LearningAlgorithm] = [
      .exp3(gamma: nil), .exp3P(.automatic()), .exp3IX(.automatic), .ucb1(), .thompsonBeta,
      .thompsonGaussian(noise: 1e-100), .hedge(eta: 1e100), .regretMatching, .reinforce(),
      .smoothFictitiousPlay(lambda: 1e-300), .fictitiousPlay(start: nil), .bestResponse(),
      .imitation(population: 2, beta: 0, mutation: 1), .genetic(GeneticAlgorithm(population: 2)),
      .internalRegretMatching(mu: 10),
    ]
    for game in games {
      for learner in learners {
        let result = try Experiment(
          name: "degenerate", environment: game, learners: [learner], stop: .periods(50),
          sessions: 2
        ).run()
        for session in result.sessions {
          let isFinite = session.measures.allSatisfy { $0.isFinite }
          #expect(isFinite, "\(game.kind), \(learner.kind)")
        }
      }
    }
  }
}
