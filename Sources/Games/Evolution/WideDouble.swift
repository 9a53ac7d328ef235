internal import Randomness

/// A number that is not negative, with the precision of `Double` and an exponent of its own.
///
/// Strong selection makes rates like e^-100000, whose ratios decide where a chain stays; in `Double`
/// they are all zero. Here they keep 53 bits.
struct WideDouble: Comparable {
  /// From 1 to below 2, or 0.
  private(set) var significand: Double
  /// The power of two by which the significand is multiplied; `zeroExponent` for 0.
  private(set) var exponent: Int

  /// Far below every other exponent, and so that a few of them can be added.
  static let zeroExponent = -(1 << 58)
  /// Beyond this size of exponents nothing is promised.
  static let greatestExponent = 1 << 50

  static let zero = Self(0)
  static let one = Self(1)

  /// A finite number, at least 0.
  init(_ value: Double) { self.init(value, exponent: 0) }

  /// `value` · 2^`exponent`, with a finite `value` that is at least 0.
  init(_ value: Double, exponent: Int) {
    if value > 0 {
      significand = value.significand
      self.exponent = exponent + Int(value.exponent)
    } else {
      significand = 0
      self.exponent = Self.zeroExponent
    }
  }

  /// e^-(high + low), to the last bits also where high + low is as large as 10¹⁴.
  ///
  /// - Precondition: 0 ≤ high < 10¹⁴, and low is at most its last bit.
  init(exponentialOfMinus high: Double, _ low: Double = 0) {
    // ln 2 = ln2 + ln2Tail to 106 bits, so that the rest after the powers of two is right to 53.
    let ln2 = 0x1.62e42fefa39efp-1
    let ln2Tail = 0x1.abc9e3b39803fp-56
    let power = (high / ln2).rounded()
    let product = power * ln2
    let productTail = (-product).addingProduct(power, ln2)
    let rest = (high - product) - productTail + (low - power * ln2Tail)
    self.init(Elementary.exp(-rest), exponent: -Int(power))
  }

  /// The nearest `Double`: 0 where it is below half the least one.
  var double: Double {
    guard exponent >= -1100 else { return 0 }
    return Double(sign: .plus, exponent: min(exponent, 1024), significand: significand)
  }

  static func + (a: Self, b: Self) -> Self {
    let (high, low) = a.exponent >= b.exponent ? (a, b) : (b, a)
    return Self(
      high.significand + low.significand * Double.power(low.exponent - high.exponent),
      exponent: high.exponent)
  }

  static func < (a: Self, b: Self) -> Bool {
    a.exponent != b.exponent ? a.exponent < b.exponent : a.significand < b.significand
  }

  static func * (a: Self, b: Self) -> Self {
    Self(a.significand * b.significand, exponent: a.exponent + b.exponent)
  }

  /// - Precondition: the divisor is not zero.
  static func / (a: Self, b: Self) -> Self {
    Self(a.significand / b.significand, exponent: a.exponent - b.exponent)
  }
}

extension Double {
  /// 2^`exponent` for an exponent that is not above 0; 0 where that is below the normal numbers.
  ///
  /// From integer operations only, so that loops over it become vector instructions.
  @inline(__always) static func power(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: (max(exponent, -1023) &+ 1023) &<< 52))
  }
}
