extension Double {
  /// The number nearest to a 128-bit one, within one unit in the last place.
  ///
  /// The standard library's conversion goes through unspecialised generic code (about 150 ns); this
  /// one is two conversions and an addition. The same bits everywhere.
  @inlinable public init(wide x: UInt128) {
    self =
      Double(UInt64(truncatingIfNeeded: x >> 64)) * 0x1p64 + Double(UInt64(truncatingIfNeeded: x))
  }

  /// The number nearest to a signed 128-bit one, likewise.
  @inlinable public init(wide x: Int128) {
    let magnitude = Double(wide: x.magnitude)
    self = x < 0 ? -magnitude : magnitude
  }
}

extension UInt128 {
  /// The whole number below a number that is not negative and below 2^127, exactly.
  @inlinable public init(wide x: Double) {
    precondition(x >= 0 && x < 0x1p127, "\(x) is no amount")
    if x < 0x1p63 {
      self = UInt128(UInt64(x))
    } else {
      let shift = x.exponent - 52
      self = UInt128(UInt64(x * Double(sign: .plus, exponent: -shift, significand: 1))) << shift
    }
  }
}
