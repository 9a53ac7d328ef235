/// One player whose arms pay at random, in segments of time one after the other.
public struct Bandit: Sendable, Hashable {
  /// How an arm pays around its mean.
  public var rewards: Rewards
  /// What the arms pay, and for how long.
  public var segments: [Segment]

  /// A bandit with these arms.
  public init(rewards: Rewards, segments: [Segment]) {
    self.rewards = rewards
    self.segments = segments
  }

  /// How an arm pays around its mean.
  public enum Rewards: Sendable, Hashable {
    /// 1 with the mean's probability, otherwise 0.
    case bernoulli
    /// Always the mean.
    case constant
    /// Normal around the mean with this standard deviation.
    case gaussian(sd: Double)
  }

  /// Periods in which the arms have the same means.
  public struct Segment: Sendable, Hashable {
    /// How long it lasts.
    public var periods: Int
    /// The mean of every arm.
    public var means: [Double]

    /// So many periods with these means.
    public init(periods: Int, means: [Double]) {
      self.periods = periods
      self.means = means
    }
  }
}
