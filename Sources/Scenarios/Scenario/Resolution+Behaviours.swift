internal import Parameters
internal import Players
internal import Rollup

extension Resolution {
  /// Checks what the keys of a learner say together, and notes what it looks at in vain.
  mutating func checkBehaviours() {
    for group in value("players")?.entries ?? [] {
      checkLearners(group.node["behaviour"], ["players", group.key, "behaviour"])
      for strategy in group.node["strategies"]?.entries ?? [] {
        let keys = ["players", group.key, "strategies", strategy.key]
        checkLearners(strategy.node, keys)
        if Strategy.isReserved(strategy.key) {
          refuse(keys.joined(separator: "."), "the name '\(strategy.key)'", "a name of its own")
        }
      }
    }
  }

  private mutating func checkLearners(_ behaviours: Resolved?, _ keys: [String]) {
    for entry in behaviours?.entries ?? [] where !entry.node.entries.isEmpty {
      guard let kind = Registry.decisions.first(where: { $0.name == entry.key }) else { continue }
      checkLearner(entry.node, of: kind, keys + [entry.key])
    }
  }

  /// Whether anybody may learn: a group that says so, or a role whose decisions are learned where
  /// nothing is said.
  func learns(_ design: Design) -> Bool {
    let isWritten = (value("players")?.entries ?? []).contains { group in
      let strategies = group.node["strategies"]?.entries.map(\.node) ?? []
      return ([group.node["behaviour"]].compactMap { $0 } + strategies).contains {
        $0.entries.contains { !$0.node.entries.isEmpty }
      }
    }
    return isWritten || design.decisions.contains { $0.learner != nil }
  }

  private mutating func checkLearner(
    _ learner: Resolved, of kind: DecisionKind, _ keys: [String]
  ) {
    let path = keys.joined(separator: ".")
    var written: SourceNode? = source
    for key in keys { written = written?[key] }
    // A rule's first choice is its default elsewhere; nobody learns by default.
    if written?["learner"] == nil {
      refuse("\(path).learner", "missing", Kind.list(LearnerDeclaration.all.map(\.name)))
    }
    let check = LearnerCheck(learner, of: kind)
    for (key, mismatch) in check.problems {
      refuse("\(path).\(key)", mismatch.found, mismatch.expected)
    }
    notes += check.notes.map { "\(path).\($0.key): \($0.text)" }
  }
}
