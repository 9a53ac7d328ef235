internal import Laboratory

/// A game for people, at most 100 columns wide: what deviations bring, then where play ends.
struct GameTable {
  private static let width = 100
  /// How many equilibria are shown; files have all.
  private static let most = 8
  private let findings: GameFindings

  init(_ findings: GameFindings) { self.findings = findings }

  /// The table with its legend.
  func text(_ plan: GamePlan) -> String {
    let game = findings.game
    var text = "\(plan.plan.manifest.name): the game of \(plan.scenario.designName) under "
    text += Self.count(game.seeds.count, "seed") + ", in \(game.unit)\n\n"
    var roles = TextTable(
      ["role", "members", "players", "strategies"], [.left, .right, .right, .left])
    for role in game.game.roles {
      roles.add([
        role.role.name, "\(role.role.members.count)", "\(role.players)",
        role.strategies.joined(separator: " "),
      ])
    }
    text += roles.text(indent: 2) + "\n" + gaps + "\n" + deviations + "\n" + equilibria + "\n"
    return text + longRun + "\n" + Self.legend
  }

  private var gaps: String {
    let gaps = findings.gaps
    var table = TextTable(["", "", "", ""], [.left, .right, .left, .left])
    func add(_ name: String, _ gap: GameGaps.Gap?) {
      guard let gap else { return table.add([name, "-", "", "nothing to try"]) }
      table.add([name, NumberText.short(gap.gain.mean), Self.interval(gap.gain), who(gap.attempt)])
    }
    add("honesty gap", gaps.honesty)
    add("coalition gap", gaps.coalition)
    let (none, why) =
      findings.game.seeds.count > 1
      ? ("none", "of those tried") : ("-", "an interval needs two seeds")
    table.add([
      "smallest coalition that profits", gaps.smallest.map { Self.percent($0.share) } ?? none, "",
      gaps.smallest.map(who) ?? why,
    ])
    return table.text(indent: 2)
  }

  private var deviations: String {
    var table = TextTable(
      ["role", "strategy", "members", "gain", "95 % interval"],
      [.left, .left, .right, .right, .left])
    for attempt in findings.gaps.attempts {
      table.add([
        attempt.role, attempt.strategy, "\(attempt.members)", NumberText.short(attempt.gain.mean),
        Self.interval(attempt.gain),
      ])
    }
    return table.text(indent: 2)
  }

  private var equilibria: String {
    guard !findings.equilibria.isEmpty else {
      return
        "  no equilibrium was found among pure profiles and mixes that a role's players share\n"
    }
    var table = TextTable(
      ["equilibrium", "confidence", "regret", "players"], [.left, .right, .right, .left])
    for outcome in findings.equilibria.prefix(Self.most) {
      table.add([
        outcome.isPure ? "pure" : "mixed",
        outcome.confidence.map { Self.percent($0) } ?? "-", NumberText.short(outcome.regret),
        players(outcome.players),
      ])
    }
    let more = findings.equilibria.count - Self.most
    return table.text(indent: 2)
      + (more > 0 ? "  and \(more) more: see equilibria.json\n" : "")
  }

  private var longRun: String {
    var table = TextTable(["in the long run", "honest", "where"], [.left, .right, .left])
    for run in findings.longRun {
      table.add([run.dynamics, Self.percent(run.honest), shares(run.shares)])
    }
    return table.text(indent: 2)
  }

  private func players(_ players: [[Double]]) -> String {
    byRole(players) { NumberText.short($0) }
  }

  private func shares(_ shares: [[Double]]) -> String { byRole(shares, Self.percent) }

  private func byRole(_ numbers: [[Double]], _ text: (Double) -> String) -> String {
    zip(findings.game.game.roles, numbers).map { role, numbers in
      let used = zip(role.strategies, numbers).filter { $1 >= 0.0005 }
      return "\(role.role.name): "
        + used.map { used.count == 1 ? $0 : "\(text($1)) \($0)" }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private func who(_ attempt: GameGaps.Attempt) -> String {
    "\(attempt.strategy) by \(attempt.members) of \(attempt.role)"
  }

  private static func interval(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(NumberText.short(low)) to \(NumberText.short(high))"
  }

  private static func percent(_ share: Double) -> String {
    NumberText.short((share * 1000).rounded() / 10) + " %"
  }

  private static func count(_ number: Int, _ name: String) -> String {
    "\(number) \(name)\(number == 1 ? "" : "s")"
  }

  private static let legend = Paragraph.text(
    "gain: of those members together, against themselves when all are honest; gaps are the largest of "
      + "these, and their intervals come from drawing the seeds anew. A player stands for all members "
      + "of its part of the role. confidence: how often, the seeds drawn anew, nobody gains by leaving the "
      + "profile, or a mixed one has a neighbour of the same strategies. in the long run: on average "
      + "over the second half of a trajectory, or in the stationary distribution.")
}
