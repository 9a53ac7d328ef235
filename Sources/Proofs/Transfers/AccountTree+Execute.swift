// Executing a batch in two passes. Balances and nonces never depend on digests, so they go first, one
// transfer after the other. Then the tree is hashed level by level: what a step finds on a level is
// what the last step there left, which is known once the level below is, so all hashes of a level are
// made sixteen at once.

extension AccountTree {
  /// Executes transfers in their order, all or none.
  ///
  /// - Parameters:
  ///   - transfers: Up to 2^16.
  ///   - token: The token that all of them move.
  ///   - start: The digest of the transfers of this batch that were executed before.
  /// - Returns: What a proof is made from.
  /// - Throws: `TransferError` for the first transfer that cannot be executed; then nothing changes.
  /// - Complexity: O(n depth) hashes.
  public mutating func execute(
    _ transfers: [Transfer], token: UInt32 = 0, after start: Digest = TransferChain.start
  ) throws(TransferError) -> ExecutedBatch {
    try execute(transfers, token: token, after: start, number: 0)
  }

  /// As `execute`, but the last sender ends with `gift` units more than it has: for forged proofs.
  ///
  /// All that a table shows is as the rules say, apart from that one balance.
  package mutating func execute(
    _ transfers: [Transfer], token: UInt32 = 0, after start: Digest, gift: UInt64
  ) throws(TransferError) -> ExecutedBatch {
    try execute(transfers, token: token, after: start, number: 0, gift: gift)
  }

  /// As `execute`, for transfers of which the first has this number in errors.
  private mutating func execute(
    _ transfers: [Transfer], token: UInt32, after start: Digest, number: Int, gift: UInt64 = 0
  ) throws(TransferError) -> ExecutedBatch {
    guard !transfers.isEmpty else { throw .emptyBatch }
    guard transfers.count <= BatchPublicInputs.maximumCount else {
      throw .tooMany(count: transfers.count, maximum: BatchPublicInputs.maximumCount)
    }
    guard token < KoalaBear.modulus else { throw .tokenTooLarge(token) }
    let preRoot = root
    var steps = try applyAll(transfers, token: token, number: number)
    if gift > 0 { give(gift, in: &steps) }
    var chain = [start]
    for transfer in transfers {
      chain.append(TransferChain.appending(transfer, to: chain[chain.count - 1]))
    }
    let (before, after, siblings) = rehash(steps)
    let halfMask: UInt32 = (1 << UInt32(BatchPublicInputs.feeHalfBits)) - 1
    let inputs = BatchPublicInputs(
      depth: depth, count: transfers.count, token: token, preRoot: preRoot, postRoot: root,
      chainStart: start, chainEnd: chain[chain.count - 1],
      feeLow: transfers.reduce(0) { $0 + $1.fee & halfMask },
      feeHigh: transfers.reduce(0) { $0 + $1.fee >> UInt32(BatchPublicInputs.feeHalfBits) })
    return ExecutedBatch(
      inputs: inputs, transfers: transfers, steps: steps, before: before, after: after,
      siblings: siblings, chain: chain)
  }

  /// Executes transfers in chunks, each of which is proved by itself, all or none.
  ///
  /// - Returns: The chunks, each starting from root and digest where the one before it ended.
  /// - Throws: `TransferError` as `execute` does; it counts transfers from the first of all.
  public mutating func execute(
    _ transfers: [Transfer], inChunksOf size: Int, token: UInt32 = 0
  ) throws(TransferError) -> [ExecutedBatch] {
    guard !transfers.isEmpty else { throw .emptyBatch }
    guard size > 0 else { throw .chunkSize(size) }
    var (copy, chunks, chain) = (self, [ExecutedBatch](), TransferChain.start)
    for first in stride(from: 0, to: transfers.count, by: size) {
      let part = Array(transfers[first..<min(first + size, transfers.count)])
      let chunk = try copy.execute(part, token: token, after: chain, number: first)
      chain = chunk.inputs.chainEnd
      chunks.append(chunk)
    }
    self = copy
    return chunks
  }

  /// Changes the accounts, but no digest.
  private mutating func applyAll(
    _ transfers: [Transfer], token: UInt32, number first: Int
  ) throws(TransferError) -> [ExecutedBatch.Step] {
    var steps: [ExecutedBatch.Step] = []
    steps.reserveCapacity(2 * transfers.count)
    do {
      for (i, transfer) in transfers.enumerated() {
        try apply(transfer, number: first + i, token: token, to: &steps)
      }
    } catch {
      for step in steps.reversed() { put(step.before, at: step.place) }
      throw error
    }
    return steps
  }

