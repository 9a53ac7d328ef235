/// Pairs of vertices of the two best-reply polytopes that carry all labels between them.
enum ComplementaryPairs {
  /// The most pairs.
  private static let most = 200_000

  /// All pairs of an element of `first` and one of `second` whose union is all labels below `labels`,
  /// without the pair of the two vertices 0, which come first.
  ///
  /// For every label there is a row of bits that says which elements of `second` carry it. For an
  /// element of `first` the rows of the labels it lacks are intersected, 64 elements a word.
  ///
  /// - Throws: `GameError.noResult` if there are too many.
  static func all(
    _ first: VertexTable, _ second: VertexTable, labels: Int
  ) throws(GameError) -> [(Int, Int)] {
    let width = (second.count + 63) / 64
    var rows = [UInt64](repeating: 0, count: labels * width)
    for index in 0..<second.count {
      let key = second.key(index)
      for label in 0..<labels where key[label >> 6] & (1 << UInt64(label & 63)) != 0 {
        rows[label * width + index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    var pairs: [(Int, Int)] = []
    var missing: [Int] = []
    // Long rows are taken in pieces, most of which are empty after a few labels.
    let piece = 16
    var common = [UInt64](repeating: 0, count: piece)
    for index in 1..<max(first.count, 1) {
      let key = first.key(index)
      missing.removeAll(keepingCapacity: true)
      for label in 0..<labels where key[label >> 6] & (1 << UInt64(label & 63)) == 0 {
        missing.append(label * width)
      }
      var start = 0
      while start < width {
        let count = min(piece, width - start)
        intersect(rows, missing, start, count, &common)
        for w in 0..<count {
          var bits = common[w]
          while bits != 0 {
            pairs.append((index, (start + w) * 64 + bits.trailingZeroBitCount))
            bits &= bits - 1
          }
        }
        guard pairs.count <= most else {
          throw .noResult(
            method: "support enumeration",
            reason: "the game has more than \(most) extreme equilibria; try --method lemke-howson")
        }
        start += piece
      }
    }
    return pairs
  }

  @inline(__always)
  private static func intersect(
    _ rows: [UInt64], _ missing: [Int], _ start: Int, _ count: Int, _ common: inout [UInt64]
  ) {
    rows.withUnsafeBufferPointer { rows in
      common.withUnsafeMutableBufferPointer { common in
        for w in 0..<count { common[w] = ~0 }
        for row in missing {
          let bits = rows.baseAddress.unsafelyUnwrapped + row + start
          var rest: UInt64 = 0
          for w in 0..<count {
            common[w] &= bits[w]
            rest |= common[w]
          }
          if rest == 0 { return }
        }
      }
    }
  }
}
