/// A sum of products in sixteen lanes that is reduced once, at its end.
///
/// Even and odd lanes are kept as 64 bits each, below p · 2^32, which two products more keep below 2^64:
/// a product costs three instructions instead of nine.
struct ProductSum: BitwiseCopyable {
  typealias Products = SIMD8<UInt64>

  /// The lanes of a factor, as products take them.
  struct Factor: BitwiseCopyable {
    let even, odd: Products

    @inline(__always) init(_ lanes: PackedKoalaBear) {
      let words = unsafeBitCast(lanes.montgomery, to: Products.self)
      even = words & Products(repeating: 0xffff_ffff)
      odd = words &>> 32
    }
  }

  private var even = Products()
  private var odd = Products()

  @inline(__always) init() {}

  /// Adds the products of all lanes with one element.
  @inline(__always) mutating func add(_ a: Factor, _ b: KoalaBear) {
    let b = Products(repeating: UInt64(b.montgomery))
    even = Self.below(even &+ a.even &* b)
    odd = Self.below(odd &+ a.odd &* b)
  }

  /// Adds the products of corresponding lanes.
  @inline(__always) mutating func add(_ a: Factor, _ b: Factor) {
    even = Self.below(even &+ a.even &* b.even)
    odd = Self.below(odd &+ a.odd &* b.odd)
  }

  /// Adds the products of corresponding lanes of two pairs: with both the sum is still below 2^64.
  @inline(__always) mutating func add(_ a: Factor, _ b: Factor, _ c: Factor, _ d: Factor) {
    even = Self.below(even &+ a.even &* b.even &+ c.even &* d.even)
    odd = Self.below(odd &+ a.odd &* b.odd &+ c.odd &* d.odd)
  }

  /// x, or x - p · 2^32 if that is not negative.
  @inline(__always) private static func below(_ x: Products) -> Products {
    let less = x &- Products(repeating: UInt64(KoalaBear.modulus) &<< 32)
    return x.replacing(with: less, where: less .< x)
  }

  /// The sum.
  @inline(__always) var value: PackedKoalaBear {
    let low = Products(repeating: 0xffff_ffff)
    let words = (Self.reduce(even) &>> 32) | (Self.reduce(odd) & ~low)
    let lanes = unsafeBitCast(words, to: SIMD16<UInt32>.self)
    let raised = lanes &+ SIMD16(repeating: KoalaBear.modulus)
    return PackedKoalaBear(montgomery: lanes.replacing(with: raised, where: raised .< lanes))
  }

  /// In the upper half x · 2^-32 mod p, or that less p.
  @inline(__always) private static func reduce(_ x: Products) -> Products {
    let taken =
      (x &* Products(repeating: UInt64(KoalaBear.inverseOfModulus)))
      & Products(repeating: 0xffff_ffff)
    return x &- taken &* Products(repeating: UInt64(KoalaBear.modulus))
  }
}

/// Sums of products with elements of the extension.
struct QuarticSum: BitwiseCopyable {
  private var s0 = ProductSum()
  private var s1 = ProductSum()
  private var s2 = ProductSum()
  private var s3 = ProductSum()

  @inline(__always) init() {}

  /// Adds the products of sixteen elements with one of the extension.
  @inline(__always) mutating func add(_ a: PackedKoalaBear, _ b: Quartic) {
    let a = ProductSum.Factor(a)
    s0.add(a, b.a0)
    s1.add(a, b.a1)
    s2.add(a, b.a2)
    s3.add(a, b.a3)
  }

  /// Adds the products of sixteen elements with the coefficients at `b`, sixteen each.
  @inline(__always) mutating func add(
    _ a: PackedKoalaBear, _ b: UnsafePointer<ProductSum.Factor>
  ) {
    let a = ProductSum.Factor(a)
    s0.add(a, b[0])
    s1.add(a, b[1])
    s2.add(a, b[2])
    s3.add(a, b[3])
  }

  /// Adds the products of sixteen elements each with the coefficients at `b` and `d`, sixteen each.
  @inline(__always) mutating func add(
    _ a: PackedKoalaBear, _ b: UnsafePointer<ProductSum.Factor>,
    _ c: PackedKoalaBear, _ d: UnsafePointer<ProductSum.Factor>
  ) {
    let (a, c) = (ProductSum.Factor(a), ProductSum.Factor(c))
    s0.add(a, b[0], c, d[0])
    s1.add(a, b[1], c, d[1])
    s2.add(a, b[2], c, d[2])
    s3.add(a, b[3], c, d[3])
  }

  /// The sums.
  @inline(__always) var value: PackedQuartic {
    PackedQuartic(s0.value, s1.value, s2.value, s3.value)
  }
}
