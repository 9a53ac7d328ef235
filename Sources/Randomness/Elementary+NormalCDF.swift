// The normal distribution function.
// Source: Cody, "Rational Chebyshev approximations for the error function", Mathematics of
// Computation 23, 1969, with the coefficients of his routine ANORM (1993).

extension Elementary {
  /// The probability that a standard normal variate is at most `x`.
  ///
  /// Relative error about 1e-15 in the lower tail too (down to x = -37.5); 0 and 1 at the infinities.
  public static func normalCDF(_ x: Double) -> Double {
    let y = x.magnitude
    guard y > 0.67448975 else { return 0.5 + x * central(x * x) }
    guard y < 40 else { return x < 0 ? 0 : 1 }
    // e^(-y^2/2) in two factors, the first with an exact exponent.
    let rounded = (y * 16).rounded(.towardZero) / 16
    let rest = (y - rounded) * (y + rounded)
    let density = exp(-rounded * rounded * 0.5) * exp(-rest * 0.5)
    let tail = density * (y <= 5.656854249492380195 ? middle(y) : far(y))
    return x < 0 ? tail : 1 - tail
  }

  private static func central(_ z: Double) -> Double {
    var above = (0.065682337918207449113 * z + 2.2352520354606839287) * z + 161.02823106855587881
    above = (above * z + 1067.6894854603709582) * z + 18154.981253343561249
    var below = (z + 47.20258190468824187) * z + 976.09855173777669322
    below = (below * z + 10260.932208618978205) * z + 45507.789335026729956
    return above / below
  }

  private static func middle(_ y: Double) -> Double {
    var above = (1.0765576773720192317e-8 * y + 0.39894151208813466764) * y + 8.8831497943883759412
    above = (above * y + 93.506656132177855979) * y + 597.27027639480026226
    above = (above * y + 2494.5375852903726711) * y + 6848.1904505362823326
    above = (above * y + 11602.651437647350124) * y + 9842.7148383839780218
    var below = (y + 22.266688044328115691) * y + 235.38790178262499861
    below = (below * y + 1519.377599407554805) * y + 6485.558298266760755
    below = (below * y + 18615.571640885098091) * y + 34900.952721145977266
    below = (below * y + 38912.003286093271411) * y + 19685.429676859990727
    return above / below
  }

  private static func far(_ y: Double) -> Double {
    let z = 1 / (y * y)
    var above = (0.02307344176494017303 * z + 0.21589853405795699) * z + 0.1274011611602473639
    above = (above * z + 0.022235277870649807) * z + 0.001421619193227893466
    var below = (z + 1.28426009614491121) * z + 0.468238212480865118
    below = (below * z + 0.0659881378689285515) * z + 0.00378239633202758244
    let ratio = z * (above * z + 2.9112874951168792e-5) / (below * z + 7.29751555083966205e-5)
    return (0.398942280401432678 - ratio) / y
  }
}
