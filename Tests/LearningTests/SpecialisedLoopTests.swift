import Learning
import Testing

/// Players who learn alike have a loop of their own; it must do what the loop of all kinds does.
@Suite("Specialised session loops")
struct SpecialisedLoopTests {
  private static let values = QLearning(
    exploration: .exponential(initial: 0.5, beta: 1e-3), initial: .constant(0))

  static let learners: [LearningAlgorithm] = [
    .qLearning(values), .sarsa(values),
    .boltzmannQ(
      BoltzmannQLearning(
        delta: 0.9, temperature: .init(initial: 1, decay: 1e-3, minimum: 0.01),
        initial: .constant(0))),
    .exp3(gamma: 0.1), .hedge(eta: 0.05), .regretMatching, .regretMatchingPlus, .ucb1(),
    .thompsonBeta,
  ]

  private func games(of learner: LearningAlgorithm) -> [GameEnvironment] {
    let payoffs: [Double] = [0, 1, -1, -1, 0, 1, 1, -1, 0]
    let auction = Auction(
      format: .first, n: 3, bids: .init(minimum: 0, maximum: 1, count: 11),
      values: .uniform(low: 0, high: 1, levels: 4), ties: .random, feedback: .winningBid)
    return [
      .matrix(MatrixGame(actions: [3, 3], payoffs: [payoffs, payoffs.map { -$0 }])),
      .auction(auction),
    ]
  }

  @Test("do bit for bit what the loop of all kinds does", arguments: learners)
  func bits(_ learner: LearningAlgorithm) throws {
    var differing = 0
    for game in games(of: learner) {
      let experiment = Experiment(
        name: "loops", environment: game, learners: [learner], stop: .periods(3000), tail: 0.5,
        sessions: 3)
      var general = SessionControl()
      general.takesGeneralLoop = true
      let own = try experiment.run()
      let other = try experiment.run(control: general)
      #expect(own == other)
      for (mine, theirs) in zip(own.sessions, other.sessions) {
        #expect(mine.measures.map(\.bitPattern) == theirs.measures.map(\.bitPattern))
      }
      if own.sessions[0] != own.sessions[1] { differing += 1 }
    }
    // Chance has a part in at least one of the games, so there was something to compare.
    #expect(differing > 0)
  }
}
