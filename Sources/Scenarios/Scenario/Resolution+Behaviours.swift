internal import Parameters
internal import Players
internal import Rollup

extension Resolution {
  /// The most numbers that the learners of all members may keep together: 0.8 GB.
  private static let mostNumbers = 100_000_000

  /// Checks what the keys of a learner say together, and notes what it looks at in vain.
  mutating func checkBehaviours() {
    var total = 0
    for group in value("players")?.entries ?? [] {
      // A member plays its behaviour or one of its strategies.
      var numbers = checkLearners(group.node["behaviour"], ["players", group.key, "behaviour"])
      for strategy in group.node["strategies"]?.entries ?? [] {
        let keys = ["players", group.key, "strategies", strategy.key]
        numbers = max(numbers, checkLearners(strategy.node, keys))
        if Strategy.isReserved(strategy.key) {
          refuse(keys.joined(separator: "."), "the name '\(strategy.key)'", "a name of its own")
        }
      }
      guard case .leaf(.count(let members), _)? = group.node["count"] else { continue }
      total += members * numbers
      guard total > Self.mostNumbers else { continue }
      refuse(
        "players.\(group.key).count",
        "\(members) members whose learners keep \(numbers) numbers each",
        "at most \(Self.mostNumbers) numbers of all learners")
      total = 0
    }
  }

  /// Checks the learners of a member, and gives how many numbers they keep; at most 2^40.
  private mutating func checkLearners(_ behaviours: Resolved?, _ keys: [String]) -> Int {
    var numbers = 0
    for entry in behaviours?.entries ?? [] where !entry.node.entries.isEmpty {
      guard let kind = Registry.decisions.first(where: { $0.name == entry.key }) else { continue }
      numbers += min(1 << 36, checkLearner(entry.node, of: kind, keys + [entry.key]))
    }
    return min(1 << 40, numbers)
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
  ) -> Int {
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
    return check.numbers
  }
}
