// Exponentials: x = k ln 2 + r with |r| <= ln 2 / 2, then 2^k times a polynomial for e^r.

extension Elementary {
  /// The exponential function e^x, at most 1 ulp from the C library's.
  ///
  /// Infinite above 709.78, rounded to a subnormal number below -708.4, 0 below -745.13.
  @inlinable @inline(__always)
  public static func exp(_ x: Double) -> Double {
    exp(x, plus: 0)
  }

  /// 2^x, at most 1 ulp from the C library's and exact for whole x.
  ///
  /// Infinite from 1024, rounded to a subnormal number below -1022, 0 below -1075.
  @inlinable @inline(__always)
  public static func exp2(_ x: Double) -> Double {
    let clamped = x > 1025 ? 1025 : (x < -1076 ? -1076 : x)
    let shifted = clamped + 0x1.8p52
    let rest = clamped - (shifted - 0x1.8p52)
    return scaledExp(rest * 0x1.62e42fefa39efp-1, 0, shifted.bitPattern)
  }

  /// e^(x + tail) for a tail that may be below the last bit of x; used by `pow`.
  @inlinable @inline(__always)
  static func exp(_ x: Double, plus tail: Double) -> Double {
    let clamped = x > 710 ? 710 : (x < -746 ? -746 : x)
    let shifted = clamped * 0x1.71547652b82fep0 + 0x1.8p52
    let k = shifted - 0x1.8p52
    // The high part of ln 2 has 21 trailing zeros, so its product with k and the difference are
    // exact (Cody and Waite).
    return scaledExp(
      clamped - k * 0x1.62e42feep-1, k * 0x1.a39ef35793c76p-33 - tail, shifted.bitPattern)
  }

  /// e^(high - low) times 2^k, where `shifted` is the bit pattern of 1.5 * 2^52 + k.
  ///
  /// The polynomial is the Chebyshev interpolant of (e^r - 1 - r) / r^2 of degree 10, 0.003 ulp
  /// from it. Two factors scale in turn, so that a subnormal result is rounded only once more.
  @inlinable @inline(__always)
  static func scaledExp(_ high: Double, _ low: Double, _ shifted: UInt64) -> Double {
    let r = high - low
    let r2 = r * r
    let r4 = r2 * r2
    let a =
      (0.5 + 0x1.5555555555557p-3 * r) + (0x1.5555555555556p-5 + 0x1.11111111100dfp-7 * r) * r2
    let b =
      (0x1.6c16c16c162d6p-10 + 0x1.a01a01abe6323p-13 * r)
      + (0x1.a01a01a6d7831p-16 + 0x1.71de0237484cdp-19 * r) * r2
    let c = (0x1.27e4db67ac2b0p-22 + 0x1.af4ddda1c08cdp-26 * r) + 0x1.1f72fc83bcbc7p-29 * r2
    let power = 1 + (high + (((a + b * r4) + c * (r4 * r4)) * r2 - low))
    let k = shifted &- 0x4338_0000_0000_0000 &+ 2048
    let half = k &>> 1
    return power * Double(bitPattern: (half &- 1) &<< 52)
      * Double(bitPattern: (k &- half &- 1) &<< 52)
  }
}
