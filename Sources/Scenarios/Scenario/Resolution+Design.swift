internal import Parameters
internal import Quantities
internal import Rollup

extension Resolution {
  /// Checks that somebody orders, and notes roles that take no part.
  mutating func checkPlayers() {
    let groups = value("players")?.entries ?? []
    var members = 0
    var isUnread = false
    for group in groups {
      guard let role = group.node["role"]?.spelling,
        case .leaf(.count(let count), _)? = group.node["count"]
      else {
        isUnread = true
        continue
      }
      let isIdle = group.node["behaviour"]?["default"]?.spelling == "idle"
      if role == Role.sequencer.rawValue && !isIdle { members += count }
    }
    if members == 0 && !isUnread {
      refuse("players", "no sequencer that takes part", "a group of role sequencer with a member")
    }
    if groups.count > 64 {
      refuse("players", "\(groups.count) groups", "at most 64")
    }
  }

  /// Checks what the design's rules say together, and notes the groups that it has no use for.
  mutating func checkDesign(_ design: Design) {
    for (key, split) in [("fees", design.revenue.fees), ("tips", design.revenue.tips)] {
      let parts = [split.treasury, split.publicGoods, split.burn].map(\.billionths)
      if parts.reduce(0, +) > Share.whole.billionths {
        refuse(
          "design.revenue.\(key)",
          "shares that sum to \(Value.share(Share(billionths: parts.reduce(0, +))).text())",
          "at most 100 %; the sequencer gets the rest")
      }
    }
    if case .leaf(.ether(let floor), _)? = value("design.fees.floor"),
      floor > 1_000_000_000_000_000_000
    {
      refuse("design.fees.floor", "more than 1 ether for a unit of gas", "a price of gas")
    }
    let used = Set(design.decisions.map(\.role)).union([.searcher, .sequencer])
    for group in value("players")?.entries ?? [] {
      guard let role = group.node["role"].flatMap({ Role(rawValue: $0.spelling) }),
        !used.contains(role)
      else { continue }
      notes.append(
        "players.\(group.key): the design has no use for a \(role.rawValue); the group is idle")
    }
  }
}
