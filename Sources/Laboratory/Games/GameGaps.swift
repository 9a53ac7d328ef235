/// What leaving the honest profile brings, alone and together.
public struct GameGaps: Sendable {
  /// Some members of a role who play one strategy while all others are honest.
  public struct Attempt: Sendable {
    /// The name of the role.
    public let role: String
    /// What they play.
    public let strategy: String
    /// How many they are.
    public let members: Int
    /// Which part of the role's members they are, in (0, 1]; members count alike, whatever they own.
    public let share: Double
    /// What they gain together, in the game's unit, with Student's interval.
    public let gain: Estimate

    /// What one of them gains on average, in the game's unit.
    public var gainPerMember: Double? { gain.mean.map { $0 / Double(members) } }
  }

  /// The largest of some attempts' gains, with an interval for the largest true one.
  public struct Gap: Sendable {
    /// The largest mean gain; below zero where all of them lose.
    ///
    /// The interval is `LargestCentre`'s: Student's of each attempt at Bonferroni's level, since a
    /// maximum of means leans upward. The standard error is from drawing the seeds anew.
    public let gain: Estimate
    /// Which attempt has it.
    public let attempt: Attempt
  }

  /// Everything that was tried, by role, strategy and size.
  public let attempts: [Attempt]
  /// The most that one member gains alone; `nil` where there is nothing to try.
  public let honesty: Gap?
  /// The most that a coalition of any size gains together, one member alone included.
  ///
  /// Totals of all sizes are compared; `bySize` has each size for itself.
  public let coalition: Gap?
  /// The most that a coalition of a role gains, for each role and size, in that order.
  public let bySize: [Gap]
  /// Of each role the smallest part that gains for certain (the lower end of its interval is above
  /// zero), and of parts of one size the one that gains most; roles without one are left out.
  public let smallest: [Attempt]
}

extension EmpiricalGame {
  /// What one member, and what a coalition, gains by leaving honesty.
  ///
  /// Intervals are 95 %; resamples come from one stream of random numbers.
  public var gaps: GameGaps {
    let attempts = zip(deviations, gains).map { deviation, gains in
      let role = game.roles[deviation.role]
      return GameGaps.Attempt(
        role: role.role.name, strategy: role.strategies[deviation.strategy],
        members: deviation.members,
        share: Double(deviation.members) / Double(role.role.members.count), gain: Estimate(gains))
    }
    let byRole = game.roles.map { role in
      attempts.indices.filter { attempts[$0].role == role.role.name }
    }
    return GameGaps(
      attempts: attempts,
      honesty: gap(attempts, attempts.indices.filter { attempts[$0].members == 1 }),
      coalition: gap(attempts, Array(attempts.indices)),
      bySize: byRole.flatMap { tried in
        Set(tried.map { attempts[$0].members }).sorted().compactMap { size in
          gap(attempts, tried.filter { attempts[$0].members == size })
        }
      }, smallest: byRole.compactMap { Self.smallest($0.map { attempts[$0] }) })
  }

  private static func smallest(_ attempts: [GameGaps.Attempt]) -> GameGaps.Attempt? {
    attempts.filter { ($0.gain.low ?? -1) > 0 }.min {
      ($0.members, -($0.gain.mean ?? 0)) < ($1.members, -($1.gain.mean ?? 0))
    }
  }

  private func gap(_ attempts: [GameGaps.Attempt], _ tried: [Int]) -> GameGaps.Gap? {
    let largest = LargestCentre(
      of: tried.map { gains[$0] }, seed: Self.drawsSeed, resamples: game.resamples)
    return largest.map {
      GameGaps.Gap(gain: $0.estimate, attempt: attempts[tried[$0.row]])
    }
  }

  /// Seeds are drawn anew from one stream, so that what is found is a function of the runs.
  static var drawsSeed: UInt64 { 0x6A3E }
}
