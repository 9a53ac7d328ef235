internal import Parameters
internal import Rollup

extension LearnerDeclaration {
  /// Learners whose rules need what every action would have paid.
  ///
  /// A decision tells only what the one taken paid, and what the others do is not seen: so they explore,
  /// and learn from estimates.
  static let estimating = [
    Variant(
      "hedge", "exponential weights of estimates of what all actions would have paid",
      [
        eta(source: "Bubeck and Cesa-Bianchi 2012, Theorem 3.1"),
        exploration("0", "the bound on regret is without it"),
      ], source: "Freund and Schapire 1997; by estimates: Auer et al. 2002"),
    Variant(
      "regret-matching", "plays actions in proportion to their positive estimated regrets",
      [exploration()], source: "Hart and Mas-Colell 2000; by estimates: 2001"),
    Variant(
      "regret-matching-plus", "regret matching with regrets cut at 0 after every decision",
      [exploration()], source: "Tammelin 2014; by estimates: Hart and Mas-Colell 2001"),
    Variant(
      "internal-regret-matching",
      "leaves its last action by the estimated regret of not having done so before",
      [
        Parameter(
          "mu", .size, default: .required,
          "the inertia, above 0: like the largest payoff difference times the number of other actions"
        ),
        exploration("0.01", "what is explored is left slowly"),
      ], source: "Hart and Mas-Colell 2000; by estimates: 2001"),
    Variant(
      "fictitious-play", "the action with the best mean payoff, whatever the others do",
      [exploration()], source: "Brown 1951; by payoffs: Leslie and Collins 2005"),
    Variant(
      "smooth-fictitious-play", "a softmax of the actions' mean payoffs, whatever the others do",
      [
        Parameter(
          "lambda", .size, default: .text("0.1"), "the noise, in payoffs, above 0",
          source: .assumption("as in repeated games, where payoffs are about 1")),
        exploration(),
      ], source: "Fudenberg and Levine 1998, chapter 4; by payoffs: Leslie and Collins 2005"),
    Variant(
      "best-response", "the action whose latest payoff was the best",
      [
        Parameter(
          "inertia", .probability, default: .text("0"), "the probability of staying",
          source: .assumption("it moves whenever another action is better")),
        exploration(),
      ], source: "Cournot 1838"),
  ]

  private static func exploration(
    _ usual: String = "0.05", _ reason: String = "one decision in twenty"
  ) -> Parameter {
    Parameter(
      "exploration", .probability, default: .text(usual),
      "the probability that any action is taken: what is never tried is never known",
      source: .assumption(reason))
  }

  /// A script beside the learners: its number follows what it sees.
  static let linear = Variant(
    "linear-bid", "the number nearest to intercept + slope * what it sees",
    [
      Parameter("slope", .number(-1e9...1e9), default: .required, "what a unit of the field adds"),
      Parameter(
        "intercept", .number(-1e9...1e9), default: .text("0"), "what is answered at 0",
        source: .assumption("nothing for nothing")),
    ])

  /// The script for a kind that asks for a number and shows some.
  static func linear(of kind: DecisionKind, actions: Parameter) -> Variant {
    let field = Parameter(
      "field", .choice(kind.fields.map { Choice($0.name, "in \($0.unit)") }), default: .required,
      "what it looks at")
    return Variant(
      linear.name, linear.summary,
      [
        actions,
        Parameter(
          "parameters", .record(linear.parameters + [field]), default: .fields,
          "what the script is set to"),
      ])
  }
}
