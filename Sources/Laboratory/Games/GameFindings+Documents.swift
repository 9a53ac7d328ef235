internal import Scenarios
public import Store

extension GameFindings {
  /// What every strategy earns in every profile, as CSV: profile, role, strategy, mean,
  /// standard error and number of seeds.
  public var payoffsCSV: String {
    var text = CSV.row(["profile", "role", "strategy", "mean", "standard_error", "n"])
    let shape = game.shape
    for profile in 0..<shape.profiles {
      let name = game.text(of: profile)
      for (role, entry) in game.game.roles.enumerated() {
        for (strategy, count) in shape.counts(of: role, in: profile).enumerated() where count > 0 {
          let estimate = game.estimate(role, strategy, in: profile)
          text += CSV.row([
            name, entry.role.name, entry.strategies[strategy], CSV.field(estimate.mean),
            CSV.field(estimate.standardError), "\(estimate.count)",
          ])
        }
      }
    }
    return text
  }

  /// All that was found, for programs; `scenario` is its name.
  public func json(scenario: String, design: String, hash: String) -> JSON {
    .object([
      ("version", .text(Release.version)),
      ("scenario", .text(scenario)),
      ("scenario_hash", .text(hash)),
      ("design", .text(design)),
      ("seeds", .list(game.seeds.map { .unsigned($0) })),
      ("unit", .text(game.unit)),
      ("roles", .list(game.game.roles.map(role))),
      ("profiles", .whole(game.shape.profiles)),
      ("honesty_gap", gap(gaps.honesty)),
      ("coalition_gap", gap(gaps.coalition)),
      ("coalition_gaps", .list(gaps.bySize.map(gap))),
      ("smallest_profitable_coalitions", .list(gaps.smallest.map(attempt))),
      ("deviations", .list(gaps.attempts.map(attempt))),
      ("equilibria", .list(equilibria.map(outcome))),
      ("search_is_partial", .flag(isSearchPartial)),
      ("resamples", .whole(game.game.resamples)),
      ("long_run", .list(longRun.map(longRun))),
      ("notes", .list(game.notes.map { .text($0) })),
    ])
  }

  private func role(_ role: ExperimentGame.Role) -> JSON {
    .object([
      ("role", .text(role.role.name)), ("members", .whole(role.role.members.count)),
      ("players", .whole(role.players)),
      ("strategies", .list(role.strategies.map { .text($0) })),
    ])
  }

  private func gap(_ gap: GameGaps.Gap?) -> JSON {
    guard let gap else { return .null }
    return .object(who(gap.attempt) + estimate(gap.gain))
  }

  private func attempt(_ attempt: GameGaps.Attempt) -> JSON {
    .object(
      who(attempt) + estimate(attempt.gain)
        + [("mean_per_member", .optional(attempt.gainPerMember))])
  }

  private func who(_ attempt: GameGaps.Attempt) -> [(String, JSON)] {
    [
      ("role", .text(attempt.role)), ("strategy", .text(attempt.strategy)),
      ("members", .whole(attempt.members)), ("share", .number(attempt.share)),
    ]
  }

  private func estimate(_ estimate: Estimate) -> [(String, JSON)] {
    [
      ("mean", .optional(estimate.mean)), ("standard_error", .optional(estimate.standardError)),
      ("ci_low", .optional(estimate.low)), ("ci_high", .optional(estimate.high)),
      ("n", .whole(estimate.count)),
    ]
  }

  private func outcome(_ outcome: Outcome) -> JSON {
    .object([
      ("kind", .text(outcome.isPure ? "pure" : "mixed")),
      ("players", byRole(outcome.players)),
      (
        "payoffs",
        .object(zip(game.game.roles, outcome.payoffs).map { ($0.role.name, .number($1)) })
      ),
      ("regret", .number(outcome.regret)), ("confidence", .optional(outcome.confidence)),
    ])
  }

  private func longRun(_ run: LongRun) -> JSON {
    .object([
      ("dynamics", .text(run.dynamics)), ("honest", .object(estimate(run.honest))),
      ("shares", byRole(run.shares)),
    ])
  }

  /// Numbers by role and strategy; what is nothing is left out.
  private func byRole(_ numbers: [[Double]]) -> JSON {
    .object(
      zip(game.game.roles, numbers).map { role, numbers in
        let used = zip(role.strategies, numbers).filter { $1 != 0 }
        return (role.role.name, .object(used.map { ($0, .number($1)) }))
      })
  }
}
