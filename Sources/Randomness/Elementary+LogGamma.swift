// The gamma function's logarithm and the error of Stirling's formula.

extension Elementary {
  /// The natural logarithm of the gamma function, for x > 0.
  ///
  /// Stirling's series from 15 on; smaller arguments are raised by the recurrence. Error about 1e-15
  /// times the larger of 1 and the result. Infinity at 0, NaN below it.
  public static func logGamma(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? .infinity : (x < 0 ? .nan : x) }
    var product = 1.0
    var y = x
    while y < 15 {
      product *= y
      y += 1
    }
    return (y - 0.5) * log(y) - y + 0.918938533204672742 + stirlingSeries(y) - log(product)
  }

  /// What log(x!) exceeds Stirling's formula by: `logGamma(x + 1) - ((x + 1/2) log x - x + log(2 pi) / 2)`.
  ///
  /// For x > 0; about 1 / (12 x). Below 15 the error is about 4e-15 absolute.
  public static func stirlingError(_ x: Double) -> Double {
    guard x < 15 else { return stirlingSeries(x) }
    return logGamma(x + 1) - ((x + 0.5) * log(x) - x + 0.918938533204672742)
  }

  /// Stirling's asymptotic series, of which nine terms suffice from 15 on (Abramowitz, Stegun 6.1.41).
  private static func stirlingSeries(_ x: Double) -> Double {
    let z = 1 / (x * x)
    let tail = (-691.0 / 360360 + z * (1.0 / 156 + z * (-3617.0 / 122400 + z * (43867.0 / 244188))))
    let series =
      1.0 / 12 + z
      * (-1.0 / 360 + z * (1.0 / 1260 + z * (-1.0 / 1680 + z * (1.0 / 1188 + z * tail))))
    return series / x
  }
}
