internal import Parameters
internal import Rollup

extension Catalogue {
  /// What players decide: who, on what, with which answers, and how it is learned.
  static var decisions: Listing {
    Listing(
      columns: ["name", "role", "summary", "sees", "actions", "honest", "learner", "resolved"],
      rows: Registry.decisions.map { kind in
        [
          kind.name, kind.role.rawValue, kind.summary,
          kind.fields.map { "\($0.name) (\($0.unit))" }.joined(separator: ", "),
          kind.menu.text, kind.menu.honestText, kind.learner?.text ?? "none: honest",
          kind.resolved,
        ]
      })
  }

  /// What players may learn with, in repeated games and in scenarios.
  static var learners: Listing {
    Listing(
      columns: ["name", "in", "parameters", "source", "summary"],
      rows: LearnerSchema.all.map { rule in
        let inScenarios = LearnerDeclaration.all.first { $0.name == rule.name }
        return [
          rule.name, inScenarios == nil ? "learn" : "scenario, learn",
          rule.parameters.map(\.key).joined(separator: ", "), rule.source,
          summary(rule.summary, inScenarios: inScenarios?.summary),
        ]
      })
  }

  /// Rules that need more than a decision tells do something else in a scenario.
  private static func summary(_ summary: String, inScenarios other: String?) -> String {
    guard let other, other != summary,
      LearnerDeclaration.estimating.contains(where: { $0.summary == other })
    else { return summary }
    return "\(summary); in a scenario: \(other)"
  }

  /// The parameters of a learner, below the behaviour of a scenario that it is written in, and in a
  /// file with a repeated game.
  static func parameters(ofLearner name: String) -> [Explanation.Row] {
    func rows(_ rules: [Variant], _ path: String) -> [Explanation.Row] {
      rules.filter { $0.name == name }.flatMap(\.parameters).flatMap {
        KeyPaths.rows($0, at: "\(path).\($0.key)")
      }
    }
    return rows(LearnerDeclaration.all, "parameters") + rows(LearnerSchema.all, "learners.0")
  }

  /// The answers to a kind of decision.
  static func actions(_ name: String) -> [Explanation.Row] {
    guard let kind = Registry.decisions.first(where: { $0.name == name }) else { return [] }
    return kind.choices.map {
      Explanation.Row(path: $0.name, value: "", unit: "action", meaning: $0.summary, source: "")
    }
  }
}

extension ActionMenu {
  /// What may be answered, for tables.
  fileprivate var text: String {
    switch self {
    case .choices(let choices): choices.map(\.name).joined(separator: ", ")
    case .level(let name, let grid, _): "\(name) \(grid.text)"
    }
  }

  /// What an honest player answers.
  fileprivate var honestText: String {
    switch self {
    case .choices(let choices): choices.first?.name ?? ""
    case .level(_, _, let honest): "\(honest)"
    }
  }
}

extension ActionGrid {
  fileprivate var text: String { "from \(from) to \(to) by \(step)" }
}

extension LearnerSpec {
  /// The learner with what differs from one that knows all actions and no state.
  fileprivate var text: String {
    let name =
      switch rule {
      case .exp3(let gamma): "exp3, gamma \(gamma)"
      case .qLearning(let alpha, let delta, _, let initial, _):
        "q-learning, alpha \(alpha), delta \(delta), initial \(initial)"
      case .sarsa(let alpha, let delta, _, let initial):
        "sarsa, alpha \(alpha), delta \(delta), initial \(initial)"
      case .algorithm(let algorithm), .estimating(let algorithm, _): algorithm.kind
      }
    return name + (choices.isEmpty ? "" : ", of \(choices.joined(separator: ", "))")
      + (grid.map { ", \($0.text)" } ?? "")
      + (state.isEmpty ? "" : ", by \(state.joined(separator: ", "))")
  }
}
