public import Rollup

/// Those who take part in a game under one name, with what they could do.
public struct GameRole: Sendable, Hashable {
  /// The name of a group of players or of a role.
  public let name: String
  /// What they may do in the design.
  public let role: Role
  /// The members' accounts, in the engine's order.
  public let members: [String]
  /// The names of all strategies that they have: `honest` first, then the attacks that the design
  /// leaves room for, the strategies that each of their groups is given, and `learned` where they are
  /// asked anything.
  public let offered: [String]

  /// The members of the group or role called `name` among `groups`, in a setting's order; `nil` where
  /// there is nobody.
  public init?(_ name: String, in groups: [PlayerGroup], design: Design) {
    let view = DesignView(design)
    let roster = Roster(groups, seats: view.seats)
    let numbers = roster.members(of: name)
    guard let first = numbers.first else { return nil }
    self.name = name
    members = numbers.map { number in
      let group = roster.groupOf[number]
      return "\(groups[group].name).\(number - (roster.groupOf.firstIndex(of: group) ?? 0))"
    }
    role = groups[roster.groupOf[first]].role
    var offered = [Strategy.honest] + Self.attacks(on: role, view.decisions)
    let own = Set(numbers.map { roster.groupOf[$0] }).sorted().map { groups[$0].strategies }
    for name in own.flatMap({ $0.keys.sorted() })
    where !offered.contains(name) && own.allSatisfy({ $0[name] != nil }) {
      offered.append(name)
    }
    if view.decisions.contains(where: { [role] in $0.isAsked(of: role) }) {
      offered.append(Strategy.learned)
    }
    self.offered = offered
  }

  /// Every role in which somebody takes part who could do anything but be honest: what a game is of
  /// where nobody says.
  public static func usual(in groups: [PlayerGroup], design: Design) -> [GameRole] {
    Role.allCases.compactMap { GameRole($0.rawValue, in: groups, design: design) }.filter {
      !$0.usualStrategies.dropFirst().isEmpty
    }
  }

  /// What they choose from where nobody says: all but `learned`.
  public var usualStrategies: [String] { offered.filter { $0 != Strategy.learned } }

  private static func attacks(on role: Role, _ decisions: [DecisionKind]) -> [String] {
    Attack.all.filter {
      $0.isOffered(by: decisions) && $0.role(in: decisions) == role
    }.map(\.name)
  }
}
