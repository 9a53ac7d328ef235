internal import Rollup

/// Who attacks in a world: the first members of the attack's role who have a part.
package struct Coalition {
  let attack: Attack
  /// How many members.
  let members: Int
  /// What a reader should know where the share comes to nobody.
  let notes: [String]

  /// How many of `present` attack: the share, rounded down; by default one where there is one, else
  /// a third.
  package static func size(of present: Int, percent: Int?) -> Int {
    if let percent { return present * percent / 100 }
    return present == 0 ? 0 : max(1, present / 3)
  }

  /// The coalition of an attack's world; `nil` in other worlds.
  init?(_ groups: [PlayerGroup], design: Design, world: World) {
    guard case .attack(let name, let percent) = world,
      let attack = Attack.all.first(where: { $0.name == name })
    else { return nil }
    var present = groups.filter { $0.role == attack.role && $0.isActive }.reduce(0) {
      $0 + $1.count
    }
    if attack.role == .sequencer, let seats = design.sequencing.seats {
      present = min(present, seats)
    }
    self.attack = attack
    members = Self.size(of: present, percent: percent)
    notes =
      members > 0
      ? []
      : [
        "\(world.name): of \(present) with the role \(attack.role.rawValue) that is nobody; "
          + "everybody is honest"
      ]
  }
}
