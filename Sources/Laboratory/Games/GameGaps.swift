internal import Players
internal import Statistics

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
    /// Which part of the role they are, in (0, 1].
    public let share: Double
    /// What they gain together, in the game's unit, with Student's interval.
    public let gain: Estimate
  }

  /// A largest gain with its interval from drawing the seeds anew: it is a maximum.
  public struct Gap: Sendable {
    /// The largest mean gain; below zero where all of them lose.
    public let gain: Estimate
    /// Which attempt has it.
    public let attempt: Attempt
  }

  /// Everything that was tried.
  public let attempts: [Attempt]
  /// The most that one member gains alone; `nil` where there is nothing to try.
  public let honesty: Gap?
  /// The most that a coalition of any size gains, one member alone included.
  public let coalition: Gap?
  /// The smallest part of its role that gains for certain (the lower end of its interval is above
  /// zero); `nil` where none does.
  public let smallest: Attempt?
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
    let alone = attempts.indices.filter { attempts[$0].members == 1 }
    return GameGaps(
      attempts: attempts, honesty: gap(attempts, alone), coalition: gap(attempts, attempts.indices),
      smallest: attempts.filter { ($0.gain.low ?? -1) > 0 }.min { $0.share < $1.share })
  }

  private func gap(_ attempts: [GameGaps.Attempt], _ tried: some Collection<Int>) -> GameGaps.Gap? {
    func largest(_ seeds: [Int]) -> (attempt: Int, gain: Double)? {
      tried.map { attempt in
        (attempt, seeds.reduce(0) { $0 + gains[attempt][$1] } / Double(seeds.count))
      }.max { $0.1 < $1.1 }
    }
    guard !samples.isEmpty, let best = largest(Array(samples.indices)) else { return nil }
    let interval = Bootstrap.interval(
      count: samples.count, seed: Self.drawsSeed, resamples: game.resamples, ends: .expanded
    ) { largest($0)?.gain ?? .nan }
    return GameGaps.Gap(
      gain: Estimate(
        best.gain, standardError: interval?.standardError, low: interval?.low,
        high: interval?.high, count: samples.count), attempt: attempts[best.attempt])
  }

  /// Seeds are drawn anew from one stream, so that what is found is a function of the runs.
  static var drawsSeed: UInt64 { 0x6A3E }
}
