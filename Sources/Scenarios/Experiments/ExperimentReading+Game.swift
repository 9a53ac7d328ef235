internal import Parameters
internal import Players
internal import Quantities
internal import Rollup

extension ExperimentReading {
  /// The game of the base point; what is wrong with it is an error where the file has a `game`.
  mutating func game(_ base: Scenario?) -> ExperimentGame? {
    let written = node["game"]
    var reader = SchemaReader()
    reader.issues = issues
    let read = reader.record(
      Self.keys, from: written, at: "game", place: written?.place ?? node.place)
    issues = reader.issues
    guard let base else { return nil }
    guard base.lineage == nil else {
      refuse(written, "game", "a game of \(base.designName), in which nobody decides")
      return nil
    }
    let groups = Setting.ordered(Scenario.players(base.resolved))
    let roles =
      read["roles"].map { $0.entries.compactMap { role($0, groups, base.design) } }
      ?? GameRole.usual(in: groups, design: base.design).map { role in
        .init(role, players: Self.usualPlayers(of: role), strategies: role.usualStrategies)
      }
    let coalitions = (read["coalitions"]?.items ?? []).compactMap { item -> Share? in
      if case .leaf(.share(let share), _) = item { share } else { nil }
    }
    if coalitions.contains(.zero) {
      refuse(
        written?["coalitions"] ?? written, "game.coalitions", "a coalition of 0 %",
        expected: "parts of a role above 0 %")
      return nil
    }
    guard case .leaf(.count(let resamples), _)? = read["bootstrap"], !roles.isEmpty else {
      if (read["roles"]?.entries ?? []).isEmpty {
        refuse(written, "game", "a game in which nobody could do anything")
      }
      return nil
    }
    guard areApart(roles, written) else { return nil }
    let game = ExperimentGame(
      roles: roles, coalitions: coalitions,
      isInDollars: read["payoff"]?.spelling == "dollars-per-day", resamples: resamples)
    return isSmall(game, written) ? game : nil
  }

  private static var keys: [Parameter] {
    guard case .record(let keys) = ExperimentSchema.game.shape else {
      preconditionFailure("'game' is a map")
    }
    return keys
  }

  /// An outsider is one player; of others there are as many as divide the members.
  private static func usualPlayers(of role: GameRole) -> Int {
    guard role.role != .attacker else { return 1 }
    return (1...ExperimentGame.usualPlayers).last { role.members.count % $0 == 0 } ?? 1
  }

  private mutating func role(
    _ entry: Resolved.Entry, _ groups: [PlayerGroup], _ design: Design
  ) -> ExperimentGame.Role? {
    let path = "game.roles.\(entry.key)"
    let written = node["game"]?["roles"]?[entry.key]
    guard let role = GameRole(entry.key, in: groups, design: design) else {
      let known = (groups.map(\.name) + Rollup.Role.allCases.map(\.rawValue)).filter {
        GameRole($0, in: groups, design: design) != nil
      }
      refuse(
        written, path, "nobody takes part as '\(entry.key)'", expected: Kind.list(known),
        nearest: Nearest.name(to: entry.key, in: known))
      return nil
    }
    let players = players(entry.node["players"], role, written, path)
    let strategies = strategies(entry.node["strategies"], role, written, path)
    guard let players, let strategies else { return nil }
    return ExperimentGame.Role(role, players: players, strategies: strategies)
  }

  private mutating func players(
    _ value: Resolved?, _ role: GameRole, _ written: SourceNode?, _ path: String
  ) -> Int? {
    guard case .leaf(.count(let players), _)? = value else { return Self.usualPlayers(of: role) }
    let members = role.members.count
    guard members % players == 0 else {
      let divisors = (1...ExperimentGame.mostPlayers).filter { members % $0 == 0 }
      refuse(
        written?["players"] ?? written, "\(path).players",
        "\(players) players of \(members) members",
        expected: "as many as divide them: \(divisors.map(String.init).joined(separator: ", "))")
      return nil
    }
    return players
  }

  private mutating func strategies(
    _ value: Resolved?, _ role: GameRole, _ written: SourceNode?, _ path: String
  ) -> [String]? {
    let names = value?.items.map(\.spelling) ?? role.usualStrategies
    let place = written?["strategies"] ?? written
    var isGood = true
    for name in names where !role.offered.contains(name) {
      isGood = false
      refuse(
        place, "\(path).strategies", "'\(shortened(name))' is no strategy of '\(role.name)' here",
        expected: Kind.list(role.offered), nearest: Nearest.name(to: name, in: role.offered))
    }
    guard names.contains(Strategy.honest) else {
      refuse(
        place, "\(path).strategies", "no 'honest'",
        expected: "'honest' among them, which gains are measured against")
      return nil
    }
    guard isGood else { return nil }
    return [Strategy.honest] + names.filter { $0 != Strategy.honest }
  }

  /// Who was in two roles would do what the later one says, and count in both.
  private mutating func areApart(
    _ roles: [ExperimentGame.Role], _ written: SourceNode?
  ) -> Bool {
    for (place, role) in roles.enumerated() {
      let (name, members) = (role.role.name, Set(role.role.members))
      let other = roles[..<place].first { !members.isDisjoint(with: $0.role.members) }
      guard let other else { continue }
      refuse(
        written?["roles"]?[name] ?? written, "game.roles.\(name)",
        "members of '\(other.role.name)' too", expected: "everybody in one role")
      return false
    }
    return true
  }

  /// A game that is too large and that nobody wrote is refused by the command that wants one.
  private mutating func isSmall(_ game: ExperimentGame, _ written: SourceNode?) -> Bool {
    for (count, most, what) in [
      (game.profiles, ExperimentGame.mostProfiles, "profiles"),
      (game.payoffs, ExperimentGame.mostPayoffs, "payoffs with all players apart"),
    ] where count > Double(most) {
      let found = "\(Int(min(count, 1e18))) \(what)"
      refuse(written, "game", found, expected: "at most \(most): fewer players or strategies")
      gameRefusal =
        "that of everybody and everything has \(found), and at most \(most) will do; name fewer "
        + "players or strategies in 'game' (see 'explain game')"
      return false
    }
    return true
  }

  /// A game that nobody wrote is refused by the command that wants one.
  private mutating func refuse(
    _ node: SourceNode?, _ path: String, _ found: String, expected: String = "",
    nearest: String? = nil
  ) {
    guard let node else { return }
    issues.add(Issue(node.place, path, found: found, expected: expected, nearest: nearest))
  }
}
