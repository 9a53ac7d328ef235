/// The players of a run by the engine's numbers: groups in order, members in order.
package struct CastList: Sendable {
  /// The name of each player, `group.member`.
  package let names: [String]
  /// The role of each player.
  package let roles: [Role]
  /// The numbers of the active players with the role sequencer who have a seat.
  package let sequencers: Range<Int>
  /// The numbers of the active searchers.
  package let searchers: Range<Int>
  /// The numbers of the active provers.
  package let provers: Range<Int>
  /// The numbers of the active block producers.
  package let builders: Range<Int>
  /// The numbers of the active attackers from outside.
  package let attackers: Range<Int>

  /// The numbers of the active players of a role.
  func members(of role: Role) -> Range<Int> {
    switch role {
    case .sequencer: sequencers
    case .builder: builders
    case .searcher: searchers
    case .prover: provers
    case .attacker: attackers
    case .validator: 0..<0
    }
  }

  /// Numbers the members of `groups`, which a `Setting` keeps ordered by role; of the sequencers the
  /// first `seats` take part.
  ///
  /// - Precondition: There is an active sequencer.
  package init(_ groups: [PlayerGroup], seats: Int?) {
    var names: [String] = []
    var roles: [Role] = []
    var ranges: [Role: Range<Int>] = [:]
    for group in groups {
      let start = names.count
      for member in 0..<group.count {
        names.append("\(group.name).\(member)")
        roles.append(group.role)
      }
      guard group.isActive else { continue }
      ranges[group.role] = (ranges[group.role]?.lowerBound ?? start)..<names.count
    }
    self.names = names
    self.roles = roles
    sequencers = (ranges[.sequencer] ?? 0..<0).prefix(seats ?? .max)
    searchers = ranges[.searcher] ?? 0..<0
    provers = ranges[.prover] ?? 0..<0
    builders = ranges[.builder] ?? 0..<0
    attackers = ranges[.attacker] ?? 0..<0
    precondition(!sequencers.isEmpty, "a rollup without a sequencer")
  }
}
