/// Sixteen by sixteen elements with rows and columns exchanged.
enum Transposition {
  private typealias Words = PackedKoalaBear.Words

  /// Writes to `columns`, which may be `rows`, what the sixteen vectors of `rows` hold in each lane.
  ///
  /// The number of an element, row · 16 + lane, has eight bits. Interleaving the first eight rows with
  /// the others rotates them by one, and four times that is the transpose.
  @inline(__always)
  static func transpose(
    _ rows: UnsafePointer<PackedKoalaBear>, into columns: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { other in
      guard let other = other.baseAddress else { return }
      interleaveTwice(rows, into: other)
      interleaveTwice(other, into: columns)
    }
  }

  @inline(__always)
  private static func interleaveTwice(
    _ source: UnsafePointer<PackedKoalaBear>, into target: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    for i in 0..<4 {
      let (a, b) = interleaved(source[i].montgomery, source[i &+ 8].montgomery)
      let (c, d) = interleaved(source[i &+ 4].montgomery, source[i &+ 12].montgomery)
      let (first, second) = (interleaved(a, c), interleaved(b, d))
      let target = target + 4 &* i
      target.initialize(to: PackedKoalaBear(montgomery: first.0))
      (target + 1).initialize(to: PackedKoalaBear(montgomery: first.1))
      (target + 2).initialize(to: PackedKoalaBear(montgomery: second.0))
      (target + 3).initialize(to: PackedKoalaBear(montgomery: second.1))
    }
  }

  /// a0 b0 a1 b1 … of the lower halves and of the upper ones.
  @inline(__always) private static func interleaved(_ a: Words, _ b: Words) -> (Words, Words) {
    var (lower, upper) = (Words(), Words())
    (lower.evenHalf, lower.oddHalf) = (a.lowHalf, b.lowHalf)
    (upper.evenHalf, upper.oddHalf) = (a.highHalf, b.highHalf)
    return (lower, upper)
  }
}
