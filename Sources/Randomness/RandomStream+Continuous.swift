// Continuous variates, each by inversion of its distribution function: one uniform number gives one
// variate and a larger uniform never gives a smaller one (for `exponential` and `pareto`: a larger).

extension RandomStream {
  /// A number strictly between 0 and 1 from 64 random bits.
  ///
  /// The top 52 bits choose one of 2^52 equal intervals, and the number is its midpoint: exact,
  /// symmetric about 1/2, from 2^-53 to 1 - 2^-53. (With 53 bits the largest midpoint is 1.)
  @inlinable @inline(__always)
  public static func unit(_ bits: UInt64) -> Double {
    Double(bitPattern: bits &>> 12 | 0x3FF0_0000_0000_0000) - (1 - 0x1p-53)
  }

  /// A number uniform on the open interval (0, 1), a midpoint of 2^52 equal intervals.
  @inlinable @inline(__always)
  public mutating func uniform() -> Double {
    Self.unit(next())
  }

  /// A standard normal number (mean 0, standard deviation 1) by AS241, from -8.21 to 8.21.
  @inlinable
  public mutating func normal() -> Double {
    Elementary.inverseNormal(uniform())
  }

  /// An exponential number with mean 1, at most 36.8.
  @inlinable
  public mutating func exponential() -> Double {
    -Elementary.log(uniform())
  }

  /// A lognormal number: `median * exp(sigma * Z)` with standard normal Z.
  ///
  /// `median` is in the unit of the result; `sigma` is the standard deviation of the logarithm. The
  /// mean is `median * exp(sigma * sigma / 2)`.
  /// - Precondition: `sigma >= 0`.
  @inlinable
  public mutating func lognormal(median: Double, sigma: Double) -> Double {
    precondition(sigma >= 0, "the logarithm's standard deviation is negative or not a number")
    return median * Elementary.exp(sigma * normal())
  }

  /// A Pareto (type I) number: it exceeds x with probability `(scale / x)^shape`, x >= `scale`.
  ///
  /// `scale` is the smallest value, in the unit of the result; the mean is infinite for a `shape`
  /// of at most 1.
  /// - Precondition: `shape > 0`.
  @inlinable
  public mutating func pareto(scale: Double, shape: Double) -> Double {
    precondition(shape > 0, "the tail exponent of a Pareto number is positive")
    return scale * Elementary.exp(exponential() / shape)
  }
}
