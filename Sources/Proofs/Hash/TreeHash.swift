/// A hash function for the Merkle trees of commitments.
///
/// Leaves and nodes cannot be taken for each other; a leaf binds how many elements it has.
public protocol TreeHash: Sendable {
  /// What it returns.
  associatedtype Node: TreeDigest
  /// The digest of a row.
  static func leaf(_ row: [KoalaBear]) -> Node
  /// The digest of two siblings.
  static func parent(_ left: Node, _ right: Node) -> Node
  /// Writes what `leaf` says of rows `first` to `first + 15`; the sixteen are hashed at once.
  static func leaves(
    of matrix: PanelMatrix, from first: Int, into nodes: UnsafeMutablePointer<Node>)
  /// Writes the parents of 32 nodes that follow each other; the sixteen are hashed at once.
  static func parents(of children: UnsafePointer<Node>, into nodes: UnsafeMutablePointer<Node>)
}

extension Poseidon2: TreeHash {
  /// The sponge over the row.
  public static func leaf(_ row: [KoalaBear]) -> Digest { hash(row) }

  /// The compression of the siblings.
  public static func parent(_ left: Digest, _ right: Digest) -> Digest { compress(left, right) }

  /// Writes what `leaf` says of sixteen rows.
  public static func leaves(
    of matrix: PanelMatrix, from first: Int, into nodes: UnsafeMutablePointer<Digest>
  ) {
    for i in 0..<16 { (nodes + i).initialize(to: leaf(matrix.row(first + i))) }
  }

  /// Writes the parents of 32 nodes.
  public static func parents(
    of children: UnsafePointer<Digest>, into nodes: UnsafeMutablePointer<Digest>
  ) {
    for i in 0..<16 { (nodes + i).initialize(to: compress(children[2 * i], children[2 * i + 1])) }
  }
}

extension BLAKE3: TreeHash {
  /// Names what a leaf is for, so that no leaf is ever a node.
  static let leafContext = "RollupLab v1 leaf of a commitment"
  private static let leafKey = key(leafContext)

  /// The digest of the row for leaves.
  ///
  /// Each element is four bytes, least significant first: value · 2^32 mod p, the word that is kept.
  public static func leaf(_ row: [KoalaBear]) -> Digest {
    hash(
      row.flatMap { element in
        (0..<4).map { UInt8(truncatingIfNeeded: element.montgomery >> UInt32($0 * 8)) }
      }, context: leafContext)
  }

  /// The digest of the 64 bytes of the siblings.
  public static func parent(_ left: Digest, _ right: Digest) -> Digest {
    hash(left.bytes + right.bytes)
  }

  /// Writes what `leaf` says of sixteen rows.
  public static func leaves(
    of matrix: PanelMatrix, from first: Int, into nodes: UnsafeMutablePointer<Digest>
  ) {
    for i in 0..<16 { (nodes + i).initialize(to: leaf(matrix.row(first + i))) }
  }

  /// Writes the parents of 32 nodes.
  public static func parents(
    of children: UnsafePointer<Digest>, into nodes: UnsafeMutablePointer<Digest>
  ) {
    for i in 0..<16 { (nodes + i).initialize(to: parent(children[2 * i], children[2 * i + 1])) }
  }
}
