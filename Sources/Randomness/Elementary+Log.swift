// Logarithms: x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)), then a series in s = f / (2 + f).
// Source of reduction, polynomial and splitting: FreeBSD msun e_log.c and e_log2.c (Sun, 1993).

extension Elementary {
  /// The natural logarithm, at most 1 ulp from the C library's.
  ///
  /// -infinity at 0, NaN below it.
  @inlinable @inline(__always)
  public static func log(_ x: Double) -> Double {
    let (k, f) = split(x)
    let (half, series) = logSeries(f)
    let value =
      k * 0x1.62e42feep-1 - ((half - (series + k * 0x1.a39ef35793c76p-33)) - f)
    return logLimits(x, value)
  }

  /// The logarithm to base 2, at most 1 ulp from the C library's and exact for powers of 2.
  ///
  /// -infinity at 0, NaN below it.
  @inlinable @inline(__always)
  public static func log2(_ x: Double) -> Double {
    let (k, f) = split(x)
    let (half, series) = logSeries(f)
    let high = Double(bitPattern: (f - half).bitPattern & 0xFFFF_FFFF_0000_0000)
    let low = (f - high) - half + series
    let lead = high * 0x1.7154765200000p0
    let rest = (low + high) * 0x1.705fc2eefa200p-33 + low * 0x1.7154765200000p0
    let sum = k + lead
    return logLimits(x, ((k - sum) + lead + rest) + sum)
  }

  /// log(1 + x) without loss for small x, about 2 ulp; NaN below -1.
  @inlinable
  public static func log1p(_ x: Double) -> Double {
    let sum = 1 + x
    guard sum > 0, sum < .infinity, sum != 1 else { return sum == 1 ? x : log(sum) }
    // The rounding error of the sum, to first order: log(sum + error) = log(sum) + error / sum.
    let error = x.magnitude < 1 ? x - (sum - 1) : 1 - (sum - x)
    return log(sum) + error / sum
  }

  /// k and f with x = 2^k (1 + f), for any positive x; subnormal numbers are scaled up first.
  @inlinable @inline(__always)
  static func split(_ x: Double) -> (k: Double, f: Double) {
    let isSmall = x < 0x1p-1022
    let scaled = isSmall ? x * 0x1p54 : x
    let offset = isSmall ? 0x1p52 + 1023 + 54 : 0x1p52 + 1023
    let bits = scaled.bitPattern &+ (0x3FF0_0000_0000_0000 - 0x3FE6_A09E_0000_0000)
    let k = Double(bitPattern: bits &>> 52 | 0x4330_0000_0000_0000) - offset
    let m = Double(bitPattern: (bits & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_0000_0000)
    return (k, m - 1)
  }

  /// f^2 / 2 and what makes log(1 + f) = f - (f^2 / 2 - series).
  @inlinable @inline(__always)
  static func logSeries(_ f: Double) -> (half: Double, series: Double) {
    let half = 0.5 * f * f
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let odd =
      z
      * (0x1.5555555555593p-1
        + w * (0x1.2492494229359p-2 + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)))
    let even = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3))
    return (half, s * (half + (even + odd)))
  }

  /// The value, or what the logarithm is where x is not a positive finite number.
  @inlinable @inline(__always)
  static func logLimits(_ x: Double, _ value: Double) -> Double {
    let upper = x < .infinity ? value : x
    return x > 0 ? upper : (x == 0 ? -.infinity : .nan)
  }
}
