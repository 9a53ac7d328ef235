import Randomness

/// The regularised incomplete beta function, by its continued fraction.
///
/// Source: Abramowitz and Stegun 26.5.8 in Lentz's form (Press et al., Numerical Recipes, §6.4).
enum IncompleteBeta {
  /// I_x(a, b) for x = odds / (1 + odds), `odds >= 0`, a and b positive; infinite odds are x = 1.
  ///
  /// Odds instead of x, so that neither x nor 1 - x loses digits.
  static func regularized(odds: Double, _ a: Double, _ b: Double) -> Double {
    guard odds > 0 else { return 0 }
    guard odds < .infinity else { return 1 }
    let logX = -Elementary.log1p(1 / odds)
    let logRest = -Elementary.log1p(odds)
    let front = Elementary.exp(a * logX + b * logRest - logBeta(a, b))
    let x = odds / (1 + odds)
    return x < (a + 1) / (a + b + 2)
      ? front * fraction(x, a, b) / a : 1 - front * fraction(1 / (1 + odds), b, a) / b
  }

  /// The logarithm of the complete beta function, without cancellation for one large argument.
  static func logBeta(_ p: Double, _ q: Double) -> Double {
    let (large, small) = (max(p, q), min(p, q))
    guard large > 15 else {
      return Elementary.logGamma(p) + Elementary.logGamma(q) - Elementary.logGamma(p + q)
    }
    let ratio = small / large
    let difference =
      (large + small - 0.5) * Elementary.log1p(ratio) + small * Elementary.log(large) - small
      + Elementary.stirlingError(large + small) - Elementary.stirlingError(large)
    return Elementary.logGamma(small) - difference
  }

  /// The continued fraction; it converges in O(sqrt(max(a, b))) terms on this side of the mean.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var (c, value) = (1.0, d)
    for index in 1..<100_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      value *= d * c
      if (d * c - 1).magnitude < 0x1p-52 { break }
    }
    return value
  }

  /// The number itself, or one so small that dividing by it is harmless.
  private static func away(_ x: Double) -> Double {
    x.magnitude < 1e-300 ? 1e-300 : x
  }
}
