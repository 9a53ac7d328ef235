public import Rollup

/// The players of one run in one world, answering from a table: one action per player and kind.
public struct Cast: PlayerSet, Sendable {
  private let kinds: Int
  private let actions: [Action]
  /// What a reader should know: who has no seat, what has no effect, whom an attack does not find.
  public let notes: [String]

  /// Casts `groups`, in a setting's order, for `design` in `world`.
  ///
  /// The table is indexed as the engine numbers players: groups in order, members in order.
  public init(_ groups: [PlayerGroup], design: Design, world: World) {
    kinds = design.decisions.count
    let coalition = Coalition(groups, design: design, world: world)
    var actions: [Action] = []
    var attackersLeft = coalition?.members ?? 0
    for group in groups {
      for _ in 0..<group.count {
        let attacks = group.isActive && coalition?.attack.role == group.role && attackersLeft > 0
        if attacks { attackersLeft -= 1 }
        for kind in design.decisions {
          var answer: String?
          if attacks {
            answer = coalition?.attack.answers[kind.name]
          } else if world == .asWritten {
            if case .choice(let choice)? = group.behaviours[kind.name] { answer = choice }
          }
          actions.append(Self.action(answer, of: kind))
        }
      }
    }
    self.actions = actions
    notes =
      groups.flatMap { Self.notes(on: $0, design: design, world: world) }
      + Self.notesOnSeats(groups, design: design) + (coalition.map(\.notes) ?? [])
  }

  /// Answers each request from the table.
  public func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices {
      let request = requests[i]
      actions[i] = self.actions[request.player * kinds + request.kind]
    }
  }

  private static func action(_ name: String?, of kind: DecisionKind) -> Action {
    guard let name, name != "honest" else { return kind.honest }
    guard let index = kind.choices.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("'\(name)' is no action of '\(kind.name)'")
    }
    return Action(index)
  }
}
