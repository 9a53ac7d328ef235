// Digests of many preimages that do not depend on each other: sixteen permutations at once.

extension Digest {
  /// The compressions of `left[i]` and `right[i]`, for each i.
  static func parents(left: [Digest], right: [Digest]) -> [Digest] {
    many(left.count) { i, preimage in
      for j in 0..<8 {
        preimage[j] = left[i][j]
        preimage[8 + j] = right[i][j]
      }
    }
  }

  /// The digests of `count` preimages of sixteen elements, which `write` writes.
  static func many(
    _ count: Int, write: (Int, UnsafeMutablePointer<KoalaBear>) -> Void
  ) -> [Digest] {
    [Digest](unsafeUninitializedCapacity: count) { digests, initialized in
      withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: 512) { preimages in
        withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { states in
          guard let preimage = preimages.baseAddress, let state = states.baseAddress else { return }
          preimage.initialize(repeating: .zero, count: 512)
          let permuted = preimage + 256
          for first in stride(from: 0, to: count, by: 16) {
            let used = min(16, count - first)
            for lane in 0..<used { write(first + lane, preimage + 16 * lane) }
            PermutationCells.readRows(preimage, into: state)
            Poseidon2.permute16(state)
            PermutationCells.writeRows(state, to: permuted)
            for lane in 0..<used {
              let (x, y) = (preimage + 16 * lane, permuted + 16 * lane)
              digests.initializeElement(at: first + lane, to: Digest { x[$0] + y[$0] })
            }
          }
        }
      }
      initialized = count
    }
  }
}

extension [Account] {
  /// The digest of each.
  var digests: [Digest] { Digest.many(count) { self[$0].write(to: $1) } }
}
