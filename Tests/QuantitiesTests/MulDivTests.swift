import Quantities
import Testing

@Suite("mulDiv")
struct MulDivTests {
  static let most = UInt128.max

  /// Quotients of 256-bit products, from Python's integers.
  static let cases: [(a: UInt128, b: UInt128, d: UInt128, quotient: UInt128, isExact: Bool)] = [
    (0, 5, 7, 0, true),
    (7, 6, 42, 1, true),
    (10, 10, 3, 33, false),
    (most, most, most, most, true),
    (most, 2, 4, 170_141_183_460_469_231_731_687_303_715_884_105_727, false),
    (1 << 127, 1 << 127, 1 << 127, 1 << 127, true),
    (
      300_000_000_000_000_000_000_000_000_000, 999_999_999_999_999_999_999_999_999,
      1_000_000_000_000_000_000_000_000_000, 299_999_999_999_999_999_999_999_999_700, true
    ),
    (
      123_456_789_012_345_678_901_234_567_890_123, 987_654_321_098_765_432_109_876_543_210,
      1_000_000_007_000_000_009_000_000_011, 121_932_630_283_493_382_144_337_683_830_681_245, false
    ),
  ]

  // Not as `arguments:`: Swift 6.3 traps in tests that take 128-bit numbers as parameters.
  @Test("is the quotient of the full product")
  func quotient() {
    for (a, b, d, quotient, isExact) in Self.cases {
      #expect(mulDiv(a, b, d) == quotient)
      #expect(mulDiv(b, a, d) == quotient)
      #expect(mulDiv(a, b, d, rounding: .up) == quotient + (isExact ? 0 : 1))
    }
  }

  @Test("agrees with long division by bits")
  func longDivision() {
    var state: UInt64 = 1
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
    for _ in 0..<2_000 {
      let a = UInt128(next()) << 50 | UInt128(next() >> 14)
      let b = UInt128(next()) << 40 | UInt128(next() >> 24)
      let d = max(a, UInt128(next()) << 45 | 1)
      #expect(mulDiv(a, b, d) == Self.divideByBits(a, b, d), "\(a) * \(b) / \(d)")
    }
  }

  /// Shift-and-subtract over the 256 bits of the product.
  static func divideByBits(_ a: UInt128, _ b: UInt128, _ d: UInt128) -> UInt128 {
    let (high, low) = a.multipliedFullWidth(by: b)
    var remainder = UInt128(0)
    var quotient = UInt128(0)
    for bit in stride(from: 255, through: 0, by: -1) {
      let carry = remainder >> 127
      let word = bit >= 128 ? high >> UInt128(bit - 128) : low >> UInt128(bit)
      remainder = remainder << 1 | (word & 1)
      quotient <<= 1
      if carry == 1 || remainder >= d {
        remainder = remainder &- d
        quotient |= 1
      }
    }
    return quotient
  }

  @Test("of a share of an amount never exceeds the amount")
  func shares() {
    for amount in [UInt128(0), 1, 999, 1 << 100, .max] {
      #expect(Share.whole.of(amount) == amount)
      #expect(Share.zero.of(amount) == 0)
      let third = Share(billionths: 333_333_333)
      #expect(third.of(amount) <= amount)
      #expect(third.of(amount, rounding: .up) - third.of(amount) <= 1)
    }
  }
}
