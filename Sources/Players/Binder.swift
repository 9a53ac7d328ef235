internal import Rollup

/// Gives each player of a run its policy for each kind of decision, in one world.
struct Binder {
  private let roster: Roster
  private let design: DesignView
  private let conducts: [Conduct]
  private(set) var learners: Learners

  init(_ roster: Roster, design: DesignView, _ conducts: [Conduct], seed: UInt64) {
    self.roster = roster
    self.design = design
    self.conducts = conducts
    learners = Learners(seed: seed)
  }

  /// Player by player, and for each kind by kind.
  mutating func policies() -> ContiguousArray<Policy> {
    var policies: ContiguousArray<Policy> = []
    let parts = Set(Role.allCases.flatMap { roster.taking(part: $0) })
    // Members of a group who learn a kind alike share what their learners look at.
    var bindings: [[[(spec: LearnerSpec, binding: Int)]]] = Array(
      repeating: Array(repeating: [], count: design.decisions.count), count: roster.groups.count)
    for (player, group) in roster.groupOf.enumerated() {
      for (index, kind) in design.decisions.enumerated() {
        let conduct = conducts[player]
        if case .attack(let attack, let turn, let members) = conduct,
          let answer = attack.answers[kind.name]
        {
          policies.append(answer.policy(for: kind, turn: turn, of: members))
        } else if parts.contains(player), let spec = spec(kind, roster.groups[group], conduct) {
          let known = bindings[group][index].first { $0.spec == spec }?.binding
          let binding = known ?? learners.bind(spec, to: kind, index: index)
          if known == nil { bindings[group][index].append((spec, binding)) }
          policies.append(.learner(Int32(learners.add(spec, binding))))
        } else {
          policies.append(scripted(kind, roster.groups[group], conduct))
        }
      }
    }
    return policies
  }

  /// How a member of the group with this conduct learns the kind; `nil`: it does not.
  private func spec(
    _ kind: DecisionKind, _ group: PlayerGroup, _ conduct: Conduct
  ) -> LearnerSpec? {
    guard kind.isAsked(of: group.role),
      let written = written(group, conduct)
    else { return nil }
    switch written[kind.name] {
    case .learner(let spec): return spec
    case .linear: return nil
    case .honest, .choice, .level, nil: break
    }
    guard case .learned = conduct, group.role == kind.role else { return nil }
    return kind.learner
  }

  /// What a member who does not learn answers; in a world where all learn, only what follows what is
  /// seen is kept of what is written.
  private func scripted(
    _ kind: DecisionKind, _ group: PlayerGroup, _ conduct: Conduct
  ) -> Policy {
    let written = written(group, conduct)?[kind.name]
    if case .linear(let answer) = written { return .linear(LinearBid(answer, kind)) }
    if case .learned = conduct { return .fixed(kind.honest) }
    return switch written {
    case .choice(let name): .fixed(kind.action(named: name))
    case .level(let level): .fixed(Action(-1, level: level))
    case .honest, .linear, .learner, nil: .fixed(kind.honest)
    }
  }

  /// The file's behaviours that a conduct goes by; `nil`: by none.
  private func written(_ group: PlayerGroup, _ conduct: Conduct) -> [String: Behaviour]? {
    switch conduct {
    case .asWritten, .learned: group.behaviours
    case .strategy(let behaviours): behaviours
    case .honest, .attack: nil
    }
  }
}
