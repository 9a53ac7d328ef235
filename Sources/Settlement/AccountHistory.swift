package import Proofs

/// The accounts of a run, and what the batches that are not final did with them.
///
/// A batch is executed when it is closed, from where the one before it ended, and taken back when it is
/// void. What its transactions are is the engine's affair; here each is a transfer that is drawn.
package struct AccountHistory: Sendable {
  /// A batch that is closed and not final.
  package struct Batch: Sendable {
    package let number: UInt32
    /// The accounts before it.
    let before: DrawnTransfers
    /// What is proved by itself, in order.
    package let chunks: [ExecutedBatch]
    /// How many chunks make one of the proofs that the engine counts.
    let chunksPerProof: Int

    /// The chunks of these proofs.
    package func chunks(of proofs: Range<UInt64>) -> Range<Int> {
      let all = Int(clamping: proofs.lowerBound)..<Int(clamping: proofs.upperBound)
      return (all.lowerBound * chunksPerProof..<all.upperBound * chunksPerProof)
        .clamped(to: chunks.indices)
    }

    /// The accounts before a chunk.
    package func tree(before chunk: Int) throws(TransferError) -> AccountTree {
      var tree = before.tree
      for done in chunks.prefix(chunk) {
        _ = try tree.execute(done.transfers, token: before.token, after: done.inputs.chainStart)
      }
      return tree
    }
  }

  /// Oldest first.
  package private(set) var batches: [Batch] = []
  private var accounts: DrawnTransfers

  /// What stands for all accounts now.
  package var root: Digest { accounts.tree.root }

  package init(_ terms: ProofTerms, seed: UInt64) throws(AccountTreeError) {
    accounts = try DrawnTransfers(depth: terms.depth, transfers: terms.accounts, seed: seed)
  }

  /// The batch of this number.
  package subscript(_ number: UInt32) -> Batch? { batches.first { $0.number == number } }

  /// Draws and executes what is in a batch: a transfer for each transaction, cut into its proofs as
  /// evenly as whole transfers go; a part without any is one transfer of nothing.
  package mutating func close(
    _ number: UInt32, transactions: UInt64, proofs: UInt64
  ) throws(TransferError) -> Batch {
    let before = accounts
    let proofs = max(1, Int(clamping: proofs))
    let transfers = Int(clamping: transactions)
    let largest = (transfers + proofs - 1) / proofs
    let chunksPerProof = max(1, (largest - 1) / BatchPublicInputs.maximumCount + 1)
    let count = proofs * chunksPerProof
    var (chunks, taken, chain) = ([ExecutedBatch](), 0, TransferChain.start)
    for chunk in 0..<count {
      // The share of the chunks so far, without a product that could overflow.
      let upTo = (chunk + 1) * (transfers / count) + (chunk + 1) * (transfers % count) / count
      let executed =
        upTo > taken
        ? try accounts.execute(upTo - taken, after: chain)
        : try accounts.executeNothing(after: chain)
      chain = executed.inputs.chainEnd
      taken = upTo
      chunks.append(executed)
    }
    let batch = Batch(
      number: number, before: before, chunks: chunks, chunksPerProof: chunksPerProof)
    batches.append(batch)
    return batch
  }

  /// Takes back a batch and all after it.
  package mutating func void(from number: UInt32) {
    guard let first = batches.firstIndex(where: { $0.number >= number }) else { return }
    accounts = batches[first].before
    batches.removeSubrange(first...)
  }

  /// Forgets the oldest batch, which nobody can take back any more.
  package mutating func dropFirst() { batches.removeFirst() }
}
