internal import Players
internal import Rollup
internal import Scenarios

extension ComparisonPlan {
  /// The worlds that a design runs in: those shown in which somebody can play what they are about,
  /// and where the honest one is shown also those that its figures are taken over.
  ///
  /// Worlds in which the same members attack in the same way are one: a third of four is the first
  /// of four.
  func worlds(for scenario: Scenario) -> [World] {
    // Nobody attacks, learns or proves in a lineage: one world is like another.
    guard scenario.lineage == nil else {
      return self.worlds.filter { $0.attack == nil && !$0.isEntrant }
    }
    let groups = scenario.setting(seed: 1).players
    var played: [String: [[Int]]] = [:]
    func isNew(_ world: World) -> Bool {
      guard let attack = world.attack else { return true }
      let members = Cast(world.groups(groups), design: scenario.design, world: world).attackers
      guard !members.isEmpty, played[attack.name]?.contains(members) != true else { return false }
      played[attack.name, default: []].append(members)
      return true
    }
    // One that is shown is run even if another is the same.
    var worlds = self.worlds.filter { world in
      isNew(world) || Self.isPlayed(world, scenario, groups)
    }
    guard worlds.contains(.honest) else { return worlds }
    for attack in Attack.all {
      worlds += [
        World.alone(attack.name), .attack(attack.name, percent: 33),
        .attack(attack.name, percent: nil),
      ].filter(isNew)
    }
    if scenario.design.decisions.contains(where: { $0.role == .prover }) {
      worlds += machines.map { .entrant($0) }.filter { !worlds.contains($0) }
    }
    return worlds
  }

  /// Whether somebody attacks in the world.
  private static func isPlayed(
    _ world: World, _ scenario: Scenario, _ groups: [PlayerGroup]
  ) -> Bool {
    !Cast(world.groups(groups), design: scenario.design, world: world).attackers.isEmpty
  }
}

extension World {
  /// Whether there is one prover more.
  fileprivate var isEntrant: Bool {
    if case .entrant = self { true } else { false }
  }
}
