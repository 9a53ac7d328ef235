/// What constraints are written in: a commutative ring that holds KoalaBear.
///
/// The prover evaluates constraints in sixteen base elements at once, the verifier in the extension,
/// and the check of a trace in the base field: one text serves them all.
public protocol Algebra: Sendable {
  /// Nothing.
  static var zero: Self { get }
  /// The element of the base field.
  init(_ value: KoalaBear)
  /// The sum.
  static func + (a: Self, b: Self) -> Self
  /// The difference.
  static func - (a: Self, b: Self) -> Self
  /// The product.
  static func * (a: Self, b: Self) -> Self
  /// The product with an element of the base field.
  static func * (a: Self, b: KoalaBear) -> Self
}

extension Algebra {
  /// One.
  @inline(__always) public static var one: Self { Self(.one) }
  /// Adds in place.
  @inline(__always) public static func += (a: inout Self, b: Self) { a = a + b }
  /// Subtracts in place.
  @inline(__always) public static func -= (a: inout Self, b: Self) { a = a - b }
  /// Multiplies in place.
  @inline(__always) public static func *= (a: inout Self, b: Self) { a = a * b }

  /// The element to the power `exponent`; 0^0 is 1.
  public func power(_ exponent: UInt64) -> Self {
    var (result, square, rest) = (Self.one, self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
