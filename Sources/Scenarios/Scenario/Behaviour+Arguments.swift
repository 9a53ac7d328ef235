internal import Parameters
internal import Randomness
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

  private static func rule(_ map: Arguments, actions: Int, training: Int) -> Rule {
    let parameters = map.map("parameters")
    switch map.text("learner") {
    case "exp3":
      guard case .leaf(.number(let gamma))? = parameters["gamma"] else {
        return .exp3(gamma: leastBound(actions: actions, decisions: training))
      }
      return .exp3(gamma: gamma.double)
    case "q-learning":
      return .qLearning(
        alpha: parameters.number("alpha"), delta: parameters.number("delta"),
        exploration: exploration(parameters.map("exploration")),
        initial: parameters.number("initial"), epoch: parameters.count("epoch"))
    case let name: preconditionFailure("no learner '\(name)'")
    }
  }

  private static func exploration(_ map: Arguments) -> Exploration {
    switch map.text("kind") {
    case "exponential": .exponential(initial: map.number("initial"), beta: map.number("beta"))
    case "constant": .constant(map.number("value"))
    default: .none
    }
  }

  /// The mixing with the least bound on regret for K actions and T decisions.
  ///
  /// min(1, sqrt(K ln K / ((e - 1) T))): Corollary 3.2 of Auer and others, 2002.
  private static func leastBound(actions: Int, decisions: Int) -> Double {
    guard actions > 1, decisions > 0 else { return 1 }
    let k = Double(actions)
    let bound = k * Elementary.log(k) / ((Elementary.exp(1) - 1) * Double(decisions))
    return min(1, bound.squareRoot())
  }
}
