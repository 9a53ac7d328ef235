internal import Learning

/// What a period costs two learners of each kind who meet in rock, paper, scissors; bidders of a
/// scripted slope meet in an auction.
struct LearnersBenchmark {
  private static let periods = 500_000
  let repeats: Int

  func rows() throws -> [Row] {
    try Self.learners.map { learner in
      let experiment = Experiment(
        name: learner.kind, environment: Self.game(of: learner), learners: [learner],
        stop: .periods(Self.periods), tail: 1, sessions: 1)
      let seconds = try (0..<repeats).map { _ in try Clock.time { try experiment.run() }.0 }
      let nanoseconds = Clock.median(seconds) / Double(Self.periods) * 1e9
      let rate = (1e4 / nanoseconds).rounded() / 10
      return Row(
        "learning: a period of \(learner.kind)", nanoseconds, "ns", "\(rate) million a second")
    }
  }

  private static func game(of learner: LearningAlgorithm) -> GameEnvironment {
    if case .linearBid = learner {
      return .auction(
        Auction(
          format: .first, n: 2, bids: .init(minimum: 0, maximum: 1, count: 21),
          values: .uniform(low: 0, high: 1, levels: 10)))
    }
    let payoffs: [Double] = [0, 1, -1, -1, 0, 1, 1, -1, 0]
    return .matrix(MatrixGame(actions: [3, 3], payoffs: [payoffs, payoffs.map { -$0 }]))
  }

  private static let learners: [LearningAlgorithm] = [
    .qLearning(values), .sarsa(values),
    .boltzmannQ(
      BoltzmannQLearning(
        delta: 0.95, temperature: .init(initial: 1, decay: 0, minimum: 0), initial: .constant(0))),
    .exp3(gamma: nil), .exp3P(.automatic()), .exp3IX(.automatic), .ucb1(), .thompsonBeta,
    .thompsonGaussian(noise: 1), .hedge(eta: nil), .regretMatching, .regretMatchingPlus,
    .internalRegretMatching(mu: 30), .fictitiousPlay(start: nil), .smoothFictitiousPlay(),
    .reinforce(), .bestResponse(), .imitation(population: 20, beta: 1, mutation: 0.01),
    .genetic(GeneticAlgorithm()), .fixed(strategy: [0.2, 0.3, 0.5]), .linearBid(slope: 0.5),
  ]

  private static let values = QLearning(
    exploration: .constant(epsilon: 0.1), initial: .constant(0))
}
