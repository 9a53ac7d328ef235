internal import Rollup

/// Gives each player of a run its policy for each kind of decision, in one world.
struct Binder {
  private let roster: Roster
  private let design: DesignView
  private let world: World
  private let coalition: Coalition?
  private(set) var learners: Learners

  init(
    _ roster: Roster, design: DesignView, world: World, _ coalition: Coalition?, seed: UInt64
  ) {
    self.roster = roster
    self.design = design
    self.world = world
    self.coalition = coalition
    learners = Learners(seed: seed)
  }

  /// Player by player, and for each kind by kind.
  mutating func policies() -> ContiguousArray<Policy> {
    var policies: ContiguousArray<Policy> = []
    var turns: [Int: Int] = [:]
    for (turn, member) in (coalition?.members ?? []).enumerated() { turns[member] = turn }
    let parts = Set(Role.allCases.flatMap { roster.taking(part: $0) })
    // Members of a group share what their learners of a kind look at.
    var bindings: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: design.decisions.count), count: roster.groups.count)
    for (player, group) in roster.groupOf.enumerated() {
      for (index, kind) in design.decisions.enumerated() {
        if let coalition, let turn = turns[player],
          let answer = coalition.attack.answers[kind.name]
        {
          policies.append(answer.policy(for: kind, turn: turn, of: coalition.members.count))
        } else if parts.contains(player), let spec = spec(kind, roster.groups[group]) {
          let binding = bindings[group][index] ?? learners.bind(spec, to: kind, index: index)
          bindings[group][index] = binding
          policies.append(.learner(Int32(learners.add(spec, binding))))
        } else {
          policies.append(.fixed(fixed(kind, roster.groups[group])))
        }
      }
    }
    return policies
  }

  /// How members of the group learn the kind in this world; `nil`: they do not.
  private func spec(_ kind: DecisionKind, _ group: PlayerGroup) -> LearnerSpec? {
    guard world == .learned || world == .asWritten, kind.isAsked(of: group.role) else {
      return nil
    }
    if case .learner(let spec)? = group.behaviours[kind.name] { return spec }
    return world == .learned && group.role == kind.role ? kind.learner : nil
  }

  /// What members who do not learn answer.
  private func fixed(_ kind: DecisionKind, _ group: PlayerGroup) -> Action {
    guard world == .asWritten else { return kind.honest }
    return switch group.behaviours[kind.name] {
    case .choice(let name): kind.action(named: name)
    case .level(let level): Action(-1, level: level)
    case .honest, .learner, nil: kind.honest
    }
  }
}
