/// A Merkle tree over the rows of a table.
///
/// Binary and complete. Nodes lie level after level, the leaves first and the root last.
package struct MerkleTree<Hash: TreeHash>: Sendable {
  /// The logarithm of the number of leaves.
  package let depth: Int
  private let nodes: [Hash.Node]

  /// The tree over the rows of `table`, whose number is a power of two.
  package init(over table: PanelMatrix, threads: Int) {
    let count = table.height
    precondition(count > 0 && count & (count - 1) == 0, "rows fill a tree")
    depth = count.trailingZeroBitCount
    let depth = depth
    nodes = [Hash.Node](unsafeUninitializedCapacity: 2 * count - 1) { buffer, used in
      used = 2 * count - 1
      guard let base = buffer.baseAddress else { return }
      Self.hashLeaves(of: table, into: base, threads: threads)
      var start = base
      for level in 0..<depth {
        let width = count >> level
        Self.hashParents(of: start, into: start + width, count: width / 2, threads: threads)
        start += width
      }
    }
  }

  /// The root.
  package var root: Hash.Node { nodes[nodes.count - 1] }

  /// What must be known besides the leaves at `indices` to compute the root.
  ///
  /// Level by level from the leaves, from left to right, and only what cannot be computed.
  /// - Parameter indices: Different positions in ascending order.
  /// - Returns: Digests, the lowest level first.
  package func siblings(of indices: [Int]) -> [Hash.Node] {
    var (known, start, siblings) = (indices, 0, [Hash.Node]())
    for level in 0..<depth {
      for pair in pairs(known) where !pair.both { siblings.append(nodes[start + (pair.first ^ 1)]) }
      known = parents(known)
      start += 1 << (depth - level)
    }
    return siblings
  }

  /// The root of a tree of 2^`depth` leaves in which `leaves` are at `indices`.
  ///
  /// - Parameters:
  ///   - leaves: The digests of the leaves.
  ///   - indices: Their different positions, in ascending order.
  ///   - depth: The logarithm of the number of leaves.
  ///   - sibling: Gives the digests that `siblings(of:)` lists, one after the other.
  /// - Returns: The root, which the caller compares with the one it trusts.
  /// - Throws: What `sibling` throws.
  package static func root(
    leaves: [Hash.Node], at indices: [Int], depth: Int,
    sibling: () throws(ProofError) -> Hash.Node
  ) throws(ProofError) -> Hash.Node {
    precondition(leaves.count == indices.count && !indices.isEmpty, "a digest for each leaf")
    var (known, digests) = (indices, leaves)
    for _ in 0..<depth {
      var (next, used) = ([Hash.Node](), 0)
      for pair in pairs(known) {
        let other = pair.both ? digests[used + 1] : try sibling()
        let isRight = pair.first & 1 == 1
        next.append(
          isRight ? Hash.parent(other, digests[used]) : Hash.parent(digests[used], other))
        used += pair.both ? 2 : 1
      }
      known = parents(known)
      digests = next
    }
    return digests[0]
  }

  private static func hashLeaves(
    of table: PanelMatrix, into nodes: UnsafeMutablePointer<Hash.Node>, threads: Int
  ) {
    guard table.height >= 16 else {
      for row in 0..<table.height { (nodes + row).initialize(to: Hash.leaf(table.row(row))) }
      return
    }
    let nodes = Lent(nodes)
    inBlocks(of: 64, count: table.height / 16, threads: threads) { group in
      Hash.leaves(of: table, from: group &* 16, into: nodes.pointer + group &* 16)
    }
  }

  private static func hashParents(
    of children: UnsafeMutablePointer<Hash.Node>, into nodes: UnsafeMutablePointer<Hash.Node>,
    count: Int, threads: Int
  ) {
    guard count >= 16 else {
      for i in 0..<count {
        (nodes + i).initialize(to: Hash.parent(children[2 * i], children[2 * i + 1]))
      }
      return
    }
    let (children, nodes) = (Lent(children), Lent(nodes))
    inBlocks(of: 256, count: count / 16, threads: threads) { group in
      Hash.parents(of: children.pointer + group &* 32, into: nodes.pointer + group &* 16)
    }
  }
}

/// Two neighbours of which the first or both are known; the first may be either of the two.
private struct Pair {
  var first: Int
  var both: Bool
}

private func pairs(_ known: [Int]) -> [Pair] {
  var (pairs, i) = ([Pair](), 0)
  while i < known.count {
    let both = known[i] & 1 == 0 && i + 1 < known.count && known[i + 1] == known[i] + 1
    pairs.append(Pair(first: known[i], both: both))
    i += both ? 2 : 1
  }
  return pairs
}

private func parents(_ known: [Int]) -> [Int] {
  var parents: [Int] = []
  for index in known where parents.last != index >> 1 { parents.append(index >> 1) }
  return parents
}

/// Does `work` for each index below `count`, in blocks of neighbours that one thread takes together.
func inBlocks(of size: Int, count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
  inParallel((count + size - 1) / size, threads: threads) { block in
    for index in block &* size..<min(count, block &* size &+ size) { work(index) }
  }
}
