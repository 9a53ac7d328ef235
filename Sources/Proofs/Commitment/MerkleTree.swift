/// A Merkle tree over rows of field elements.
///
/// Binary and complete. Digests lie level after level, the leaves first and the root last.
package struct MerkleTree<Hash: TreeHash>: Sendable {
  /// The logarithm of the number of leaves.
  package let depth: Int
  private let digests: [TreeDigest]

  /// The tree over `source`.
  ///
  /// - Precondition: the number of leaves is a power of two.
  package init(over source: some LeafSource, threads: Int) {
    let count = source.leaves
    precondition(count > 0 && count & (count - 1) == 0, "leaves fill a tree")
    depth = count.trailingZeroBitCount
    let depth = depth
    digests = [TreeDigest](unsafeUninitializedCapacity: 2 * count - 1) { buffer, used in
      used = 2 * count - 1
      guard let base = buffer.baseAddress else { return }
      Self.hashLeaves(of: source, into: SharedPointer(base), threads: threads)
      var start = 0
      for level in 0..<depth {
        let width = count >> level
        Self.hashNodes(
          SharedPointer(base + start), into: SharedPointer(base + (start + width)),
          count: width / 2, threads: threads)
        start += width
      }
    }
  }

  /// The root.
  package var root: TreeDigest { digests[digests.count - 1] }

  /// What must be known besides the leaves at `indices` to compute the root.
  ///
  /// Level by level from the leaves, from left to right, and only what cannot be computed.
  /// - Parameter indices: Different positions in ascending order.
  package func siblings(of indices: [Int]) -> [TreeDigest] {
    var (known, start, siblings) = (indices, 0, [TreeDigest]())
    for level in 0..<depth {
      forEachPair(known) { pair in
        if pair.sibling { siblings.append(digests[start + (pair.known ^ 1)]) }
      }
      known = parents(known)
      start += 1 << (depth - level)
    }
    return siblings
  }

  private static func hashLeaves(
    of source: some LeafSource, into digests: SharedPointer<TreeDigest>, threads: Int
  ) {
    let (count, width) = (source.leaves, source.leafWidth)
    guard count >= 16 else {
      for index in 0..<count {
        digests.base[index] = source.leaf(index).withUnsafeBufferPointer(Hash.leaf)
      }
      return
    }
    inChunks(of: count / 16, threads: threads) { groups in
      withUnsafeTemporaryAllocation(of: SIMD16<UInt32>.self, capacity: width) { vectors in
        guard let vectors = vectors.baseAddress else { return }
        for group in groups {
          source.load(first: group &* 16, into: vectors)
          Hash.leaves(vectors, count: width, into: digests.base + group &* 16)
        }
      }
    }
  }

  private static func hashNodes(
    _ children: SharedPointer<TreeDigest>, into digests: SharedPointer<TreeDigest>, count: Int,
    threads: Int
  ) {
    guard count >= 16 else {
      for i in 0..<count {
        digests.base[i] = Hash.node(children.base[2 * i], children.base[2 * i + 1])
      }
      return
    }
    inChunks(of: count / 16, threads: threads) { groups in
      for group in groups {
        Hash.nodes(children.base + group &* 32, into: digests.base + group &* 16)
      }
    }
  }
}

/// A position that is known at some level, and whether the one beside it must be given.
private struct Pair {
  var known: Int
  var sibling: Bool
}

private func forEachPair(_ known: [Int], _ body: (Pair) throws(ProofError) -> Void)
  throws(ProofError)
{
  var i = 0
  while i < known.count {
    let both = known[i] & 1 == 0 && i + 1 < known.count && known[i + 1] == known[i] + 1
    try body(Pair(known: known[i], sibling: !both))
    i += both ? 2 : 1
  }
}

private func parents(_ known: [Int]) -> [Int] {
  var parents: [Int] = []
  for index in known where parents.last != index >> 1 { parents.append(index >> 1) }
  return parents
}

extension MerkleTree {
  /// The root of a tree of 2^`depth` leaves in which `leaves` are at `indices`.
  ///
  /// - Parameters:
  ///   - leaves: The digests of the leaves.
  ///   - indices: Their different positions, in ascending order.
  ///   - depth: The logarithm of the number of leaves.
  ///   - sibling: Gives the digests that `siblings(of:)` lists, one after the other.
  /// - Throws: What `sibling` throws.
  package static func root(
    leaves: [TreeDigest], at indices: [Int], depth: Int,
    sibling: () throws(ProofError) -> TreeDigest
  ) throws(ProofError) -> TreeDigest {
    precondition(leaves.count == indices.count && !indices.isEmpty, "a digest for each leaf")
    var (known, digests) = (indices, leaves)
    for _ in 0..<depth {
      var (next, used) = ([TreeDigest](), 0)
      try forEachPair(known) { (pair) throws(ProofError) in
        let other = pair.sibling ? try sibling() : digests[used + 1]
        let isRight = pair.known & 1 == 1
        next.append(
          isRight ? Hash.node(other, digests[used]) : Hash.node(digests[used], other))
        used += pair.sibling ? 1 : 2
      }
      known = parents(known)
      digests = next
    }
    return digests[0]
  }
}
