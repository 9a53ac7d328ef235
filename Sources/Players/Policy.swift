internal import Rollup

/// How one player answers one kind of decision.
enum Policy: Sendable {
  /// Always this.
  case fixed(Action)
  /// By the reserve price that it sees.
  case reserve(ReserveBid)
  /// By a number that it sees.
  case linear(LinearBid)
  /// As the learner of this number chooses.
  case learner(Int32)
}

extension DecisionKind {
  /// The choice called `name`; `honest` is the first.
  func action(named name: String) -> Action {
    guard name != "honest" else { return honest }
    guard let index = choices.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("'\(name)' is no action of '\(self.name)'")
    }
    return Action(index)
  }

  /// Where a request shows the field called `name`.
  func fieldIndex(_ name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// Whether members of the role are asked; attackers from outside may be asked anything.
  func isAsked(of role: Role) -> Bool { role == self.role || role == .attacker }
}
