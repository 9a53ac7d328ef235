internal import Rollup

/// Who attacks in a world: the first members of the attack's role who have a part.
package struct Coalition {
  let attack: Attack
  /// The members by the engine's numbers.
  package let members: [Int]
  /// How many of the attack's role take part.
  let present: Int
  /// What a reader should know where nobody attacks.
  let notes: [String]

  /// How many of `present` attack: the share, rounded down; by default one where there is one, else
  /// a third.
  package static func size(of present: Int, percent: Int?) -> Int {
    if let percent { return present * percent / 100 }
    return present == 0 ? 0 : max(1, present / 3)
  }

  /// How many attack in `world`.
  private static func size(of present: Int, _ attack: Attack, in world: World) -> Int {
    switch world {
    case .alone: min(1, present)
    case .attack(_, let percent): size(of: present, percent: percent ?? attack.defaultPercent)
    default: 0
    }
  }

  /// The coalition of an attack's world; `nil` in other worlds.
  init?(_ roster: Roster, decisions: [DecisionKind], world: World) {
    guard let attack = world.attack else { return nil }
    self.attack = attack
    let role = attack.role(in: decisions)
    present = roster.taking(part: role).count
    guard decisions.contains(where: { attack.needs.contains($0.name) }) else {
      members = []
      let needs = attack.needs.map { "'\($0)'" }.joined(separator: " or ")
      notes = ["\(world.name): the design asks no \(needs); everybody is honest"]
      return
    }
    let size = Self.size(of: present, attack, in: world)
    members = Array(roster.taking(part: role).prefix(size))
    notes =
      size > 0
      ? []
      : [
        "\(world.name): of \(present) with the role \(role.rawValue) that is nobody; "
          + "everybody is honest"
      ]
  }
}
