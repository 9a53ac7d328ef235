/// An element a0 + a1 x + a2 x^2 + a3 x^3 of KoalaBear[x] / (x^4 - 3), a field of 2^124 elements.
///
/// x^4 - 3 is irreducible: 3 is no square mod p, and p is 1 mod 4. Challenges are drawn from here.
public struct Quartic: Algebra, Hashable, BitwiseCopyable {
  /// The coefficients, lowest first.
  public var a0, a1, a2, a3: KoalaBear

  /// These coefficients, lowest first.
  @inline(__always) public init(_ a0: KoalaBear, _ a1: KoalaBear, _ a2: KoalaBear, _ a3: KoalaBear)
  {
    (self.a0, self.a1, self.a2, self.a3) = (a0, a1, a2, a3)
  }

  /// The element of the base field.
  @inline(__always) public init(_ value: KoalaBear) { self.init(value, .zero, .zero, .zero) }

  /// 0.
  @inline(__always) public static var zero: Self { Self(.zero) }

  /// The sum.
  @inline(__always) public static func + (a: Self, b: Self) -> Self {
    Self(a.a0 + b.a0, a.a1 + b.a1, a.a2 + b.a2, a.a3 + b.a3)
  }

  /// The difference.
  @inline(__always) public static func - (a: Self, b: Self) -> Self {
    Self(a.a0 - b.a0, a.a1 - b.a1, a.a2 - b.a2, a.a3 - b.a3)
  }

  /// The product.
  @inline(__always) public static func * (a: Self, b: Self) -> Self {
    Self(
      a.a0 * b.a0 + triple(a.a1 * b.a3 + a.a2 * b.a2 + a.a3 * b.a1),
      a.a0 * b.a1 + a.a1 * b.a0 + triple(a.a2 * b.a3 + a.a3 * b.a2),
      a.a0 * b.a2 + a.a1 * b.a1 + a.a2 * b.a0 + triple(a.a3 * b.a3),
      a.a0 * b.a3 + a.a1 * b.a2 + a.a2 * b.a1 + a.a3 * b.a0)
  }

  /// The product with an element of the base field.
  @inline(__always) public static func * (a: Self, b: KoalaBear) -> Self {
    Self(a.a0 * b, a.a1 * b, a.a2 * b, a.a3 * b)
  }

  @inline(__always) private static func triple(_ a: KoalaBear) -> KoalaBear { a + a + a }

  /// The multiplicative inverse; 0 for 0, which has none.
  ///
  /// Twice down a tower of quadratic extensions: a · a(-x) lies in KoalaBear[x^2].
  public var inverse: Self {
    let b0 = a0 * a0 + Self.triple(a2 * a2) - Self.triple(a1 * a3 + a1 * a3)
    let b2 = a0 * a2 + a0 * a2 - a1 * a1 - Self.triple(a3 * a3)
    let norm = (b0 * b0 - Self.triple(b2 * b2)).inverse
    let (c0, c2) = (b0 * norm, KoalaBear.zero - b2 * norm)
    return Self(a0, .zero - a1, a2, .zero - a3) * Self(c0, .zero, c2, .zero)
  }
}
