// Quantiles of the normal distribution.
// Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
// Statistics 37(3), 1988, routine PPND16; relative accuracy about 1e-16.

extension Elementary {
  /// The number that a standard normal variate stays below with probability `u`.
  ///
  /// -infinity at 0, infinity at 1, NaN outside [0, 1].
  @inlinable @inline(__always)
  public static func inverseNormal(_ u: Double) -> Double {
    (u - 0.5).magnitude <= 0.425 ? centralNormal(u) : tailNormal(u)
  }

  /// PPND16 for |u - 1/2| <= 0.425: without branches, so that loops vectorise.
  @inlinable @inline(__always)
  static func centralNormal(_ u: Double) -> Double {
    let q = u - 0.5
    let r = 0.180625 - q * q
    let r2 = r * r
    let r4 = r2 * r2
    let above =
      ((3.3871328727963666080e0 + 1.3314166789178437745e2 * r)
        + (1.9715909503065514427e3 + 1.3731693765509461125e4 * r) * r2)
      + ((4.5921953931549871457e4 + 6.7265770927008700853e4 * r)
        + (3.3430575583588128105e4 + 2.5090809287301226727e3 * r) * r2) * r4
    let below =
      ((1 + 4.2313330701600911252e1 * r)
        + (6.8718700749205790830e2 + 5.3941960214247511077e3 * r) * r2)
      + ((2.1213794301586595867e4 + 3.9307895800092710610e4 * r)
        + (2.8729085735721942674e4 + 5.2264952788528545610e3 * r) * r2) * r4
    return q * (above / below)
  }

  /// PPND16 for |u - 1/2| > 0.425, in the root of -log of the smaller tail.
  @inlinable
  static func tailNormal(_ u: Double) -> Double {
    guard u > 0, u < 1 else { return u == 0 ? -.infinity : (u == 1 ? .infinity : .nan) }
    let r = (-log(u < 0.5 ? u : 1 - u)).squareRoot()
    let size = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5)
    return u < 0.5 ? -size : size
  }

  /// Tails down to e^-25.
  @inlinable @inline(__always)
  static func nearTail(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    let above =
      ((1.42343711074968357734e0 + 4.63033784615654529590e0 * r)
        + (5.76949722146069140550e0 + 3.64784832476320460504e0 * r) * r2)
      + ((1.27045825245236838258e0 + 2.41780725177450611770e-1 * r)
        + (2.27238449892691845833e-2 + 7.74545014278341407640e-4 * r) * r2) * r4
    let below =
      ((1 + 2.05319162663775882187e0 * r)
        + (1.67638483018380384940e0 + 6.89767334985100004550e-1 * r) * r2)
      + ((1.48103976427480074590e-1 + 1.51986665636164571966e-2 * r)
        + (5.47593808499534494600e-4 + 1.05075007164441684324e-9 * r) * r2) * r4
    return above / below
  }

  /// Tails below e^-25.
  @inlinable
  static func farTail(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    let above =
      ((6.65790464350110377720e0 + 5.46378491116411436990e0 * r)
        + (1.78482653991729133580e0 + 2.96560571828504891230e-1 * r) * r2)
      + ((2.65321895265761230930e-2 + 1.24266094738807843860e-3 * r)
        + (2.71155556874348757815e-5 + 2.01033439929228813265e-7 * r) * r2) * r4
    let below =
      ((1 + 5.99832206555887937690e-1 * r)
        + (1.36929880922735805310e-1 + 1.48753612908506148525e-2 * r) * r2)
      + ((7.86869131145613259100e-4 + 1.84631831751005468180e-5 * r)
        + (1.42151175831644588870e-7 + 2.04426310338993978564e-15 * r) * r2) * r4
    return above / below
  }
}
