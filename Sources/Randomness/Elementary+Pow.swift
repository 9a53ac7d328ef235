// Powers through a logarithm of about 65 bits, because x^y multiplies its error by y.

extension Elementary {
  /// x^y for positive x, within about 1 ulp.
  ///
  /// `pow(x, 0)` and `pow(1, y)` are 1; x = 0 gives 0 or infinity; negative x gives NaN.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    guard x != 1, y != 0 else { return 1 }
    guard x > 0, x < .infinity, y.magnitude < 0x1p970 else { return exp(y * log(x)) }
    let logarithm = preciseLog(x)
    let product = twoProduct(y, logarithm.high)
    guard product.high.magnitude < 750 else { return exp(product.high) }
    return exp(product.high, plus: product.low + y * logarithm.low)
  }

  /// log(x) as a sum of two numbers, for positive finite x.
  ///
  /// log(1 + f) = 2 s (1 + z/3 + z^2/5 + ...) with s = f / (2 + f) and z = s^2 <= 0.0295, in double
  /// precision from z^2/5 on and in pairs of numbers before it.
  @inline(__always)
  private static func preciseLog(_ x: Double) -> (high: Double, low: Double) {
    let (k, f) = split(x)
    let sum = fastTwoSum(2, f)
    let s = f / sum.high
    let back = twoProduct(s, sum.high)
    let sLow = (((f - back.high) - back.low) - s * sum.low) / sum.high
    let square = twoProduct(s, s)
    let zLow = square.low + 2 * s * sLow
    let third = square.high * (1.0 / 3)
    let thirdBack = twoProduct(third, 3)
    let thirdLow = (((square.high - thirdBack.high) - thirdBack.low) + zLow) * (1.0 / 3)
    let z = square.high
    let z4 = (z * z) * (z * z)
    let first = (1.0 / 5 + z * (1.0 / 7)) + (1.0 / 9 + z * (1.0 / 11)) * (z * z)
    let second = (1.0 / 13 + z * (1.0 / 15)) + (1.0 / 17 + z * (1.0 / 19)) * (z * z)
    let last = (1.0 / 21 + z * (1.0 / 23)) + 1.0 / 25 * (z * z)
    let rest = z * (first + z4 * (second + z4 * last))
    let factor = fastTwoSum(1, third)
    let factorLow = factor.low + (thirdLow + rest * z)
    let product = twoProduct(2 * s, factor.high)
    let productLow = product.low + 2 * (s * factorLow + sLow * factor.high)
    // The high part of ln 2 has 21 trailing zeros: its product with k is exact.
    let scale = k * 0x1.62e42feep-1
    let total = twoSum(scale, product.high)
    let low = total.low + (productLow + k * 0x1.a39ef35793c76p-33)
    return fastTwoSum(total.high, low)
  }

  /// The rounded product and its error, by Veltkamp's splitting and Dekker's product.
  @inline(__always)
  private static func twoProduct(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let (aHigh, bHigh) = (upperHalf(a), upperHalf(b))
    let (aLow, bLow) = (a - aHigh, b - bHigh)
    let product = a * b
    return (product, ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow)
  }

  @inline(__always)
  private static func upperHalf(_ a: Double) -> Double {
    let scaled = a * 0x1.0000002p27
    return scaled - (scaled - a)
  }

  /// The rounded sum and its error (Knuth).
  @inline(__always)
  private static func twoSum(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let sum = a + b
    let part = sum - a
    return (sum, (a - (sum - part)) + (b - part))
  }

  /// The rounded sum and its error where |a| >= |b| or a is 0 (Dekker).
  @inline(__always)
  private static func fastTwoSum(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let sum = a + b
    return (sum, b - (sum - a))
  }
}
