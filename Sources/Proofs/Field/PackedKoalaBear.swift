/// Sixteen elements of KoalaBear, on which everything happens at once.
///
/// A vector register of 512 bits; the same bits result where registers are shorter. Functions that use
/// it work through pointers and are inlined, since Swift hands vectors over through memory.
public struct PackedKoalaBear: Algebra, Hashable, BitwiseCopyable {
  /// How many elements there are.
  public static let lanes = 16
  typealias Words = SIMD16<UInt32>
  typealias Products = SIMD8<UInt64>

  /// Each element's value · 2^32 mod p.
  var montgomery: Words

  @inline(__always) init(montgomery: Words) { self.montgomery = montgomery }

  /// Sixteen times this element.
  @inline(__always) public init(_ value: KoalaBear) {
    montgomery = Words(repeating: value.montgomery)
  }

  /// The elements that a function gives for 0 to 15.
  @inline(__always) public init(_ element: (Int) -> KoalaBear) {
    montgomery = Words()
    for lane in 0..<Self.lanes { montgomery[lane] = element(lane).montgomery }
  }

  /// 0, sixteen times.
  @inline(__always) public static var zero: Self { Self(montgomery: Words()) }

  /// The element of a lane, from 0 to 15.
  @inline(__always) public subscript(lane: Int) -> KoalaBear {
    get { KoalaBear(montgomery: montgomery[lane]) }
    set { montgomery[lane] = newValue.montgomery }
  }

  @inline(__always) static var p: Words { Words(repeating: KoalaBear.modulus) }

  /// The lesser of each two; `pointwiseMin` does not become one instruction, this does.
  @inline(__always) static func lesser(_ a: Words, _ b: Words) -> Words {
    a.replacing(with: b, where: b .< a)
  }

  /// The sums.
  @inline(__always) public static func + (a: Self, b: Self) -> Self {
    let sum = a.montgomery &+ b.montgomery
    return Self(montgomery: lesser(sum, sum &- p))
  }

  /// The differences.
  @inline(__always) public static func - (a: Self, b: Self) -> Self {
    let difference = a.montgomery &- b.montgomery
    return Self(montgomery: lesser(difference, difference &+ p))
  }

  /// The products.
  @inline(__always) public static func * (a: Self, b: Self) -> Self {
    let x = unsafeBitCast(a.montgomery, to: Products.self)
    let y = unsafeBitCast(b.montgomery, to: Products.self)
    let low = Products(repeating: 0xffff_ffff)
    return joined(reduce((x & low) &* (y & low)), reduce((x &>> 32) &* (y &>> 32)))
  }

  /// The products with one element.
  @inline(__always) public static func * (a: Self, b: KoalaBear) -> Self { a * Self(b) }

  /// In the upper half x · 2^-32 mod p, or that and p; 0 in the lower one.
  ///
  /// A multiple of p is added and not subtracted: the compiler makes of a negative factor a product of
  /// 64 by 64 bits, which is slow.
  @inline(__always) static func reduce(_ x: Products) -> Products {
    let low = Products(repeating: 0xffff_ffff)
    let minusInverse = Products(repeating: UInt64(0 &- KoalaBear.inverseOfModulus))
    let factor = (x &* minusInverse) & low
    return x &+ factor &* Products(repeating: UInt64(KoalaBear.modulus))
  }

  /// The elements that upper halves from [0, 2 p) are, in even and in odd lanes.
  @inline(__always) static func joined(_ even: Products, _ odd: Products) -> Self {
    let low = Products(repeating: 0xffff_ffff)
    let words = unsafeBitCast((even &>> 32) | (odd & ~low), to: Words.self)
    return Self(montgomery: lesser(words, words &- p))
  }
}
