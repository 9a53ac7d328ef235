internal import Learning
internal import Parameters
internal import Rollup

extension Behaviour {
  /// What has been read under a decision kind; `training` is how often it decides before the run.
  init(_ node: Arguments.Node, of kind: DecisionKind, training: Int) {
    switch node {
    case .leaf(.text("honest")): self = .honest
    case .leaf(.text(let choice)): self = .choice(choice)
    case .leaf(.number(let level)): self = .level(level.double)
    case .map(let map) where map.text("learner") == LearnerDeclaration.linear.name:
      let parameters = map.map("parameters")
      self = .linear(
        LinearAnswer(
          field: parameters.text("field"), slope: parameters.number("slope"),
          intercept: parameters.number("intercept"), grid: ActionGrid(map, of: kind)))
    case .map(let map): self = .learner(LearnerSpec(map, of: kind, training: training))
    default: preconditionFailure("'\(kind.name)' is answered by a name, a number or a learner")
    }
  }
}

extension ActionGrid {
  /// The numbers among which a learner chooses; `nil` where the kind asks for a choice.
  fileprivate init?(_ map: Arguments, of kind: DecisionKind) {
    guard case .level(let name, _, _) = kind.menu else { return nil }
    let keys = map.map("actions").map(name)
    self.init(from: keys.number("from"), to: keys.number("to"), step: keys.number("step"))
  }
}

extension LearnerSpec {
  /// What has been read of a learner.
  init(_ map: Arguments, of kind: DecisionKind, training: Int) {
    let grid = ActionGrid(map, of: kind)
    let choices = grid == nil ? map.names("actions") : []
    let actions = grid?.levels.count ?? choices.count
    self.init(
      Self.rule(map, actions: actions, training: training), choices: choices, grid: grid,
      state: map.names("state"),
      payoff: map.mapIfPresent("payoff").map {
        PayoffRange(
          low: $0.number("low"), high: $0.number("high"), timesField: kind.payoff.timesField)
      })
  }

  private static func rule(_ map: Arguments, actions: Int, training: Int) -> LearningRule {
    let parameters = map.map("parameters")
    switch map.text("learner") {
    case "exp3":
      if let gamma = number(parameters, "gamma") { return .exp3(gamma: gamma) }
      // With nothing to choose between or to learn from all play is uniform.
      guard actions > 1, training > 0 else { return .exp3(gamma: 1) }
      return .exp3(gamma: LearningRule.mixing(actions: actions, decisions: training))
    case "q-learning":
      return .qLearning(
        alpha: parameters.number("alpha"), delta: parameters.number("delta"),
        exploration: exploration(parameters.map("exploration")),
        initial: parameters.number("initial"), epoch: parameters.count("epoch"))
    case "sarsa":
      return .sarsa(
        alpha: parameters.number("alpha"), delta: parameters.number("delta"),
        exploration: exploration(parameters.map("exploration")),
        initial: parameters.number("initial"))
    case let name where LearnerDeclaration.estimating.contains { $0.name == name }:
      var algorithm = algorithm(name, parameters)
      if case .hedge(nil) = algorithm {
        let isFree = actions > 1 && training > 0
        algorithm = .hedge(
          eta: isFree ? LearningRule.hedgeStep(actions: actions, decisions: training) : 1)
      }
      return .estimating(algorithm, exploration: parameters.number("exploration"))
    case "exp3p":
      return .algorithm(.exp3P(exp3P(parameters).given(actions: actions, periods: training)))
    case "exp3-ix":
      return .algorithm(.exp3IX(exp3IX(parameters).given(actions: actions, periods: training)))
    case let name: return .algorithm(algorithm(name, parameters))
    }
  }

  private static func exp3P(_ map: Arguments) -> EXP3PTuning {
    guard let eta = number(map, "eta") else {
      return .automatic(confidence: number(map, "confidence") ?? 0.05)
    }
    return .given(
      eta: eta, gamma: number(map, "gamma") ?? .nan, beta: number(map, "beta") ?? .nan)
  }

  private static func exp3IX(_ map: Arguments) -> EXP3IXTuning {
    guard let eta = number(map, "eta") else { return .automatic }
    return .given(eta: eta, gamma: number(map, "gamma") ?? .nan)
  }

  private static func number(_ map: Arguments, _ key: String) -> Double? {
    if case .leaf(.number(let number))? = map[key] { number.double } else { nil }
  }

  /// A learner that hears no more than its own rewards, or learns from estimates.
  static func algorithm(_ name: String, _ map: Arguments) -> LearningAlgorithm {
    switch name {
    case "boltzmann-q":
      .boltzmannQ(
        BoltzmannQLearning(
          alpha: .constant(map.number("alpha")), delta: map.number("delta"),
          temperature: .init(
            initial: map.number("temperature"), decay: map.number("decay"),
            minimum: map.number("minimum")), initial: .constant(map.number("initial"))))
    case "exp3p": .exp3P(exp3P(map))
    case "exp3-ix": .exp3IX(exp3IX(map))
    case "ucb1": .ucb1(c: map.number("c"))
    case "thompson-beta": .thompsonBeta
    case "thompson-gaussian":
      .thompsonGaussian(
        priorMean: map.number("prior-mean"), priorVariance: map.number("prior-variance"),
        noise: map.number("noise-sd"))
    case "reinforce": .reinforce(alpha: map.number("alpha"))
    case "fixed":
      .fixed(
        strategy: map.list("strategy").map { value in
          if case .number(let number) = value { number.double } else { 0 }
        })
    case "imitation":
      .imitation(
        population: map.count("population"), beta: map.number("beta"),
        mutation: map.number("mutation"))
    case "genetic":
      .genetic(
        GeneticAlgorithm(
          population: map.count("population"), tournament: map.count("tournament"),
          crossover: map.number("crossover"), mutation: map.number("mutation")))
    case "hedge": .hedge(eta: number(map, "eta"))
    case "regret-matching": .regretMatching
    case "regret-matching-plus": .regretMatchingPlus
    case "internal-regret-matching": .internalRegretMatching(mu: map.number("mu"))
    case "fictitious-play": .fictitiousPlay(start: nil)
    case "smooth-fictitious-play": .smoothFictitiousPlay(lambda: map.number("lambda"))
    case "best-response": .bestResponse(inertia: map.number("inertia"))
    default: preconditionFailure("no learner '\(name)'")
    }
  }

  private static func exploration(_ map: Arguments) -> LearningRule.Exploration {
    switch map.text("kind") {
    case "exponential": .exponential(initial: map.number("initial"), beta: map.number("beta"))
    case "constant": .constant(map.number("value"))
    default: .none
    }
  }
}
