internal import Parameters
internal import Players
internal import Proving
internal import Rollup

/// `players`: who takes part besides users, in groups.
enum PlayersSection {
  /// The groups that take part where nobody names their role.
  static let usual =
    "{operator: {role: sequencer, count: 1}, searchers: {role: searcher, count: 2}}"

  static let parameter = Parameter(
    "players", .table(.record(group), of: "player group"), default: .text(usual),
    "who takes part besides users; a group that names a role replaces the default group of the role",
    source: .assumption("one operator, and two searchers who compete"))

  private static let group: [Parameter] = [
    Parameter(
      "role", .choice(Role.allCases.map { Choice($0.rawValue, summary($0)) }), default: .required,
      "what its members may do"),
    Parameter("count", .count(0...10_000), default: .text("1"), "how many members"),
    Parameter(
      "capital", .either(.ether, .tokens), default: .text("100 ether"),
      "what each member owns at the start",
      source: .assumption("months of an operator's L1 fees, so that nobody runs dry")),
    Parameter(
      "hardware",
      .record(
        HardwareProfile.all.map { machine in
          Parameter(
            machine.name, .count(0...10_000), default: .absent, "weight of: \(machine.summary)")
        }), default: .fields, "machines by hardware profile, as weights"),
    Parameter(
      "behaviour", .record(behaviour), default: .fields, "how its members answer decisions"),
  ]

  private static let behaviour: [Parameter] =
    [
      Parameter(
        "default", .choice(DefaultBehaviour.choices), default: .text("honest"),
        "the answer to every decision kind that is not named here")
    ]
    + Registry.decisions.map { kind in
      Parameter(
        kind.name, .choice([Choice("honest", "as the design intends")] + kind.choices),
        default: .absent, "the answer whenever asked \(kind.summary)")
    }

  private static func summary(_ role: Role) -> String {
    switch role {
    case .sequencer: "orders transactions"
    case .builder: "builds the contents of blocks"
    case .searcher: "takes arbitrage as an ordinary user"
    case .validator: "stakes and validates"
    case .prover: "makes proofs"
    case .attacker: "comes from outside with capital"
    }
  }
}

extension PlayersSection {
  /// The groups of a file, with the usual ones where nobody names their role.
  ///
  /// A group with the name of a usual one changes that, and need not repeat its role.
  static func withUsualGroups(_ given: SourceNode?, at place: Place) -> SourceNode {
    let usual = Defaults.node(usual)
    guard var players = given, let groups = players.entries else { return given ?? usual }
    for entry in usual.entries ?? [] {
      if let group = players[entry.key] {
        if group.entries != nil, group["role"] == nil {
          players[entry.key] = Overlay.merged(entry.node, group, nil)
        }
      } else if !groups.contains(where: { $0.node["role"]?.scalar == entry.node["role"]?.scalar }) {
        players.append(entry)
      }
    }
    return players
  }
}
