extension PackedKoalaBear {
  /// Writes lane j of vector i to lane i of vector j, of sixteen vectors each; `target` may be `source`.
  ///
  /// The number of an element, vector · 16 + lane, has eight bits. Interleaving the vectors of the first
  /// half with those of the second turns them by one, and four times that is the transpose.
  @inline(__always) static func transpose(
    _ source: UnsafePointer<PackedKoalaBear>, into target: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { buffer in
      guard let between = buffer.baseAddress else { return }
      interleaveTwice(source, between)
      interleaveTwice(between, target)
    }
  }

  @inline(__always) private static func interleaveTwice(
    _ source: UnsafePointer<PackedKoalaBear>, _ target: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    for i in 0..<4 {
      let (a, b) = interleaved(source[i].montgomery, source[i + 8].montgomery)
      let (c, d) = interleaved(source[i + 4].montgomery, source[i + 12].montgomery)
      let (first, second) = (interleaved(a, c), interleaved(b, d))
      (target + 4 * i).initialize(to: Self(montgomery: first.0))
      (target + 4 * i + 1).initialize(to: Self(montgomery: first.1))
      (target + 4 * i + 2).initialize(to: Self(montgomery: second.0))
      (target + 4 * i + 3).initialize(to: Self(montgomery: second.1))
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
