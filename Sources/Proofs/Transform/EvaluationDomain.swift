/// The points shift · g^i for i from 0 to n - 1, where g generates the subgroup of order n.
///
/// Holds the factors that transforms over these points need, made once: 16 bytes a point.
public struct EvaluationDomain: Sendable {
  /// The binary logarithm of how many points there are.
  public let log2Size: Int
  /// The first point.
  public let shift: KoalaBear
  /// What each point is multiplied by to get the next one.
  public let generator: KoalaBear
  /// The factors of layer m, a power of two below n, at m ..< 2 m: those of `shift`^(n / 2 m) · g_2m^j.
  let twiddles: [Twiddle]
  /// Their inverses.
  let inverseTwiddles: [Twiddle]

  /// How many points there are.
  public var size: Int { 1 << log2Size }

  /// The points `shift` · g^i.
  ///
  /// - Precondition: `log2Size` is from 0 to 24, and `shift` is not 0.
  public init(log2Size: Int, shift: KoalaBear = .one) {
    precondition(shift != .zero, "a coset of zero has one point")
    self.log2Size = log2Size
    self.shift = shift
    generator = KoalaBear.rootOfUnity(log2: log2Size)
    twiddles = Self.factors(log2Size, shift, generator)
    inverseTwiddles = Self.factors(log2Size, shift.inverse, generator.inverse)
  }

  /// Point `index`, of which there are `size`.
  public subscript(index: Int) -> KoalaBear { shift * generator.power(UInt64(index)) }

  /// The last layer holds the points themselves, each layer before it their squares.
  private static func factors(_ log2: Int, _ shift: KoalaBear, _ generator: KoalaBear)
    -> [Twiddle]
  {
    var factors = [KoalaBear](repeating: .one, count: 1 << log2)
    let half = factors.count / 2
    var point = shift
    for j in 0..<half {
      factors[half + j] = point
      point *= generator
    }
    for i in stride(from: half - 1, to: 0, by: -1) {
      let layer = 1 << (Int.bitWidth - 1 - i.leadingZeroBitCount)
      let above = factors[i + layer]
      factors[i] = above * above
    }
    return factors.map { Twiddle($0) }
  }

  /// `index`, its lowest `bits` bits in the opposite order.
  @inline(__always) public static func bitReversed(_ index: Int, bits: Int) -> Int {
    bits == 0 ? 0 : Int(UInt64(index).bitReversed >> UInt64(64 - bits))
  }
}

extension UInt64 {
  /// The bits in the opposite order.
  @inline(__always) var bitReversed: UInt64 {
    var x = byteSwapped
    x = (x >> 4) & 0x0f0f_0f0f_0f0f_0f0f | (x & 0x0f0f_0f0f_0f0f_0f0f) << 4
    x = (x >> 2) & 0x3333_3333_3333_3333 | (x & 0x3333_3333_3333_3333) << 2
    return (x >> 1) & 0x5555_5555_5555_5555 | (x & 0x5555_5555_5555_5555) << 1
  }
}
