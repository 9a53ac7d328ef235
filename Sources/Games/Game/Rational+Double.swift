internal import CGMP

extension Rational {
  /// The nearest number in floating point, ties to even; infinite where there is none.
  ///
  /// A result below 2⁻¹⁰²² may be rounded twice.
  public var double: Double {
    guard sign != 0 else { return 0 }
    var numerator = mpz_t()
    var denominator = mpz_t()
    var quotient = mpz_t()
    var rest = mpz_t()
    __gmpz_init(&numerator)
    __gmpz_init(&denominator)
    __gmpz_init(&quotient)
    __gmpz_init(&rest)
    defer {
      __gmpz_clear(&numerator)
      __gmpz_clear(&denominator)
      __gmpz_clear(&quotient)
      __gmpz_clear(&rest)
    }
    // The quotient gets 62 or 63 bits, of which the last also says whether anything follows: enough
    // that rounding it to 53 is rounding the fraction.
    let bits =
      Int(__gmpz_sizeinbase(&storage.value.pointee._mp_num, 2))
      - Int(__gmpz_sizeinbase(&storage.value.pointee._mp_den, 2))
    let shift = 62 - bits
    __gmpz_mul_2exp(&numerator, &storage.value.pointee._mp_num, UInt(max(0, shift)))
    numerator._mp_size = abs(numerator._mp_size)
    __gmpz_mul_2exp(&denominator, &storage.value.pointee._mp_den, UInt(max(0, -shift)))
    __gmpz_tdiv_qr(&quotient, &rest, &numerator, &denominator)
    let digits = UInt64(__gmpz_get_ui(&quotient)) | (rest._mp_size == 0 ? 0 : 1)
    let size = Double(digits)
    let value =
      shift > 1000 || shift < -1000
      ? Double(sign: .plus, exponent: -shift / 2, significand: size)
        * Double(sign: .plus, exponent: -shift - (-shift / 2), significand: 1)
      : Double(sign: .plus, exponent: -shift, significand: size)
    return sign < 0 ? -value : value
  }
}
