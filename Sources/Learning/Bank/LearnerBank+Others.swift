internal import Randomness

// Learners with memory of their own.

extension LearnerBank {
  /// Adds one of these, and gives its place among those of its kind; -1 for other rules.
  /// - Precondition: the rule's learner takes these sizes.
  mutating func addOther(_ rule: LearningRule, states: Int, actions: Int) -> Int {
    var stream = RandomStream(
      seed: seed, purpose: .bankUpdates, entity: UInt32(truncatingIfNeeded: learners.count),
      slot: .max)
    do {
      switch rule {
      case .qLearning, .sarsa, .exp3: return -1
      case .algorithm(.genetic(let parameters)):
        populations.append(
          try PopulationInTurn(parameters, states: states, actions: actions, stream: &stream))
        return populations.count - 1
      case .algorithm(let algorithm):
        bandits.append(
          try BanditLearner(algorithm, states: states, actions: actions, stream: &stream))
        return bandits.count - 1
      case .estimating(let algorithm, let exploration):
        let rule = try EstimatingLearner.Rule(algorithm)
        estimators.append(
          EstimatingLearner(rule, exploration: exploration, states: states, actions: actions))
        return estimators.count - 1
      }
    } catch {
      preconditionFailure(error.message)
    }
  }

  /// Hands a decision and what came of it to one of these.
  mutating func tell(_ learner: Int, _ experience: Experience) {
    let record = learners[learner]
    guard let reward = reward(learner, experience) else { return }
    learners[learner].updates &+= 1
    var stream = RandomStream(
      seed: seed, purpose: .bankUpdates, entity: UInt32(truncatingIfNeeded: learner),
      slot: record.updates)
    switch record.kind {
    case .bandit: bandits[record.other].learn(experience, reward, &stream)
    case .estimating:
      estimators[record.other].learn(experience.state, experience.draw, reward)
    case .population:
      populations[record.other].learn(experience.draw.mark, reward, &stream)
    case .values, .weights: break
    }
  }

  /// The reward as the learner sees it; `nil` where it sees rewards in [0, 1] and there is no range.
  private mutating func reward(_ learner: Int, _ experience: Experience) -> Double? {
    let record = learners[learner]
    let seesUnitPayoffs =
      switch record.kind {
      case .bandit: bandits[record.other].seesUnitPayoffs
      case .estimating: estimators[record.other].seesUnitPayoffs
      case .population, .values, .weights: false
      }
    guard seesUnitPayoffs else { return experience.reward }
    let span = experience.high - experience.low
    guard span > 0 else { return nil }
    let scaled = (experience.reward - experience.low) / span
    let reward = min(1, max(0, scaled))
    learners[learner].told += 1
    if reward != scaled { learners[learner].clipped += 1 }
    return reward
  }
}

extension EstimatingLearner.Rule {
  /// The rule of a learner that needs what every own action would have paid.
  /// - Throws: `ExperimentError` for parameters out of range, and for other learners.
  init(_ algorithm: LearningAlgorithm) throws(ExperimentError) {
    try algorithm.check("learner")
    switch algorithm {
    case .hedge(let eta?): self = .hedge(eta: eta)
    case .regretMatching: self = .regretMatching(cutsAtZero: false)
    case .regretMatchingPlus: self = .regretMatching(cutsAtZero: true)
    case .internalRegretMatching(let mu): self = .internalRegretMatching(mu: mu)
    case .fictitiousPlay(nil): self = .fictitiousPlay
    case .smoothFictitiousPlay(let lambda): self = .smoothFictitiousPlay(lambda: lambda)
    case .bestResponse(let inertia): self = .bestResponse(inertia: inertia)
    default:
      throw .unsupported(key: "learner.kind", reason: "it does not learn from estimates")
    }
  }
}

extension Purpose {
  /// What learners of a bank draw as they start and learn.
  static let bankUpdates = Purpose(rawValue: 95)
}
