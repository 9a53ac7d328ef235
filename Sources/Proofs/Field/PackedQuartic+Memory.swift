extension PackedQuartic {
  private typealias Words = SIMD16<UInt32>

  /// Sixteen elements that follow each other.
  ///
  /// Twice the words of neighbouring vectors are dealt out, the even ones to the first half: each
  /// rotates the six bits of (vector, element, coefficient) by one.
  @inline(__always) init(loading elements: UnsafePointer<Quartic>) {
    let bytes = UnsafeRawPointer(elements)
    let v0 = bytes.loadUnaligned(fromByteOffset: 0, as: Words.self)
    let v1 = bytes.loadUnaligned(fromByteOffset: 64, as: Words.self)
    let v2 = bytes.loadUnaligned(fromByteOffset: 128, as: Words.self)
    let v3 = bytes.loadUnaligned(fromByteOffset: 192, as: Words.self)
    let dealt = Self.deal(Self.deal((v0, v1, v2, v3)))
    self.init(
      PackedKoalaBear(montgomery: dealt.0), PackedKoalaBear(montgomery: dealt.1),
      PackedKoalaBear(montgomery: dealt.2), PackedKoalaBear(montgomery: dealt.3))
  }

  /// Writes the sixteen elements one after the other: four more turns of six.
  @inline(__always) func store(to elements: UnsafeMutablePointer<Quartic>) {
    let own = (a0.montgomery, a1.montgomery, a2.montgomery, a3.montgomery)
    let dealt = Self.deal(Self.deal(Self.deal(Self.deal(own))))
    let bytes = UnsafeMutableRawPointer(elements)
    bytes.storeBytes(of: dealt.0, toByteOffset: 0, as: Words.self)
    bytes.storeBytes(of: dealt.1, toByteOffset: 64, as: Words.self)
    bytes.storeBytes(of: dealt.2, toByteOffset: 128, as: Words.self)
    bytes.storeBytes(of: dealt.3, toByteOffset: 192, as: Words.self)
  }

  private typealias Four = (Words, Words, Words, Words)

  @inline(__always) private static func deal(_ v: Four) -> Four {
    (
      Words(lowHalf: v.0.evenHalf, highHalf: v.1.evenHalf),
      Words(lowHalf: v.2.evenHalf, highHalf: v.3.evenHalf),
      Words(lowHalf: v.0.oddHalf, highHalf: v.1.oddHalf),
      Words(lowHalf: v.2.oddHalf, highHalf: v.3.oddHalf)
    )
  }
}
