/// A learner of any kind, for sessions in which players learn in different ways.
///
/// A kind has a case, a line in `init` and one in `visit`; the switch costs a nanosecond or two a call.
enum AnyLearner: Sendable {
  case q(QLearner)
  case sarsa(SarsaLearner)
  case boltzmann(BoltzmannLearner)
  case exp3(EXP3Learner)
  case exp3P(EXP3PLearner)
  case exp3IX(EXP3IXLearner)
  case ucb1(UCB1Learner)
  case thompsonBeta(ThompsonBetaLearner)
  case thompsonGaussian(ThompsonGaussianLearner)
  case hedge(HedgeLearner)
  case regretMatching(RegretMatchingLearner)
  case internalRegretMatching(InternalRegretMatchingLearner)
  case fictitiousPlay(FictitiousPlayLearner)
  case smoothFictitiousPlay(SmoothFictitiousPlayLearner)
  case reinforce(ReinforceLearner)
  case bestResponse(BestResponseLearner)
  case imitation(ImitationLearner)
  case genetic(GeneticLearner)
  case fixed(FixedLearner)

  init(_ algorithm: LearningAlgorithm, _ setting: LearnerSetting) throws(ExperimentError) {
    switch algorithm {
    case .qLearning(let parameters): self = .q(try QLearner(parameters, setting))
    case .sarsa(let parameters): self = .sarsa(try SarsaLearner(parameters, setting))
    case .boltzmannQ(let parameters): self = .boltzmann(try BoltzmannLearner(parameters, setting))
    case .exp3(let gamma): self = .exp3(try EXP3Learner(gamma: gamma, setting))
    case .exp3P(let tuning): self = .exp3P(try EXP3PLearner(tuning, setting))
    case .exp3IX(let tuning): self = .exp3IX(try EXP3IXLearner(tuning, setting))
    case .ucb1(let c): self = .ucb1(UCB1Learner(c: c, setting))
    case .thompsonBeta: self = .thompsonBeta(ThompsonBetaLearner(setting))
    case .thompsonGaussian(let mean, let variance, let noise):
      self = .thompsonGaussian(
        ThompsonGaussianLearner(
          priorMean: mean, priorVariance: variance, noise: noise, setting))
    case .hedge(let eta): self = .hedge(try HedgeLearner(eta: eta, setting))
    case .regretMatching:
      self = .regretMatching(RegretMatchingLearner(cutsAtZero: false, setting))
    case .regretMatchingPlus:
      self = .regretMatching(RegretMatchingLearner(cutsAtZero: true, setting))
    case .internalRegretMatching(let mu):
      self = .internalRegretMatching(try InternalRegretMatchingLearner(mu: mu, setting))
    case .fictitiousPlay(let start):
      self = .fictitiousPlay(try FictitiousPlayLearner(start: start, setting))
    case .smoothFictitiousPlay(let lambda):
      self = .smoothFictitiousPlay(try SmoothFictitiousPlayLearner(lambda: lambda, setting))
    case .reinforce(let alpha): self = .reinforce(ReinforceLearner(alpha: alpha, setting))
    case .bestResponse(let inertia):
      self = .bestResponse(try BestResponseLearner(inertia: inertia, setting))
    case .imitation(let population, let beta, let mutation):
      self = .imitation(
        try ImitationLearner(population: population, beta: beta, mutation: mutation, setting))
    case .genetic(let parameters): self = .genetic(try GeneticLearner(parameters, setting))
    case .fixed(let strategy): self = .fixed(try FixedLearner(strategy: strategy, setting))
    case .linearBid(let slope, let intercept):
      self = .fixed(try FixedLearner(slope: slope, intercept: intercept, setting))
    }
  }

  /// The table of a learner that weighs an outcome by the probabilities that it was drawn by.
  var weighing: SoftmaxTable? {
    switch self {
    case .exp3(let learner): learner.table
    case .exp3P(let learner): learner.table
    case .exp3IX(let learner): learner.table
    case .reinforce(let learner): learner.table
    default: nil
    }
  }

  /// Hands over the learner; the records of value learners change and are put back.
  @inline(__always)
  mutating func visit<Visitor: LearnerVisitor>(_ visitor: Visitor) -> Visitor.Result {
    switch self {
    case .q(var learner):
      defer { self = .q(learner) }
      return visitor.visit(&learner)
    case .sarsa(var learner):
      defer { self = .sarsa(learner) }
      return visitor.visit(&learner)
    case .boltzmann(var learner):
      defer { self = .boltzmann(learner) }
      return visitor.visit(&learner)
    case .exp3(var learner): return visitor.visit(&learner)
    case .exp3P(var learner): return visitor.visit(&learner)
    case .exp3IX(var learner): return visitor.visit(&learner)
    case .ucb1(var learner): return visitor.visit(&learner)
    case .thompsonBeta(var learner): return visitor.visit(&learner)
    case .thompsonGaussian(var learner): return visitor.visit(&learner)
    case .hedge(var learner): return visitor.visit(&learner)
    case .regretMatching(var learner): return visitor.visit(&learner)
    case .internalRegretMatching(var learner): return visitor.visit(&learner)
    case .fictitiousPlay(var learner): return visitor.visit(&learner)
    case .smoothFictitiousPlay(var learner): return visitor.visit(&learner)
    case .reinforce(var learner): return visitor.visit(&learner)
    case .bestResponse(var learner): return visitor.visit(&learner)
    case .imitation(var learner): return visitor.visit(&learner)
    case .genetic(var learner): return visitor.visit(&learner)
    case .fixed(var learner): return visitor.visit(&learner)
    }
  }
}
