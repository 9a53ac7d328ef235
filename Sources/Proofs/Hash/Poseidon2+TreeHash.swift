extension Poseidon2: TreeHash {
  /// The sponge over the row.
  public static func leaf(_ row: [KoalaBear]) -> Digest { hash(row) }

  /// The compression of the siblings.
  public static func parent(_ left: Digest, _ right: Digest) -> Digest { compress(left, right) }

  /// Writes what `leaf` says of sixteen rows.
  public static func leaves(
    of matrix: PanelMatrix, from first: Int, into nodes: UnsafeMutablePointer<Digest>
  ) {
    let (width, height) = (matrix.width, matrix.height)
    precondition(first >= 0 && first + 16 <= height, "no sixteen rows from \(first) of \(height)")
    matrix.vectors.withUnsafeBufferPointer { vectors in
      withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 32) { buffer in
        guard let state = buffer.baseAddress else { return }
        let columns = state + 16
        state.initialize(repeating: .zero, count: 16)
        state[rate] = PackedKoalaBear(KoalaBear(UInt32(width)))
        for block in 0..<max(1, (width + rate - 1) / rate) {
          if width > 0 && block % 2 == 0, let start = vectors.baseAddress {
            PackedKoalaBear.transpose(start + (block / 2 * height + first), into: columns)
          }
          if width > 0 {
            for i in 0..<rate { state[i] += columns[block % 2 * rate + i] }
          }
          permute16(state)
        }
        PackedKoalaBear.transpose(state, into: columns)
        for i in 0..<16 {
          (nodes + i).initialize(to: Digest(montgomery: columns[i].montgomery.lowHalf))
        }
      }
    }
  }

  /// Writes the parents of 32 nodes.
  public static func parents(
    of children: UnsafePointer<Digest>, into nodes: UnsafeMutablePointer<Digest>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 32) { buffer in
      guard let state = buffer.baseAddress else { return }
      let pairs = state + 16
      for i in 0..<16 {
        let (left, right) = (children[2 * i].montgomery, children[2 * i + 1].montgomery)
        (pairs + i).initialize(
          to: PackedKoalaBear(montgomery: .init(lowHalf: left, highHalf: right)))
      }
      PackedKoalaBear.transpose(pairs, into: state)
      permute16(state)
      PackedKoalaBear.transpose(state, into: state)
      for i in 0..<16 {
        let sum = state[i] + pairs[i]
        (nodes + i).initialize(to: Digest(montgomery: sum.montgomery.lowHalf))
      }
    }
  }
}
