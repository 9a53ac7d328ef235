internal import Rollup

extension Cast {
  /// What of a group has no effect in this design.
  static func notes(on group: PlayerGroup, design: Design, world: World) -> [String] {
    var notes: [String] = []
    if world == .asWritten {
      for kind in group.behaviours.keys.sorted()
      where !design.decisions.contains(where: { $0.name == kind && $0.role == group.role }) {
        notes.append(
          "players.\(group.name): the design asks no '\(kind)' of the role \(group.role.rawValue); "
            + "the behaviour has no effect")
      }
    }
    // Whoever proves in a design that lets others prove does so on machines of its own.
    if !(group.role == .prover && design.proving.disclosure != .sameEntity),
      group.hardware.values.contains(where: { $0 > 0 })
    {
      notes.append(
        "players.\(group.name).hardware has no effect: the design proves in-house, on machines of "
          + "proving.profile")
    }
    return notes
  }

  /// Sequencers for whom the design has no seat.
  static func notesOnSeats(_ groups: [PlayerGroup], design: Design) -> [String] {
    guard let seats = design.sequencing.seats else { return [] }
    let members = groups.filter { $0.role == .sequencer && $0.isActive }.flatMap { group in
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
