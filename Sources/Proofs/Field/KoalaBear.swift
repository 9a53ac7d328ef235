/// An element of the prime field of p = 2^31 - 2^24 + 1 elements.
///
/// Kept in Montgomery form, value · 2^32 mod p, and always below p. x -> x^3 is a permutation, and the
/// multiplicative group has a subgroup of order 2^24.
public struct KoalaBear: Algebra, Hashable, BitwiseCopyable {
  /// p.
  public static let modulus: UInt32 = 0x7f00_0001
  /// The power of two that divides p - 1.
  public static let twoAdicity = 24
  /// p^-1 mod 2^32.
  static let inverseOfModulus: UInt32 = 0x8100_0001

  /// value · 2^32 mod p.
  var montgomery: UInt32

  @inline(__always) init(montgomery: UInt32) { self.montgomery = montgomery }

  /// The element that `value` is modulo p.
  @inline(__always) public init(_ value: UInt32) {
    montgomery = UInt32((UInt64(value) << 32) % UInt64(Self.modulus))
  }

  /// The element with this canonical value; `nil` from p on, so that each element has one encoding.
  public init?(canonical value: UInt32) {
    guard value < Self.modulus else { return nil }
    self.init(value)
  }

  /// The same element.
  @inline(__always) public init(_ value: KoalaBear) { self = value }

  /// The canonical value, below p.
  @inline(__always) public var value: UInt32 { Self.reduce(UInt64(montgomery)) }

  /// 0.
  @inline(__always) public static var zero: Self { Self(montgomery: 0) }
  /// 1.
  @inline(__always) public static var one: Self { Self(montgomery: 0x01ff_fffe) }
  /// 3, which generates the multiplicative group.
  public static var generator: Self { Self(3) }

  /// x · 2^-32 mod p for x below p · 2^32.
  @inline(__always) static func reduce(_ x: UInt64) -> UInt32 {
    let low = UInt32(truncatingIfNeeded: x) &* inverseOfModulus
    let high = UInt32(truncatingIfNeeded: x >> 32)
    let taken = UInt32(truncatingIfNeeded: (UInt64(low) &* UInt64(modulus)) >> 32)
    return high >= taken ? high &- taken : high &- taken &+ modulus
  }

  /// The sum.
  @inline(__always) public static func + (a: Self, b: Self) -> Self {
    let sum = a.montgomery &+ b.montgomery
    return Self(montgomery: sum >= modulus ? sum &- modulus : sum)
  }

  /// The difference.
  @inline(__always) public static func - (a: Self, b: Self) -> Self {
    let less = a.montgomery >= b.montgomery
    return Self(montgomery: a.montgomery &- b.montgomery &+ (less ? 0 : modulus))
  }

  /// The negative.
  @inline(__always) public static prefix func - (a: Self) -> Self { zero - a }

  /// The product.
  @inline(__always) public static func * (a: Self, b: Self) -> Self {
    Self(montgomery: reduce(UInt64(a.montgomery) &* UInt64(b.montgomery)))
  }

  /// The multiplicative inverse; 0 for 0, which has none.
  public var inverse: Self { power(UInt64(Self.modulus) - 2) }

  /// A generator of the subgroup of order 2^`log2`, whose squares are those of the smaller ones.
  ///
  /// - Precondition: `log2` is at most `twoAdicity`.
  public static func rootOfUnity(log2: Int) -> Self {
    precondition((0...twoAdicity).contains(log2), "no subgroup of order 2^\(log2)")
    var root = generator.power(UInt64((modulus - 1) >> twoAdicity))
    for _ in log2..<twoAdicity { root *= root }
    return root
  }
}
