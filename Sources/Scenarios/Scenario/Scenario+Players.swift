internal import Parameters
internal import Quantities
internal import Rollup

extension Scenario {
  /// The groups with what they own, what they prove on and how they answer.
  static func players(_ arguments: Arguments) -> [PlayerGroup] {
    let players = arguments.map("players")
    let training = arguments.map("learning").map("train").count("decisions")
    return players.entries.map { entry in
      let group = players.map(entry.key)
      guard let role = Role(rawValue: group.text("role")) else {
        preconditionFailure("no role '\(group.text("role"))'")
      }
      var ether = Wei.zero
      var tokens = TokenAmount.zero
      switch group["capital"] {
      case .leaf(.ether(let amount))?: ether = Wei(amount)
      case .leaf(.tokens(let amount))?: tokens = TokenAmount(amount)
      default: preconditionFailure("capital is ether or tokens")
      }
      let behaviour = group.map("behaviour")
      let hardware = group.map("hardware")
      return PlayerGroup(
        name: entry.key, role: role, count: group.count("count"), ether: ether, tokens: tokens,
        hardware: Dictionary(
          uniqueKeysWithValues: hardware.entries.map { ($0.key, hardware.count($0.key)) }),
        behaviour: behaviour.text("default"),
        behaviours: behaviours(behaviour, training: training),
        strategies: Dictionary(
          uniqueKeysWithValues: (group.mapIfPresent("strategies")?.entries ?? []).map {
            ($0.key, behaviours(group.map("strategies").map($0.key), training: training))
          }))
    }
  }

  private static func behaviours(_ map: Arguments, training: Int) -> [String: Behaviour] {
    Dictionary(
      uniqueKeysWithValues: map.entries.filter { $0.key != "default" }.map {
        ($0.key, behaviour($0, training: training))
      })
  }

  private static func behaviour(_ entry: Arguments.Entry, training: Int) -> Behaviour {
    guard let kind = Registry.decisions.first(where: { $0.name == entry.key }) else {
      preconditionFailure("no decision kind '\(entry.key)'")
    }
    return Behaviour(entry.node, of: kind, training: training)
  }
}
