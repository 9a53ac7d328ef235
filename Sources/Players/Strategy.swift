public import Rollup

/// The names that a strategy of a game may have besides those of attacks and of a file's own.
public enum Strategy {
  /// Answers every decision as the design intends.
  public static let honest = "honest"
  /// Learns, as in world `learned`, against what the others do in the profile.
  public static let learned = "learned"

  /// Whether the name is taken, so that no group can call a strategy of its own so.
  public static func isReserved(_ name: String) -> Bool {
    name == honest || name == learned || Attack.all.contains { $0.name == name }
  }
}

/// How a player goes about its decisions in a world.
enum Conduct: Sendable {
  /// As the design intends.
  case honest
  /// As the file says of its group.
  case asWritten
  /// As it learns who can: as the file writes it, else as the decision kind says.
  case learned
  /// As member `turn` of `members` who attack.
  case attack(Attack, turn: Int, members: Int)
  /// As a strategy of its group answers each kind of decision; honest elsewhere.
  case strategy([String: Behaviour])
}

extension Conduct {
  /// The conduct of every player of the roster in a world, with what a reader should know.
  static func of(
    _ roster: Roster, decisions: [DecisionKind], world: World, _ coalition: Coalition?
  ) -> (conducts: [Self], notes: [String]) {
    switch world {
    case .asWritten: return (roster.groupOf.map { _ in .asWritten }, [])
    case .learned: return (roster.groupOf.map { _ in .learned }, [])
    case .profile(let profile): return of(roster, decisions: decisions, profile)
    default:
      var conducts = roster.groupOf.map { _ in Self.honest }
      guard let coalition else { return (conducts, []) }
      for (turn, member) in coalition.members.enumerated() {
        conducts[member] = .attack(
          coalition.attack, turn: turn, members: coalition.members.count)
      }
      return (conducts, [])
    }
  }

  private static func of(
    _ roster: Roster, decisions: [DecisionKind], _ profile: StrategyProfile
  ) -> (conducts: [Self], notes: [String]) {
    var conducts = roster.groupOf.map { _ in Self.honest }
    var notes: [String] = []
    for part in profile.parts {
      let members = roster.members(of: part.role)
      if members.isEmpty {
        notes.append("profile: nobody takes part as '\(part.role)'; it has no effect")
      }
      let strategies = part.strategies(of: members.count)
      for play in part.plays {
        if !members.isEmpty && !strategies.contains(play.strategy) {
          notes.append(
            "profile: the \(members.count) of '\(part.role)' are too few for one to play "
              + "'\(play.strategy)'")
        }
        let playing = zip(members, strategies).filter { $0.1 == play.strategy }.map(\.0)
        for (turn, member) in playing.enumerated() {
          let turns = (turn: turn, members: playing.count)
          if let conduct = conduct(play.strategy, roster, member, turns, decisions) {
            conducts[member] = conduct
          } else {
            let note = "profile: '\(part.role)' has no strategy '\(play.strategy)'; it is honest"
            if !notes.contains(note) { notes.append(note) }
          }
        }
      }
    }
    return (conducts, notes)
  }

  private static func conduct(
    _ name: String, _ roster: Roster, _ member: Int, _ turns: (turn: Int, members: Int),
    _ decisions: [DecisionKind]
  ) -> Self? {
    if let own = roster.groups[roster.groupOf[member]].strategies[name] { return .strategy(own) }
    if name == Strategy.honest { return .honest }
    if name == Strategy.learned { return .learned }
    return Attack.all.first { $0.name == name && $0.isOffered(by: decisions) }.map {
      .attack($0, turn: turns.turn, members: turns.members)
    }
  }
}
