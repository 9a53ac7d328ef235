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
    if members == 0 && !isUnread && !isLineage {
      refuse("players", "no sequencer that takes part", "a group of role sequencer with a member")
    }
    let choice = value("design.sequencing.user-choice")?.spelling
    if let choice, choice != "broadcast", members > 256 {
      refuse(
        "players", "\(members) sequencers", "at most 256 where users choose one of them",
        nearest: "design.sequencing.user-choice: broadcast")
    }
    if groups.count > 64 {
      refuse("players", "\(groups.count) groups", "at most 64")
    }
  }

  /// Asks each rule whether its values go together, where all of the design was read.
  mutating func checkRules() {
    guard !issues.kept.contains(where: { $0.path.hasPrefix("design") }) else { return }
    guard !isLineage else {
      checkLineage()
      return
    }
    for part in Part.allCases {
      guard let arguments = value("design.\(part.rawValue)")?.arguments else { continue }
      for problem in Registry.problems(part, arguments) {
        refuse("design.\(part.rawValue).\(problem.key)", problem.message, "")
      }
    }
    if case .leaf(.ether(let floor), _)? = value("design.fees.floor"),
      floor > 1_000_000_000_000_000_000
    {
      refuse("design.fees.floor", "more than 1 ether for a unit of gas", "a price of gas")
    }
  }

  /// Asks each rule whether it goes with the others.
  mutating func checkParts(_ design: Design) throws(ScenarioError) {
    for (part, problem) in design.conflicts {
      refuse("design.\(part.rawValue).\(problem.key)", problem.message, "")
    }
    try issues.check()
  }

  /// Notes shares of bids where the auction's own contract shares them out: a design whose rule of
  /// sequencing is changed keeps its part `revenue`.
  mutating func noteBidShares(_ design: Design) {
    guard design.sequencing.sharesBids, design.revenue.bids != .treasury else { return }
    notes.append(
      "design.revenue.bids has no effect: design.sequencing.shares says who gets the bids")
  }

  /// Asks a lineage whether its values go together with those of users, where these were read.
  private mutating func checkLineage() {
    guard let arguments = value("design")?.arguments,
      case .leaf(.count(let accounts), _)? = value("users.accounts.count"),
      case .leaf(.ether(let balance), _)? = value("users.accounts.balance")
    else { return }
    for problem in Lineage.problems(arguments, accounts: accounts, balance: balance) {
      refuse("design.\(problem.key)", problem.message, "")
    }
  }

  /// Notes the groups of a file in which a lineage runs: nobody but users takes part.
  mutating func noteGroupsWithoutPart() {
    for group in value("players")?.entries ?? []
    where group.node["behaviour"]?["default"]?.spelling != "idle" {
      notes.append("players.\(group.key): a lineage has no roles; the group takes no part")
    }
  }

  /// Notes the groups that the design has no use for.
  mutating func noteIdleGroups(_ design: Design) {
    let used = Set(design.decisions.map(\.role)).union([.searcher, .sequencer])
    for group in value("players")?.entries ?? [] {
      guard let role = group.node["role"].flatMap({ Role(rawValue: $0.spelling) }),
        !used.contains(role), group.node["behaviour"]?["default"]?.spelling != "idle"
      else { continue }
      notes.append(
        "players.\(group.key): the design has no use for a \(role.rawValue); the group is idle")
    }
  }
}
