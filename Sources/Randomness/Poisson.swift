/// The Poisson distribution's probabilities.
public enum Poisson {
  /// The logarithm of the probability that a Poisson number with that mean equals `count`.
  ///
  /// Saddle-point form, accurate to about 4e-15 times the larger of 1 and the result, for counts up to 10^9
  /// and beyond, where the textbook form loses seven digits to cancellation.
  /// Source: Loader, "Fast and accurate computation of binomial probabilities", 2000.
  /// - Precondition: `mean > 0` and `count` is a whole number >= 0.
  public static func logProbability(of count: Double, mean: Double) -> Double {
    guard count > 0 else { return -mean }
    let halfLogTwoPi = 0.918938533204672742
    let stirlingError =
      count < 16 ? smallErrors[Int(count)] : Elementary.stirlingError(count)
    return -stirlingError - deviance(count, mean)
      - halfLogTwoPi - 0.5 * Elementary.log(count)
  }

  /// `Elementary.stirlingError` of 1 to 15, rounded from 40 digits; most small means need them.
  private static let smallErrors: [Double] = [
    0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093,
    0.016644691189821193, 0.013876128823070748, 0.01189670994589177, 0.010411265261972096,
    0.009255462182712733, 0.00833056343336287, 0.007573675487951841, 0.00694284010720953,
    0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
  ]

  /// `count * log(count / mean) + mean - count`, by Loader's series where that would cancel.
  private static func deviance(_ count: Double, _ mean: Double) -> Double {
    let difference = count - mean
    guard difference.magnitude < 0.1 * (count + mean) else {
      return count * Elementary.log(count / mean) - difference
    }
    let ratio = difference / (count + mean)
    var sum = difference * ratio
    var power = 2 * count * ratio
    for odd in stride(from: 3.0, through: 201, by: 2) {
      power *= ratio * ratio
      let next = sum + power / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
