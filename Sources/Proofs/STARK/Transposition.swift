/// Sixteen by sixteen elements with rows and columns exchanged.
enum Transposition {
  private typealias Words = SIMD16<UInt32>

  /// Writes to `columns` what the sixteen vectors of `rows` hold in each lane.
  ///
  /// Four times the elements of neighbouring rows are dealt out, those of even lanes to the upper
  /// half of the rows: each rotates the eight bits of (row, lane) by one.
  @inline(__always)
  static func transpose(
    _ rows: UnsafePointer<PackedKoalaBear>, into columns: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { other in
      guard let other = other.baseAddress else { return }
      deal(rows, into: other)
      deal(other, into: columns)
      deal(columns, into: other)
      deal(other, into: columns)
    }
  }

  @inline(__always)
  private static func deal(
    _ source: UnsafePointer<PackedKoalaBear>, into target: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    for i in 0..<8 {
      let (a, b) = (source[2 &* i].montgomery, source[2 &* i &+ 1].montgomery)
      (target + i).initialize(
        to: PackedKoalaBear(montgomery: Words(lowHalf: a.evenHalf, highHalf: b.evenHalf)))
      (target + (i &+ 8)).initialize(
        to: PackedKoalaBear(montgomery: Words(lowHalf: a.oddHalf, highHalf: b.oddHalf)))
    }
  }
}
