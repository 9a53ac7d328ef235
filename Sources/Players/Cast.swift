public import Rollup

/// The players of one run in one world, answering from a table: one action per player and kind.
public struct Cast: PlayerSet, Sendable {
  private let kinds: Int
  private let actions: [Action]
  /// What a reader should know: groups without a role, behaviours without a decision.
  public let notes: [String]

  /// Casts `groups` for `design` in `world`.
  ///
  /// The table is indexed as the engine numbers players: groups in order, members in order.
  public init(_ groups: [PlayerGroup], design: Design, world: World) {
    kinds = design.decisions.count
    var actions: [Action] = []
    var notes: [String] = []
    var attackers = Self.attackers(in: groups, world)
    for group in groups {
      if world == .asWritten {
        for kind in group.behaviours.keys.sorted()
        where !design.decisions.contains(where: { $0.name == kind && $0.role == group.role }) {
          notes.append(
            "players.\(group.name): the design asks no '\(kind)' of a \(group.role.rawValue); "
              + "the behaviour has no effect")
        }
      }
      for _ in 0..<group.count {
        let attacks = group.isActive && attackers.role == group.role && attackers.left > 0
        if attacks { attackers.left -= 1 }
        for kind in design.decisions {
          var answer: String?
          if attacks {
            answer = attackers.answers[kind.name]
          } else if world == .asWritten {
            answer = group.behaviours[kind.name]
          }
          actions.append(Self.action(answer, of: kind))
        }
      }
    }
    self.actions = actions
    self.notes = notes
  }

  /// Answers each request from the table.
  public func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices {
      let request = requests[i]
      actions[i] = self.actions[request.player * kinds + request.kind]
    }
  }

  private static func action(_ name: String?, of kind: DecisionKind) -> Action {
    guard let name, name != "honest" else { return .honest }
    guard let index = kind.actions.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("'\(name)' is no action of '\(kind.name)'")
    }
    return Action(index)
  }

  private static func attackers(
    in groups: [PlayerGroup], _ world: World
  ) -> (role: Role?, answers: [String: String], left: Int) {
    guard case .attack(let name, let percent) = world,
      let attack = Attack.all.first(where: { $0.name == name })
    else { return (nil, [:], 0) }
    let members = groups.filter { $0.role == attack.role && $0.isActive }.reduce(0) {
      $0 + $1.count
    }
    // Default share: the one member where there is one, a third of them otherwise.
    let left = percent.map { max(1, members * $0 / 100) } ?? max(1, members / 3)
    return (attack.role, attack.answers, left)
  }
}
