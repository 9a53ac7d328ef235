extension AccountTree {
  /// Takes back the transfers that were executed last, the last one first.
  ///
  /// A transfer says all that is needed for that: what it moved is moved back. So nobody has to keep a
  /// tree to return to it.
  ///
  /// - Parameter parts: Lists of transfers in the order in which they were executed here, with no other
  ///   after them.
  /// - Complexity: O(n depth) steps and O(min(n, accounts) depth) hashes.
  package mutating func takeBack(_ parts: [[Transfer]]) {
    var isChanged = Array(repeating: false, count: accounts.count)
    var changed: [(place: UInt32, leaf: Int)] = []
    for transfers in parts.reversed() {
      for transfer in transfers.reversed() {
        for (place, isSender) in [(transfer.to, false), (transfer.from, true)] {
          guard let leaf = leaf(at: place) else {
            preconditionFailure("transfers of an account that there is not")
          }
          let account = Int(nodes[leaf].left)
          if isSender {
            accounts[account].balance += transfer.amount + UInt64(transfer.fee)
            accounts[account].nonce -= 1
          } else {
            accounts[account].balance -= transfer.amount
          }
          guard !isChanged[account] else { continue }
          isChanged[account] = true
          changed.append((place, leaf))
        }
      }
    }
    changed.sort { $0.place < $1.place }
    rehash(changed.map(\.leaf))
  }

  /// Hashes leaves whose accounts changed, in the order of their places, and all above them.
  mutating func rehash(_ leaves: [Int]) {
    let digests = leaves.map { accounts[Int(nodes[$0].left)] }.digests
    for (leaf, digest) in zip(leaves, digests) { nodes[leaf].digest = digest }
    var changed = leaves
    for level in 1...depth { changed = rehash(above: changed, level: level) }
  }
}
