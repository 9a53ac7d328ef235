import Randomness

/// Student's t distribution, for any positive number of degrees of freedom.
///
/// Through the regularised incomplete beta function (Abramowitz and Stegun 26.7.1); relative error
/// below 1e-12 up to 10^4 degrees of freedom and below 1e-10 at 10^6. Above 10^8 degrees of freedom the normal distribution, which then differs by less
/// than 1e-8 in relative terms for |t| below 2.
public enum StudentT {
  /// The probability that the variate is at most `t`; the lower tail keeps its relative accuracy.
  /// - Precondition: `degreesOfFreedom > 0`.
  public static func cdf(_ t: Double, degreesOfFreedom: Double) -> Double {
    let tail = twoSided(t, degreesOfFreedom: degreesOfFreedom) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// The probability that the variate is at least |t| away from 0: the p value of a two-sided test.
  /// - Precondition: `degreesOfFreedom > 0`.
  public static func twoSided(_ t: Double, degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    guard t.magnitude < 0x1p500 else { return t.isNaN ? t : 0 }
    guard degreesOfFreedom <= 1e8 else { return 2 * Elementary.normalCDF(-t.magnitude) }
    return IncompleteBeta.regularized(
      odds: degreesOfFreedom / (t * t), degreesOfFreedom / 2, 0.5)
  }

  /// The number that the variate stays below with probability `p`.
  ///
  /// Newton's method inside a bracket, on the smaller tail. Above |t| = 2^500 the result is infinite.
  /// - Precondition: `p` is in (0, 1) and `degreesOfFreedom > 0`.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile's probability is between 0 and 1")
    guard p != 0.5 else { return 0 }
    let size = upperQuantile(2 * min(p, 1 - p), degreesOfFreedom)
    return p < 0.5 ? -size : size
  }

  /// The t > 0 whose two-sided tail is `target`.
  private static func upperQuantile(_ target: Double, _ degreesOfFreedom: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while twoSided(high, degreesOfFreedom: degreesOfFreedom) > target {
      low = high
      high *= 2
      if high > 0x1p500 { return .infinity }
    }
    var t = (low + high) / 2
    for _ in 0..<200 {
      let excess = twoSided(t, degreesOfFreedom: degreesOfFreedom) - target
      if excess > 0 { low = t } else { high = t }
      let step = excess / (2 * density(t, degreesOfFreedom))
      let next = t + step
      let kept = next > low && next < high ? next : (low + high) / 2
      if (kept - t).magnitude <= 0x1p-51 * t { return kept }
      t = kept
    }
    return t
  }

  private static func density(_ t: Double, _ degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom <= 1e8 else { return 0.3989422804014327 * Elementary.exp(-t * t / 2) }
    let power = (degreesOfFreedom + 1) / 2 * Elementary.log1p(t * t / degreesOfFreedom)
    let scale = IncompleteBeta.logBeta(degreesOfFreedom / 2, 0.5)
    return Elementary.exp(-power - scale) / degreesOfFreedom.squareRoot()
  }
}
