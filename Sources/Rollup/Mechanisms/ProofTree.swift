/// The shape of a proof made in parts: leaves, and merges of two up to the root.
///
/// Nodes are numbered level by level: first the leaves, then the merges above them, the root last.
/// Source: the recursive proof trees of federated provers (Aztec's talk on decentralised provers).
package struct ProofTree: Sendable, Hashable {
  /// How many merges lie between a leaf and the end.
  package let height: Int

  /// A tree of 2^`height` leaves.
  package init(height: Int) {
    precondition((0...20).contains(height), "a proof tree of height \(height)")
    self.height = height
  }

  /// The smallest tree of at least so many leaves, at most of `highest`.
  package init(atLeast leaves: Double, highest: Int = 12) {
    var height = 0
    while height < highest, Double(1 << height) < leaves { height += 1 }
    self.init(height: height)
  }

  /// How many leaves there are.
  package var leaves: Int { 1 << height }
  /// How many nodes there are: 2 x leaves - 1.
  package var nodes: Int { 2 * leaves - 1 }
  /// The node that proves all.
  package var root: Int { nodes - 1 }

  /// The level of a node, 0 for leaves.
  package func level(of node: Int) -> Int {
    // Counted from the root as 1, the children of r are 2r and 2r + 1, so that log2 r is the depth.
    height - (Int.bitWidth - 1 - (nodes - node).leadingZeroBitCount)
  }

  /// The nodes of a level.
  package func nodes(ofLevel level: Int) -> Range<Int> {
    let first = 2 * leaves - (2 * leaves) >> level
    return first..<first + leaves >> level
  }

  /// The node that merges this one; `nil` for the root.
  package func parent(of node: Int) -> Int? {
    node == root ? nil : nodes - (nodes - node) / 2
  }

  /// The first of the two nodes that a merge takes, which are neighbours; `nil` for a leaf.
  package func firstChild(of node: Int) -> Int? {
    node < leaves ? nil : nodes - 2 * (nodes - node) - 1
  }
}

/// A proof tree with the time that each node takes.
package struct TimedProofTree: Sendable {
  /// The shape.
  package let tree: ProofTree
  /// By node: how long a machine works on it, in seconds.
  package var seconds: [Double]
  /// By node: how long its proof is on the way to whoever merges it, in seconds.
  package var links: [Double]

  /// Nodes of these times.
  package init(_ tree: ProofTree, seconds: [Double], links: [Double]) {
    precondition(seconds.count == tree.nodes && links.count == tree.nodes, "one time a node")
    self.tree = tree
    self.seconds = seconds
    self.links = links
  }

  /// What all nodes take together, in machine-seconds.
  package var work: Double { seconds.reduce(0, +) }

  /// When the root is proved if every node has a machine: the longest way through the tree.
  ///
  /// finish(node) = max over children (finish + link) + own time.
  package var criticalPath: Double {
    var finish = seconds
    for node in tree.leaves..<tree.nodes {
      guard let first = tree.firstChild(of: node) else { continue }
      finish[node] += max(finish[first] + links[first], finish[first + 1] + links[first + 1])
    }
    return finish[tree.root]
  }

  /// The same where a level waits for all of the one below: the sum over levels of the slowest node.
  ///
  /// Never less than the critical path.
  package var withBarrier: Double {
    (0...tree.height).reduce(0) { sum, level in
      let nodes = tree.nodes(ofLevel: level)
      let link = level < tree.height ? nodes.reduce(0) { max($0, links[$1]) } : 0
      return sum + nodes.reduce(0) { max($0, seconds[$1]) } + link
    }
  }
}
