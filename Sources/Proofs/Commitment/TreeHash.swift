/// What a Merkle tree is hashed with: leaves of field elements, and nodes of two digests.
///
/// Leaves and nodes are hashed in ways that cannot be mistaken for each other, and a leaf's length is
/// part of its hash. `Many` forms do sixteen at once and give the same digests.
package protocol TreeHash: Sendable {
  /// The choice that names this hash.
  static var name: CommitmentHash { get }
  /// The digest of a leaf.
  static func leaf(_ elements: UnsafeBufferPointer<KoalaBear>) -> TreeDigest
  /// The digest of a node with these children.
  static func node(_ left: TreeDigest, _ right: TreeDigest) -> TreeDigest
  /// The digests of sixteen leaves of `count` elements; lane l of vector i is element i of leaf l.
  static func leaves(
    _ elements: UnsafePointer<SIMD16<UInt32>>, count: Int,
    into digests: UnsafeMutablePointer<TreeDigest>)
  /// The digests of the sixteen nodes over 32 digests.
  static func nodes(
    _ children: UnsafePointer<TreeDigest>, into digests: UnsafeMutablePointer<TreeDigest>)
  /// Whether a digest of this hash can hold these words.
  static func isCanonical(_ digest: TreeDigest) -> Bool
}

/// A node of a Merkle tree: eight words of 32 bits.
///
/// Canonical field elements for Poseidon2, little-endian words for BLAKE3.
package struct TreeDigest: Hashable, Sendable, BitwiseCopyable {
  /// The words.
  package var words: SIMD8<UInt32>

  /// The digest of these words.
  package init(_ words: SIMD8<UInt32>) { self.words = words }

  /// The 32 bytes, each word little-endian.
  package var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] &>> UInt32($0 % 4 * 8)) }
  }
}
