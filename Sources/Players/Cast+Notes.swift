internal import Rollup

extension Cast {
  /// What a reader should know of these players in this design and world.
  static func notes(
    _ roster: Roster, _ design: DesignView, _ world: World, learners: Int
  ) -> [String] {
    var notes = roster.groups.flatMap { self.notes(on: $0, design, world) }
    notes += notesOnSeats(roster)
    if world == .learned && learners == 0 {
      notes.append(
        "learned: nobody learns in this design; everybody is honest, as in world honest")
    }
    return notes
  }

  /// What of a group has no effect in this design.
  private static func notes(
    on group: PlayerGroup, _ design: DesignView, _ world: World
  ) -> [String] {
    var notes: [String] = []
    if world == .asWritten || world == .learned {
      for kind in group.behaviours.keys.sorted()
      where !design.decisions.contains(where: {
        $0.name == kind && $0.isAsked(of: group.role)
      }) {
        notes.append(
          "players.\(group.name): the design asks no '\(kind)' of the role \(group.role.rawValue); "
            + "the behaviour has no effect")
      }
    }
    let prover =
      [Role.prover, .builder].first { role in design.decisions.contains { $0.role == role } }
      ?? .sequencer
    if group.role != prover, group.hardware.values.contains(where: { $0 > 0 }) {
      notes.append(
        "players.\(group.name).hardware has no effect: in this design those who prove are of the role "
          + prover.rawValue)
    }
    return notes
  }

  /// Sequencers for whom the design has no seat.
  private static func notesOnSeats(_ roster: Roster) -> [String] {
    guard let seats = roster.seats else { return [] }
    let members = roster.groups.filter { $0.role == .sequencer && $0.isActive }.flatMap { group in
      (0..<group.count).map { "\(group.name).\($0)" }
    }
    guard members.count > seats else { return [] }
    let seated = members.prefix(seats).joined(separator: ", ")
    return [
      "the design has \(seats == 1 ? "one sequencer" : "\(seats) sequencers"), \(seated); the other "
        + "\(members.count - seats) have no part"
    ]
  }
}
