/// A hash function for the Merkle trees of commitments.
///
/// Leaves and nodes cannot be taken for each other, and a leaf binds how many elements it has.
public protocol TreeHash: Sendable {
  /// What it returns.
  associatedtype Node: TreeDigest
  /// The digest of a row.
  static func leaf(_ row: [KoalaBear]) -> Node
  /// The digest of two siblings.
  static func parent(_ left: Node, _ right: Node) -> Node
  /// Writes what `leaf` says of rows `first` to `first + 15`, which are hashed at once.
  static func leaves(
    of matrix: PanelMatrix, from first: Int, into nodes: UnsafeMutablePointer<Node>)
  /// Writes the parents of 32 nodes that follow each other; the sixteen are hashed at once.
  static func parents(of children: UnsafePointer<Node>, into nodes: UnsafeMutablePointer<Node>)
}

extension TreeHash {
  /// The digests of all rows.
  ///
  /// - Parameters:
  ///   - matrix: A table with any number of rows.
  ///   - threads: How many threads share the work; the digests do not depend on it.
  /// - Returns: As many digests as there are rows.
  public static func leaves(of matrix: PanelMatrix, threads: Int = 1) -> [Node] {
    nodes(matrix.height, threads) { first, target in
      leaves(of: matrix, from: first, into: target)
    } single: { i in
      leaf(matrix.row(i))
    }
  }

  /// The digests of siblings, two after two.
  ///
  /// - Parameters:
  ///   - children: An even number of digests.
  ///   - threads: How many threads share the work; the digests do not depend on it.
  /// - Returns: Half as many digests.
  public static func parents(of children: [Node], threads: Int = 1) -> [Node] {
    children.withUnsafeBufferPointer { buffer in
      let children = Lent(buffer)
      return nodes(buffer.count / 2, threads) { first, target in
        guard let start = children.pointer.baseAddress else { return }
        parents(of: start + 2 * first, into: target)
      } single: { i in
        parent(children.pointer[2 * i], children.pointer[2 * i + 1])
      }
    }
  }

  /// `count` digests, by sixteen and the rest singly.
  private static func nodes(
    _ count: Int, _ threads: Int,
    sixteen: @Sendable (Int, UnsafeMutablePointer<Node>) -> Void,
    single: @Sendable (Int) -> Node
  ) -> [Node] {
    let batch = 512
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = count
      let target = Lent(buffer)
      inParallel((count + batch - 1) / batch, threads: threads) { task in
        guard let start = target.pointer.baseAddress else { return }
        var i = task * batch
        let end = min(i + batch, count)
        while i + 16 <= end {
          sixteen(i, start + i)
          i += 16
        }
        for i in i..<end { (start + i).initialize(to: single(i)) }
      }
    }
  }
}
