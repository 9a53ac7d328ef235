internal import Randomness

/// How the time of a job differs from run to run: a factor with mean 1.
public struct ProofNoise: Sendable, Hashable {
  /// The law of the factor.
  enum Law: Sendable, Hashable {
    case none
    /// With this standard deviation of the logarithm.
    case lognormal(Double)
    case exponential
  }

  let law: Law

  /// Every run takes the same time.
  public static let none = Self(law: .none)
  /// Times without memory: of machines that begin together, each is first in proportion to its speed.
  public static let exponential = Self(law: .exponential)

  /// A lognormal factor whose logarithm has this standard deviation.
  public static func lognormal(_ deviation: Double) -> Self {
    deviation > 0 ? Self(law: .lognormal(deviation)) : .none
  }

  /// The factor of a job, from the job's own stream.
  func factor(_ stream: @autoclosure () -> RandomStream) -> Double {
    switch law {
    case .none: return 1
    case .lognormal(let deviation):
      var stream = stream()
      return Elementary.exp(deviation * stream.normal() - deviation * deviation / 2)
    case .exponential:
      var stream = stream()
      return stream.exponential()
    }
  }
}
