internal import Rollup

/// The players of a run as the engine numbers them: groups in order, members in order.
struct Roster {
  let groups: [PlayerGroup]
  /// The sequencers that the design has room for; `nil`: for all.
  let seats: Int?
  /// The group of each player.
  let groupOf: [Int]

  init(_ groups: [PlayerGroup], seats: Int?) {
    self.groups = groups
    self.seats = seats
    groupOf = groups.indices.flatMap { index in
      repeatElement(index, count: groups[index].count)
    }
  }

  /// The active members of a role, of the sequencers those with a seat.
  func taking(part role: Role) -> [Int] {
    let members = groupOf.indices.filter {
      groups[groupOf[$0]].role == role && groups[groupOf[$0]].isActive
    }
    return role == .sequencer ? Array(members.prefix(seats ?? .max)) : members
  }

  /// The members who take part of the group called `name`, or of all groups of the role called so.
  ///
  /// Outsiders count also where they are idle, which is what an honest outsider is.
  func members(of name: String) -> [Int] {
    if let place = groups.firstIndex(where: { $0.name == name }) {
      return playing(groups[place].role).filter { groupOf[$0] == place }
    }
    return Role(rawValue: name).map(playing) ?? []
  }

  private func playing(_ role: Role) -> [Int] {
    role == .attacker
      ? groupOf.indices.filter { groups[groupOf[$0]].role == role } : taking(part: role)
  }
}
