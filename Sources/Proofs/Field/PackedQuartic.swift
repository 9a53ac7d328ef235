/// Sixteen elements of the extension, on which everything happens at once.
public struct PackedQuartic: Sendable, BitwiseCopyable {
  /// The coefficients, lowest first.
  public var a0, a1, a2, a3: PackedKoalaBear

  /// These coefficients, lowest first.
  @inline(__always) public init(
    _ a0: PackedKoalaBear, _ a1: PackedKoalaBear, _ a2: PackedKoalaBear, _ a3: PackedKoalaBear
  ) {
    (self.a0, self.a1, self.a2, self.a3) = (a0, a1, a2, a3)
  }

  /// Sixteen times this element.
  @inline(__always) public init(_ value: Quartic) {
    self.init(
      PackedKoalaBear(value.a0), PackedKoalaBear(value.a1), PackedKoalaBear(value.a2),
      PackedKoalaBear(value.a3))
  }

  /// The element of a lane, from 0 to 15.
  @inline(__always) public subscript(lane: Int) -> Quartic {
    Quartic(a0[lane], a1[lane], a2[lane], a3[lane])
  }

  /// The sums.
  @inline(__always) public static func + (a: Self, b: Self) -> Self {
    Self(a.a0 + b.a0, a.a1 + b.a1, a.a2 + b.a2, a.a3 + b.a3)
  }

  /// The differences.
  @inline(__always) public static func - (a: Self, b: Self) -> Self {
    Self(a.a0 - b.a0, a.a1 - b.a1, a.a2 - b.a2, a.a3 - b.a3)
  }

  /// The products.
  @inline(__always) public static func * (a: Self, b: Self) -> Self {
    Self(
      a.a0 * b.a0 + triple(a.a1 * b.a3 + a.a2 * b.a2 + a.a3 * b.a1),
      a.a0 * b.a1 + a.a1 * b.a0 + triple(a.a2 * b.a3 + a.a3 * b.a2),
      a.a0 * b.a2 + a.a1 * b.a1 + a.a2 * b.a0 + triple(a.a3 * b.a3),
      a.a0 * b.a3 + a.a1 * b.a2 + a.a2 * b.a1 + a.a3 * b.a0)
  }

  /// The products with elements of the base field.
  @inline(__always) public static func * (a: Self, b: PackedKoalaBear) -> Self {
    Self(a.a0 * b, a.a1 * b, a.a2 * b, a.a3 * b)
  }

  @inline(__always) private static func triple(_ a: PackedKoalaBear) -> PackedKoalaBear {
    a + a + a
  }

  /// The multiplicative inverses; 0 for 0, which has none.
  var inverse: Self {
    let b0 = a0 * a0 + Self.triple(a2 * a2) - Self.triple(a1 * a3 + a1 * a3)
    let b2 = a0 * a2 + a0 * a2 - a1 * a1 - Self.triple(a3 * a3)
    let norm = (b0 * b0 - Self.triple(b2 * b2)).inverse
    let zero = PackedKoalaBear.zero
    return Self(a0, zero - a1, a2, zero - a3) * Self(b0 * norm, zero, zero - b2 * norm, zero)
  }
}
