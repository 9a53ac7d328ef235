/// A constant factor, prepared so that a product with it takes fewer instructions than any other.
///
/// After Shoup (Harvey, [Faster arithmetic for number-theoretic transforms](https://arxiv.org/abs/1205.2926),
/// §2): with q = floor(x · quotient / 2^32) the product is x · factor - q p, in [0, 2 p).
struct Twiddle: BitwiseCopyable {
  /// The factor's canonical value.
  let factor: UInt32
  /// floor(factor · 2^32 / p).
  let quotient: UInt32

  /// floor(factor · 2^32 / p) · p = factor · 2^32 - m with m the Montgomery form, and so a product
  /// modulo 2^32 does for the division.
  @inline(__always) init(_ factor: KoalaBear) {
    self.factor = factor.value
    quotient = (0 &- factor.montgomery) &* KoalaBear.inverseOfModulus
  }

  /// One.
  static var one: Self { Self(KoalaBear.one) }
}

/// Sixteen elements in the middle of a transform: words below 2^32, right modulo p.
typealias Words = PackedKoalaBear.Words

extension Words {
  /// The products with `twiddle`, in [0, 2 p).
  @inline(__always) func times(_ twiddle: Twiddle) -> Words {
    let x = unsafeBitCast(self, to: PackedKoalaBear.Products.self)
    let quotient = PackedKoalaBear.Products(repeating: UInt64(twiddle.quotient))
    let low = PackedKoalaBear.Products(repeating: 0xffff_ffff)
    let (even, odd) = ((x & low) &* quotient, (x &>> 32) &* quotient)
    let q = unsafeBitCast((even &>> 32) | (odd & ~low), to: Words.self)
    return self &* Words(repeating: twiddle.factor) &- q &* PackedKoalaBear.p
  }

  /// From [0, 2 p) to [0, p).
  @inline(__always) var reduced: Words { PackedKoalaBear.lesser(self, self &- PackedKoalaBear.p) }
}
