/// The chain and the books at one moment, to which they can be taken back while nothing after it is
/// final.
///
/// Accounts and postings are undone write by write; what is small is kept whole.
package struct Checkpoint {
  fileprivate let accountWrites: Int
  fileprivate let postings: Int
  fileprivate let lastPosting: Int
  fileprivate let pools: [ConstantProductPool]
  fileprivate let poolSums: [SharedState.PoolSums]
  fileprivate let poolBatch: [UInt32]
  fileprivate let open: Batch
  fileprivate let sealed: Int
  fileprivate let included: Int
}

extension SharedState {
  /// Marks the state that a rollback goes back to; from here on writes and postings are kept.
  package mutating func checkpoint() -> Checkpoint {
    undo.isRecording = true
    books.ledger.isProvisional = true
    return Checkpoint(
      accountWrites: undo.depth, postings: books.ledger.provisionalCount,
      lastPosting: books.ledger.last, pools: (0..<pools.count).map { pools[$0] },
      poolSums: (0..<poolSums.count).map { poolSums[$0] },
      poolBatch: (0..<poolBatch.count).map { poolBatch[$0] }, open: open, sealed: sealed.count,
      included: awaiting.included)
  }

  /// How many arrivals of included transactions wait to be posted or settled, undone ones left out.
  package var inclusions: Int { awaiting.included }

  /// Takes chain and books back to `mark`: balances, nonces, pools, the open batch, and every posting
  /// since, the decisions' credits too.
  ///
  /// - Precondition: Nothing since `mark` is final.
  package mutating func rollBack(to mark: Checkpoint) {
    undo.undo(to: mark.accountWrites, accounts)
    books.ledger.reverse(to: mark.postings, last: mark.lastPosting)
    for i in 0..<pools.count {
      pools[i] = mark.pools[i]
      poolSums[i] = mark.poolSums[i]
      poolBatch[i] = mark.poolBatch[i]
    }
    metrics.deepestRollback = max(metrics.deepestRollback, sealed.count - mark.sealed + 1)
    sealed.removeLast(sealed.count - mark.sealed)
    open = mark.open
    awaiting.undo(to: mark.included)
  }

  /// Makes everything up to now final: it cannot be undone any more.
  package mutating func makeFinal() {
    undo.settle(undo.depth)
    undo.isRecording = false
    books.ledger.makeFinal()
  }
}
