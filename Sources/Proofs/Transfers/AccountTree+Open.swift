extension AccountTree {
  /// Opens an account at a free place.
  ///
  /// Transfers never do: accounts come from deposits, outside of what is proved.
  public mutating func open(_ account: Account, at place: UInt32) throws(AccountTreeError) {
    try open([(place, account)])
  }

  /// Opens accounts at free places, all or none.
  ///
  /// - Complexity: O(n depth) hashes, fewer where the accounts are neighbours.
  public mutating func open(_ opened: [(place: UInt32, account: Account)]) throws(AccountTreeError)
  {
    let ordered = opened.sorted { $0.place < $1.place }
    for (i, (place, account)) in ordered.enumerated() {
      guard contains(place) else { throw .outOfRange(account: place, depth: depth) }
      guard account.isValid else { throw .invalidAccount(account: place) }
      guard leaf(at: place) == nil, i == 0 || ordered[i - 1].place != place else {
        throw .occupied(account: place)
      }
    }
    var changed: [Int] = []
    for (place, account) in ordered {
      let leaf = grow(to: place)
      nodes[leaf].left = Int32(accounts.count)
      accounts.append(account)
      changed.append(leaf)
    }
    rehash(changed)
  }

  /// Makes what is missing on the way to a place, and gives the number of its leaf.
  private mutating func grow(to place: UInt32) -> Int {
    var node = 0
    for level in (0..<depth).reversed() {
      let isRight = place >> UInt32(level) & 1 == 1
      var below = child(of: node, right: isRight)
      if below == 0 {
        below = nodes.count
        nodes.append(Node(digest: emptyDigests[level], parent: Int32(node)))
        if isRight { nodes[node].right = Int32(below) } else { nodes[node].left = Int32(below) }
      }
      node = below
    }
    return node
  }

  /// Hashes the parents of nodes that are in the order of their places, each parent once.
  mutating func rehash(above changed: [Int], level: Int) -> [Int] {
    var parents: [Int] = []
    for node in changed where parents.last != Int(nodes[node].parent) {
      parents.append(Int(nodes[node].parent))
    }
    func digest(_ node: Int32) -> Digest {
      node == 0 ? emptyDigests[level - 1] : nodes[Int(node)].digest
    }
    let digests = Digest.parents(
      left: parents.map { digest(nodes[$0].left) }, right: parents.map { digest(nodes[$0].right) })
    for (parent, digest) in zip(parents, digests) { nodes[parent].digest = digest }
    return parents
  }
}
