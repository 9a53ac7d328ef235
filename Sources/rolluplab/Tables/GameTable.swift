internal import Laboratory

/// A game for people, at most 100 columns wide: what deviations bring, then where play ends.
struct GameTable {
  private static let width = 100
  /// How many equilibria are shown; files have all.
  private static let most = 8
  /// How many notes are shown.
  private static let mostNotes = 12
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
    return text + longRun + "\n" + Self.legend + notes
  }

  private var notes: String {
    let notes = findings.game.notes
    guard !notes.isEmpty else { return "" }
    let more = notes.count - Self.mostNotes
    return "\nnotes\n"
      + notes.prefix(Self.mostNotes).map { Paragraph.text($0, indent: 2) }.joined()
      + (more > 0 ? "  and \(more) more: see equilibria.json\n" : "")
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
    for gap in gaps.bySize {
      add("  \(Self.percent(gap.attempt.share)) of \(gap.attempt.role)", gap)
    }
    for least in gaps.smallest {
      table.add([
        "smallest of \(least.role) that profits", Self.percent(least.share), "", who(least),
      ])
    }
    if gaps.smallest.isEmpty {
      let (none, why) =
        findings.game.seeds.count > 1
        ? ("none", "of those tried") : ("-", "an interval needs two seeds")
      table.add(["smallest coalition that profits", none, "", why])
    }
    return table.text(indent: 2)
  }

  private var deviations: String {
    var table = TextTable(
      ["role", "strategy", "members", "share", "gain", "a member", "95 % interval of the gain"],
      [.left, .left, .right, .right, .right, .right, .left])
    for attempt in findings.gaps.attempts {
      table.add([
        attempt.role, attempt.strategy, "\(attempt.members)", Self.percent(attempt.share),
        NumberText.short(attempt.gain.mean), NumberText.short(attempt.gainPerMember),
        Self.interval(attempt.gain),
      ])
    }
    return table.text(indent: 2)
  }

  private var equilibria: String {
    let isPartial =
      findings.isSearchPartial
      ? "  The search for mixed equilibria was cut short: it left out large combinations.\n" : ""
    guard !findings.equilibria.isEmpty else {
      return
        "  no equilibrium was found among pure profiles and mixes that a role's players share\n"
        + isPartial
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
      + (more > 0 ? "  and \(more) more: see equilibria.json\n" : "") + isPartial
  }

  private var longRun: String {
    var table = TextTable(
      ["in the long run", "honest", "95 % interval", "where"], [.left, .right, .left, .left])
    for run in findings.longRun {
      table.add([
        run.dynamics, run.honest.mean.map(Self.percent) ?? "-",
        Self.interval(run.honest, Self.percent), shares(run.shares),
      ])
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

  private static func interval(
    _ estimate: Estimate, _ text: (Double) -> String = { NumberText.short($0) }
  ) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(text(low)) to \(text(high))"
  }

  private static func percent(_ share: Double) -> String {
    NumberText.short((share * 1000).rounded() / 10) + " %"
  }

  private static func count(_ number: Int, _ name: String) -> String {
    "\(number) \(name)\(number == 1 ? "" : "s")"
  }

  private static let legend = Paragraph.text(
    "gain: of those members together, against themselves when all are honest; shares count members, "
      + "whatever they own. The gaps are the largest of these gains; the interval of a gap holds for "
      + "all gains that it is the largest of at once, so it is wider than each one's. A coalition gap "
      + "compares totals; those below it are of one size. A player stands for all members of its part "
      + "of the role, and those who are not honest are its first members. confidence: how often, the "
      + "seeds drawn anew, nobody gains by leaving the profile, or a mixed one has a neighbour of the "
      + "same strategies. in the long run: the replicator on average over the second half of its steps "
      + "from four starts, alpha-rank in its stationary distribution; intervals from the seeds drawn "
      + "anew.")
}
