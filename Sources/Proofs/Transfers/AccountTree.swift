/// All accounts, and the digest that stands for them: a binary tree of fixed depth.
///
/// A leaf is the digest of an account, a node the compression of its children. Places without an
/// account are zero digests, and subtrees without one share the digest of their level, so that the
/// memory grows with the accounts and not with the places.
public struct AccountTree: Sendable {
  /// The depths for which there is a circuit: two less than a power of two.
  public static let depths = [2, 6, 14, 30]

  /// A subtree that has an account.
  struct Node: Sendable {
    var digest: Digest
    /// The numbers of the children; 0, the root's, where there is none.
    ///
    /// `left` of a leaf is the number of its account.
    var left: Int32 = 0
    var right: Int32 = 0
    var parent: Int32
  }

  /// How many levels are above the leaves; there are 2^depth places.
  public let depth: Int
  /// The root, then the others in the order in which they came to be.
  var nodes: [Node]
  var accounts: [Account] = []
  /// The digest of a subtree without an account, by its height.
  let emptyDigests: [Digest]

  /// A tree without accounts.
  public init(depth: Int) throws(AccountTreeError) {
    guard Self.depths.contains(depth) else { throw .unsupportedDepth(depth) }
    self.depth = depth
    var digests = [Digest.zero]
    for level in 0..<depth { digests.append(Poseidon2.compress(digests[level], digests[level])) }
    emptyDigests = digests
    nodes = [Node(digest: digests[depth], parent: 0)]
  }

  /// What stands for all accounts.
  public var root: Digest { nodes[0].digest }

  /// How many accounts are open.
  public var count: Int { accounts.count }

  /// The account at a place; `nil` where there is none.
  public subscript(place: UInt32) -> Account? {
    leaf(at: place).map { accounts[Int(nodes[$0].left)] }
  }

  /// The digests beside the way from a place to the root, from below.
  ///
  /// - Precondition: The tree has the place.
  public func siblings(of place: UInt32) -> [Digest] {
    precondition(contains(place), "no place \(place) in a tree of depth \(depth)")
    var siblings: [Digest] = []
    var node: Int? = 0
    for level in (0..<depth).reversed() {
      let isRight = place >> UInt32(level) & 1 == 1
      let sibling = node.map { child(of: $0, right: !isRight) } ?? 0
      siblings.append(sibling == 0 ? emptyDigests[level] : nodes[sibling].digest)
      let below = node.map { child(of: $0, right: isRight) } ?? 0
      node = below == 0 ? nil : below
    }
    return siblings.reversed()
  }

  func contains(_ place: UInt32) -> Bool { place >> UInt32(depth) == 0 }

  @inline(__always) func child(of node: Int, right: Bool) -> Int {
    Int(right ? nodes[node].right : nodes[node].left)
  }

  /// The number of the leaf at a place.
  func leaf(at place: UInt32) -> Int? {
    guard contains(place) else { return nil }
    var node = 0
    for level in (0..<depth).reversed() {
      node = child(of: node, right: place >> UInt32(level) & 1 == 1)
      if node == 0 { return nil }
    }
    return node
  }
}
