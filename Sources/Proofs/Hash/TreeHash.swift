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
