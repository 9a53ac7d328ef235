internal import Parameters
internal import Proving
internal import Rollup

/// `players`: who takes part besides users, in groups.
enum PlayersSection {
  /// Why the usual groups are what they are, given or not.
  private static let reason = "one operator, or competition among a few; the attacker only waits"

  static let parameter = parameter(default: "{}")

  /// The same with these groups where nothing is written.
  static func parameter(default text: String) -> Parameter {
    Parameter(
      "players", .table(.record(group), of: "player group"), default: .text(text),
      "who takes part besides users; a group that names a role replaces the usual group of the role; "
        + UsualGroups.rule, source: .assumption(reason))
  }

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
      "behaviour", .record(BehaviourSection.parameters), default: .fields,
      "how its members answer decisions"),
    Parameter(
      "strategies", .table(.record(BehaviourSection.answers), of: "strategy"), default: .absent,
      "what else its members could do, by name, for the roles of a game"),
  ]

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
