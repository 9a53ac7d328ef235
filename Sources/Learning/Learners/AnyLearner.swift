/// A learner of any kind, for sessions in which players learn in different ways.
///
/// One line a kind here and in `make`; the switch costs a nanosecond or two a call.
enum AnyLearner: Learner {
  case q(QLearner)
  case sarsa(SarsaLearner)
  case boltzmann(BoltzmannLearner)

  init(_ algorithm: LearningAlgorithm, _ setting: LearnerSetting) throws(ExperimentError) {
    switch algorithm {
    case .qLearning(let parameters): self = .q(try QLearner(parameters, setting))
    case .sarsa(let parameters): self = .sarsa(try SarsaLearner(parameters, setting))
    case .boltzmannQ(let parameters): self = .boltzmann(try BoltzmannLearner(parameters, setting))
    default:
      throw .unsupported(key: "\(setting.key).kind", reason: "'\(algorithm.kind)' is not built yet")
    }
  }

  var needs: LearnerNeeds {
    switch self {
    case .q(let learner): learner.needs
    case .sarsa(let learner): learner.needs
    case .boltzmann(let learner): learner.needs
    }
  }

  var age: Int {
    switch self {
    case .q(let learner): learner.age
    case .sarsa(let learner): learner.age
    case .boltzmann(let learner): learner.age
    }
  }

  var size: LearnerMemory.Size {
    switch self {
    case .q(let learner): learner.size
    case .sarsa(let learner): learner.size
    case .boltzmann(let learner): learner.size
    }
  }

  mutating func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    switch self {
    case .q(var learner):
      learner.begin(memory, &random)
      self = .q(learner)
    case .sarsa(var learner):
      learner.begin(memory, &random)
      self = .sarsa(learner)
    case .boltzmann(var learner):
      learner.begin(memory, &random)
      self = .boltzmann(learner)
    }
  }

  mutating func resume(at age: Int, _ memory: LearnerMemory) -> Bool {
    switch self {
    case .q(var learner):
      defer { self = .q(learner) }
      return learner.resume(at: age, memory)
    case .sarsa(var learner):
      defer { self = .sarsa(learner) }
      return learner.resume(at: age, memory)
    case .boltzmann(var learner):
      defer { self = .boltzmann(learner) }
      return learner.resume(at: age, memory)
    }
  }

  mutating func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    switch self {
    case .q(var learner):
      defer { self = .q(learner) }
      return learner.choose(situation, memory, &random)
    case .sarsa(var learner):
      defer { self = .sarsa(learner) }
      return learner.choose(situation, memory, &random)
    case .boltzmann(var learner):
      defer { self = .boltzmann(learner) }
      return learner.choose(situation, memory, &random)
    }
  }

  mutating func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    switch self {
    case .q(var learner):
      defer { self = .q(learner) }
      return learner.observe(outcome, memory, &random)
    case .sarsa(var learner):
      defer { self = .sarsa(learner) }
      return learner.observe(outcome, memory, &random)
    case .boltzmann(var learner):
      defer { self = .boltzmann(learner) }
      return learner.observe(outcome, memory, &random)
    }
  }

  func greedyAction(_ state: Int, _ memory: LearnerMemory) -> Int {
    switch self {
    case .q(let learner): learner.greedyAction(state, memory)
    case .sarsa(let learner): learner.greedyAction(state, memory)
    case .boltzmann(let learner): learner.greedyAction(state, memory)
    }
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    switch self {
    case .q(let learner): learner.strategy(situation, memory, into: probabilities)
    case .sarsa(let learner): learner.strategy(situation, memory, into: probabilities)
    case .boltzmann(let learner): learner.strategy(situation, memory, into: probabilities)
    }
  }
}