  /// Adds to what the last sender has after its transfer, and receives to if it is the receiver too.
  private mutating func give(_ gift: UInt64, in steps: inout [ExecutedBatch.Step]) {
    let (sent, received) = (steps.count - 2, steps.count - 1)
    steps[sent].after.balance += gift
    if steps[received].place == steps[sent].place {
      steps[received].before.balance += gift
      steps[received].after.balance += gift
    }
    put(steps[sent].after, at: steps[sent].place)
    put(steps[received].after, at: steps[received].place)
  }

  private mutating func apply(
    _ transfer: Transfer, number: Int, token: UInt32, to steps: inout [ExecutedBatch.Step]
  ) throws(TransferError) {
    try check(transfer, number: number, token: token)
    let before = try account(at: transfer.from, number: number, token: token)
    let needed = transfer.amount + UInt64(transfer.fee)
    guard transfer.nonce == before.nonce else {
      throw .wrongNonce(
        transfer: number, account: transfer.from, found: transfer.nonce, expected: before.nonce)
    }
    guard before.nonce < Account.nonceLimit else {
      throw .nonceExhausted(transfer: number, account: transfer.from)
    }
    guard before.balance >= needed else {
      throw .overdraft(
        transfer: number, account: transfer.from, balance: before.balance, needed: needed)
    }
    _ = try account(at: transfer.to, number: number, token: token)
    var after = before
    after.balance -= needed
    after.nonce += 1
    put(after, at: transfer.from)
    steps.append(.init(place: transfer.from, before: before, after: after))

    // Read again: it may be the sender's.
    let receiver = try account(at: transfer.to, number: number, token: token)
    var paid = receiver
    paid.balance += transfer.amount
    guard paid.balance >> UInt64(Account.balanceBits) == 0 else {
      throw .balanceTooLarge(transfer: number, account: transfer.to)
    }
    put(paid, at: transfer.to)
    steps.append(.init(place: transfer.to, before: receiver, after: paid))
  }

  /// Refuses what could not be executed in any state.
  private func check(
    _ transfer: Transfer, number: Int, token: UInt32
  ) throws(TransferError) {
    for place in [transfer.from, transfer.to] where !contains(place) {
      throw .outOfRange(transfer: number, account: place, depth: depth)
    }
    guard transfer.token == token else {
      throw .foreignToken(transfer: number, found: transfer.token, expected: token)
    }
    guard transfer.amount >> UInt64(Account.balanceBits) == 0 else {
      throw .amountTooLarge(transfer: number, amount: transfer.amount)
    }
    guard transfer.fee >> UInt32(Account.feeBits) == 0 else {
      throw .feeTooLarge(transfer: number, fee: transfer.fee)
    }
  }

  private func account(
    at place: UInt32, number: Int, token: UInt32
  ) throws(TransferError) -> Account {
    guard let account = self[place] else {
      throw .unknownAccount(transfer: number, account: place)
    }
    guard account.token == token else {
      throw .tokenMismatch(
        transfer: number, account: place, holds: account.token, moves: token)
    }
    return account
  }

  private mutating func put(_ account: Account, at place: UInt32) {
    guard let leaf = leaf(at: place) else { return }
    accounts[Int(nodes[leaf].left)] = account
  }

  /// Hashes what the steps changed, and keeps what each found: see `ExecutedBatch`.
  private mutating func rehash(
    _ steps: [ExecutedBatch.Step]
  ) -> (before: [Digest], after: [Digest], siblings: [Digest]) {
    let count = steps.count
    var (before, after, siblings) = ([Digest](), [Digest](), [Digest]())
    before.reserveCapacity((depth + 1) * count)
    after.reserveCapacity((depth + 1) * count)
    siblings.reserveCapacity(depth * count)
    var path = steps.map { leaf(at: $0.place) ?? 0 }
    var level = steps.map(\.after).digests
    for height in 0...depth {
      var beside: [Digest] = []
      beside.reserveCapacity(count)
      for s in 0..<count {
        let node = path[s]
        before.append(nodes[node].digest)
        nodes[node].digest = level[s]
        guard height < depth else { continue }
        let parent = Int(nodes[node].parent)
        let sibling = child(of: parent, right: steps[s].place >> UInt32(height) & 1 == 0)
        beside.append(sibling == 0 ? emptyDigests[height] : nodes[sibling].digest)
        path[s] = parent
      }
      after += level
      guard height < depth else { break }
      siblings += beside
      level = Digest.many(count) { s, preimage in
        let isRight = steps[s].place >> UInt32(height) & 1 == 1
        let (own, other) = isRight ? (preimage + 8, preimage) : (preimage, preimage + 8)
        for i in 0..<8 {
          own[i] = level[s][i]
          other[i] = beside[s][i]
        }
      }
    }
    return (before, after, siblings)
  }
}
