internal import Parameters
internal import Rollup

/// The learners that a behaviour may name, and what can be set about them.
enum LearnerDeclaration {
  /// The rules with their own parameters.
  static let all = [exp3, qLearning, sarsa] + bandits + estimating + [linear]

  /// A learner for a kind of decision: `{learner: NAME, actions, state, parameters, payoff}`.
  static func shape(of kind: DecisionKind) -> Shape {
    .rule(
      tag: "learner",
      all.map { rule in
        if rule.name == linear.name { return linear(of: kind, actions: actions(of: kind)) }
        return Variant(
          rule.name, rule.summary,
          [
            actions(of: kind), state(of: kind),
            Parameter(
              "parameters", .record(rule.parameters), default: .fields,
              "what the learning rule itself is set to"),
            payoff,
          ], source: rule.source)
      })
  }

  private static let exp3 = Variant(
    "exp3",
    "exponential weights: plays what paid in proportion to its weight, and everything now and then",
    [
      Parameter(
        "gamma",
        .either(
          .number(0...1),
          .choice([
            Choice("auto", "the least bound on regret for the decisions of the training")
          ])),
        default: .text("0.07"), "how much of its play is uniform",
        source: .assumption("one decision in fourteen explores"))
    ], source: "Auer, Cesa-Bianchi, Freund, Schapire 2002, Fig. 1 and Cor. 3.2")

  private static let qLearning = Variant(
    "q-learning",
    "what each action is worth in each state, as a table; now and then a random action",
    values + [
      Parameter(
        "epoch", .count(1...1_000_000), default: .text("1"),
        "how many decisions go into one update, which is towards their mean")
    ], source: "Watkins and Dayan 1992; Calvano et al. 2020")

  private static let sarsa = Variant(
    "sarsa", "the same, by the value of the action that is taken next", values,
    source: "Rummery and Niranjan 1994; Sutton and Barto 2018, section 6.4")

  private static let values = [
    Parameter(
      "alpha", .number(0...1), default: .text("0.1"), "the weight of a new outcome",
      source: .assumption("inside the range that Calvano et al. 2020 study, 0.025 to 0.25")),
    Parameter(
      "delta", .number(0...0.999999), default: .text("0.95"),
      "what the next decision is worth against this one",
      source: .published("Calvano et al. 2020")),
    explorationSchedule,
    Parameter(
      "initial", .number(-1e9...1e9), default: .text("0"),
      "what every action is worth at the start, in ether or as the payoff is counted",
      source: .assumption("nothing is expected of anything")),
  ]

  private static let explorationSchedule = Parameter(
    "exploration",
    .rule(
      tag: "kind",
      [
        Variant(
          "exponential", "initial times exp(-beta t) at decision t",
          [
            Parameter(
              "initial", .number(0...1), default: .text("1"), "the probability at the start"),
            Parameter(
              "beta", .number(0...1), default: .text("4e-5"), "how fast it falls",
              source: .assumption("below 1 % after 115,000 of 200,000 decisions")),
          ], source: "Calvano et al. 2020"),
        Variant(
          "constant", "always the same",
          [Parameter("value", .number(0...1), default: .required, "the probability")]),
        Variant("none", "never"),
      ]), default: .text("{kind: exponential}"),
    "the probability that any action, drawn with equal chances, is taken")
}

extension LearnerDeclaration {
  private static func actions(of kind: DecisionKind) -> Parameter {
    switch kind.menu {
    case .choices(let choices):
      return Parameter(
        "actions", .many(.choice(choices), atLeast: 1),
        default: .text("[\(choices.map(\.name).joined(separator: ", "))]"),
        "the actions that it considers")
    case .level(let name, let grid, _):
      let range = Kind.number(min(grid.from, grid.to)...max(grid.from, grid.to))
      let keys = [
        Parameter("from", range, default: .text(text(grid.from)), "the lowest"),
        Parameter("to", range, default: .text(text(grid.to)), "the highest"),
        Parameter(
          "step", .number(0...1e30), default: .text(text(grid.step)), "the distance between two"),
      ]
      return Parameter(
        "actions",
        .record([Parameter(name, .record(keys), default: .fields, "equal steps, ends included")]),
        default: .fields, "the numbers that it considers")
    }
  }

  private static func state(of kind: DecisionKind) -> Parameter {
    Parameter(
      "state",
      .many(
        .choice(kind.fields.map { Choice($0.name, "in \($0.unit)") }), atLeast: 0),
      default: .text("[]"),
      "what it looks at, of what it is shown; nothing: it plays alike in all situations")
  }

  private static let payoff = Parameter(
    "payoff",
    .record([
      Parameter("low", .number(-1e9...1e9), default: .required, "the least"),
      Parameter("high", .number(-1e9...1e9), default: .required, "the most"),
    ]), default: .absent,
    "between what its payoff lies, counted as the decision kind counts; as the kind says where it "
      + "is not given")

  /// A number as it would stand in the file.
  private static func text(_ number: Double) -> String {
    let whole = number.rounded()
    return whole == number && abs(whole) < 1e15 ? "\(Int(whole))" : "\(number)"
  }
}
