internal import Parameters
internal import Players
internal import Rollup

/// `players.GROUP.behaviour`: how a group answers, by decision kind.
enum BehaviourSection {
  /// The kinds of all mechanisms, whichever of them a design has.
  static let parameters: [Parameter] =
    [
      Parameter(
        "default", .choice(DefaultBehaviour.choices), default: .text("honest"),
        "the answer to every decision kind that is not named here")
    ] + answers

  /// The same of a strategy, which is honest where it says nothing.
  static let answers: [Parameter] = Registry.decisions.map { parameter(of: $0) }

  /// The answers to one kind: `honest`, one of its choices or a number of its grid, or a learner.
  static func parameter(of kind: DecisionKind) -> Parameter {
    Parameter(
      kind.name, .either(.leaf(fixed(kind)), LearnerDeclaration.shape(of: kind)), default: .absent,
      "the answer whenever asked \(kind.summary), or a map with a learner")
  }

  private static func fixed(_ kind: DecisionKind) -> Kind {
    let honest = Choice("honest", "as the design intends")
    switch kind.menu {
    case .choices(let choices): return .choice([honest] + choices)
    case .level(_, let grid, _):
      return .either(
        .choice([honest]), .number(min(grid.from, grid.to)...max(grid.from, grid.to)))
    }
  }
}
