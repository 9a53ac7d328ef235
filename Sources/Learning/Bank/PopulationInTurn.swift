internal import Randomness

/// A genetic algorithm whose strategies take decisions in turn, and hear what came of them late and in
/// any order.
///
/// A generation ends when ten times as many of its decisions as there are strategies have come to their
/// end, whoever took them. Fitness is the mean payoff of a strategy's decisions in the generation, the
/// least of all where none has come to its end; outcomes of earlier generations are not counted.
struct PopulationInTurn: Sendable {
  private let learner: GeneticLearner
  private let population: Int
  private var memory: OwnMemory
  private var earnings: [Double]
  private var counts: [Double]
  /// Decisions of the generation that have come to their end.
  private var ended = 0
  private var generation = 0
  /// Whose turn it is.
  private var turn = 0

  /// Strategies at random.
  /// - Throws: `ExperimentError` where there would be more genes than fit.
  init(
    _ parameters: GeneticAlgorithm, states: Int, actions: Int, stream: inout RandomStream
  ) throws(ExperimentError) {
    learner = try GeneticLearner(
      parameters,
      LearnerSetting(states: states, actions: actions, payoffRange: 0...1, periods: nil))
    population = parameters.population
    memory = OwnMemory(learner.size)
    earnings = [Double](repeating: 0, count: population)
    counts = earnings
    memory.lend { [learner] in learner.begin($0, &stream) }
  }

  /// What the strategy whose turn it is does in a state; the draw's mark says which strategy it was.
  mutating func choose(_ state: Int, _ stream: inout RandomStream) -> Draw {
    let strategy = turn
    turn = (turn + 1) % population
    let action = memory.lend { [learner] in
      learner.choose(Situation(state: state), by: strategy, $0, &stream)
    }
    return Draw(action, probability: 1, mark: generation * population + strategy)
  }

  /// Learns what a decision with a mark has paid.
  mutating func learn(_ mark: Int, _ payoff: Double, _ stream: inout RandomStream) {
    guard mark / population == generation else { return }
    earnings[mark % population] += payoff
    counts[mark % population] += 1
    ended += 1
    guard ended == GeneticLearner.turns * population else { return }
    // One that was never heard of has no offspring unless all drawn rivals are such.
    let fitness = (0..<population).map {
      counts[$0] > 0 ? earnings[$0] / counts[$0] : -Double.greatestFiniteMagnitude
    }
    memory.lend { [learner] memory in
      fitness.withUnsafeBufferPointer { learner.breed($0, memory, &stream) }
    }
    for strategy in 0..<population { (earnings[strategy], counts[strategy]) = (0, 0) }
    ended = 0
    generation += 1
  }

  /// The mean of all strategies.
  func strategy(_ state: Int, actions: Int) -> [Double] {
    memory.strategy(of: learner, state, actions: actions)
  }
}
