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
    case .map(let map): self = .learner(LearnerSpec(map, of: kind, training: training))
    default: preconditionFailure("'\(kind.name)' is answered by a name, a number or a learner")
    }
  }
}

extension LearnerSpec {
  /// What has been read of a learner.
  init(_ map: Arguments, of kind: DecisionKind, training: Int) {
    var choices: [String] = []
    var grid: ActionGrid?
    switch kind.menu {
    case .choices: choices = map.names("actions")
    case .level(let name, _, _):
      let keys = map.map("actions").map(name)
      grid = ActionGrid(
        from: keys.number("from"), to: keys.number("to"), step: keys.number("step"))
    }
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
      guard case .leaf(.number(let gamma))? = parameters["gamma"] else {
        // With nothing to choose between or to learn from all play is uniform.
        guard actions > 1, training > 0 else { return .exp3(gamma: 1) }
        return .exp3(gamma: LearningRule.mixing(actions: actions, decisions: training))
      }
      return .exp3(gamma: gamma.double)
    case "q-learning":
      return .qLearning(
        alpha: parameters.number("alpha"), delta: parameters.number("delta"),
        exploration: exploration(parameters.map("exploration")),
        initial: parameters.number("initial"), epoch: parameters.count("epoch"))
    default: return .algorithm(algorithm(map.text("learner"), parameters))
    }
  }

  /// A learner that hears no more than its own rewards.
  static func algorithm(_ name: String, _ map: Arguments) -> LearningAlgorithm {
    switch name {
    case "boltzmann-q":
      .boltzmannQ(
        BoltzmannQLearning(
          alpha: .constant(map.number("alpha")), delta: map.number("delta"),
          temperature: .init(
            initial: map.number("temperature"), decay: map.number("decay"),
            minimum: map.number("minimum")), initial: .constant(map.number("initial"))))
    case "exp3p":
      .exp3P(
        .given(eta: map.number("eta"), gamma: map.number("gamma"), beta: map.number("beta")))
    case "exp3-ix": .exp3IX(.given(eta: map.number("eta"), gamma: map.number("gamma")))
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
