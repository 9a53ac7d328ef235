extension PackedKoalaBear {
  /// The multiplicative inverses; 0 for 0, which has none.
  @inline(__always) var inverse: Self {
    // p - 2 = 2^31 - 2^24 - 1: ones but for bit 24
    var (result, square) = (Self.one, self)
    for bit in 0..<31 {
      if bit != 24 { result *= square }
      square *= square
    }
    return result
  }
}

extension PackedQuartic {
  /// Inverts elements in place; 0 stays 0.
  ///
  /// Montgomery's trick: one inversion and three products for each element. Zeros count as one meanwhile,
  /// so that they do not spoil what is in their lane.
  ///
  /// - Parameters:
  ///   - elements: What is inverted.
  ///   - count: How many of them there are.
  ///   - scratch: Room for as many, not initialised.
  package static func invert(
    _ elements: UnsafeMutablePointer<PackedQuartic>, count: Int,
    scratch: UnsafeMutablePointer<PackedQuartic>
  ) {
    var product = PackedQuartic(Quartic.one)
    for i in 0..<count {
      (scratch + i).initialize(to: product)
      product = product * elements[i].nonzero
    }
    var inverse = product.inverse
    for i in stride(from: count - 1, through: 0, by: -1) {
      let (element, isZero) = (elements[i].nonzero, elements[i].zeroIndicator)
      elements[i] = inverse * scratch[i]
      elements[i].a0 -= isZero
      inverse = inverse * element
    }
  }

  /// 1 in the lanes that are 0, and 0 in the others.
  @inline(__always) private var zeroIndicator: PackedKoalaBear {
    let any = a0.montgomery | a1.montgomery | a2.montgomery | a3.montgomery
    return PackedKoalaBear(
      montgomery: PackedKoalaBear.Words().replacing(
        with: PackedKoalaBear.one.montgomery, where: any .== PackedKoalaBear.Words()))
  }

  /// The elements, 1 in the place of 0.
  @inline(__always) private var nonzero: Self { Self(a0 + zeroIndicator, a1, a2, a3) }
}
