extension PackedKoalaBear {
  /// Writes lane j of vector i to lane i of vector j, of sixteen vectors each; `target` may be `source`.
  ///
  /// Blocks of 2 by 2 elements are turned, blocks of 4 by 4, and then the parts of 128 bits: each step
  /// is one of the processor's own shuffles, twice as quick as those that take any two lanes.
  @inline(__always) static func transpose(
    _ source: UnsafePointer<PackedKoalaBear>, into target: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    withUnsafeTemporaryAllocation(of: Products.self, capacity: 16) { buffer in
      guard let turned = buffer.baseAddress else { return }
      for i in 0..<4 { turnFour(source + 4 * i, into: turned + 4 * i) }
      for i in 0..<4 {
        let (a, b) = parts(turned[i], turned[i + 4])
        let (c, d) = parts(turned[i + 8], turned[i + 12])
        let (first, second) = (parts(a, c), parts(b, d))
        store(first.even, target + i)
        store(second.even, target + (i + 4))
        store(first.odd, target + (i + 8))
        store(second.odd, target + (i + 12))
      }
    }
  }

  /// Transposes blocks of 4 by 4 in four vectors.
  @inline(__always) private static func turnFour(
    _ source: UnsafePointer<PackedKoalaBear>, into target: UnsafeMutablePointer<Products>
  ) {
    let (a, b) = (source[0].montgomery, source[1].montgomery)
    let (c, d) = (source[2].montgomery, source[3].montgomery)
    let (low, otherLow) = (lowerWords(a, b), lowerWords(c, d))
    let (high, otherHigh) = (upperWords(a, b), upperWords(c, d))
    (target + 0).initialize(to: lowerPairs(low, otherLow))
    (target + 1).initialize(to: upperPairs(low, otherLow))
    (target + 2).initialize(to: lowerPairs(high, otherHigh))
    (target + 3).initialize(to: upperPairs(high, otherHigh))
  }

  @inline(__always) private static func store(
    _ words: Products, _ target: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    target.initialize(to: Self(montgomery: unsafeBitCast(words, to: Words.self)))
  }

  /// a0 b0 a1 b1 of each 128 bits.
  @inline(__always) private static func lowerWords(_ a: Words, _ b: Words) -> Products {
    let words = Words(
      a[0], b[0], a[1], b[1], a[4], b[4], a[5], b[5], a[8], b[8], a[9], b[9], a[12], b[12], a[13],
      b[13])
    return unsafeBitCast(words, to: Products.self)
  }

  /// a2 b2 a3 b3 of each 128 bits.
  @inline(__always) private static func upperWords(_ a: Words, _ b: Words) -> Products {
    let words = Words(
      a[2], b[2], a[3], b[3], a[6], b[6], a[7], b[7], a[10], b[10], a[11], b[11], a[14], b[14],
      a[15], b[15])
    return unsafeBitCast(words, to: Products.self)
  }

  /// The lower 64 bits of each 128.
  @inline(__always) private static func lowerPairs(_ a: Products, _ b: Products) -> Products {
    Products(a[0], b[0], a[2], b[2], a[4], b[4], a[6], b[6])
  }

  /// The upper 64 bits of each 128.
  @inline(__always) private static func upperPairs(_ a: Products, _ b: Products) -> Products {
    Products(a[1], b[1], a[3], b[3], a[5], b[5], a[7], b[7])
  }

  /// The even and the odd parts of 128 bits, those of `a` first.
  @inline(__always) private static func parts(
    _ a: Products, _ b: Products
  ) -> (even: Products, odd: Products) {
    (
      Products(a[0], a[1], a[4], a[5], b[0], b[1], b[4], b[5]),
      Products(a[2], a[3], a[6], a[7], b[2], b[3], b[6], b[7])
    )
  }

  /// Lanes 2 to 15 of `a`, then lanes 0 and 1 of `b`.
  @inline(__always) static func laterByTwo(_ a: PackedKoalaBear, _ b: PackedKoalaBear) -> Self {
    let x = unsafeBitCast(a.montgomery, to: Products.self)
    let y = unsafeBitCast(b.montgomery, to: Products.self)
    let pairs = Products(x[1], x[2], x[3], x[4], x[5], x[6], x[7], y[0])
    return Self(montgomery: unsafeBitCast(pairs, to: Words.self))
  }
}
