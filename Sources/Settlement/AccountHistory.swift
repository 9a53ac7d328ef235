package import Proofs
internal import Randomness

/// The accounts of a run, and what the batches that are not final did with them.
///
/// A batch is executed when it is closed, from where the one before it ended, and taken back when it is
/// void. What its transactions are is the engine's affair; here each is a transfer that is drawn. There is
/// one tree, the newest: of an open batch its transfers and claims are kept, and where a proof needs the
/// accounts before it, later transfers are taken back in a copy.
package struct AccountHistory: Sendable {
  /// What is proved by itself.
  package struct Chunk: Sendable {
    /// In their order.
    package let transfers: [Proofs.Transfer]
    /// What they lead to.
    package let inputs: BatchPublicInputs
  }

  /// A batch that is closed and not final.
  package struct Batch: Sendable {
    /// Its ordinal from 1.
    package let number: UInt32
    /// What is proved by itself, in order.
    package let chunks: [Chunk]
    /// How many chunks make one of the proofs that the engine counts.
    let chunksPerProof: Int
    /// Where the draws were before it.
    let start: RandomStream

    /// The chunks of these proofs; `nil` if there are none, or the batch has not all of them.
    package func chunks(of proofs: Range<UInt64>) -> Range<Int>? {
      guard !proofs.isEmpty, proofs.upperBound <= UInt64(chunks.count / chunksPerProof) else {
        return nil
      }
      return Int(proofs.lowerBound) * chunksPerProof..<Int(proofs.upperBound) * chunksPerProof
    }
  }

  /// Oldest first.
  package private(set) var batches: [Batch] = []
  private var accounts: DrawnTransfers
  private let mostTransfers: Int

  /// What stands for all accounts now.
  package var root: Digest { accounts.tree.root }

  package init(_ terms: ProofTerms, seed: UInt64) throws(AccountTreeError) {
    accounts = try DrawnTransfers(depth: terms.depth, transfers: terms.accounts, seed: seed)
    mostTransfers = terms.mostTransfers
  }

  /// The batch of this number.
  package subscript(_ number: UInt32) -> Batch? { index(of: number).map { batches[$0] } }

  private func index(of number: UInt32) -> Int? {
    batches.firstIndex { $0.number == number }
  }

  /// Draws and executes what is in a batch: a transfer for each transaction, cut into its proofs as
  /// evenly as whole transfers go; a part without any is one transfer of nothing.
  ///
  /// What is more than one proof takes here is cut once more.
  package mutating func close(
    _ number: UInt32, transactions: UInt64, proofs: UInt64
  ) throws(TransferError) -> Batch {
    let start = accounts.stream
    let proofs = max(1, Int(clamping: proofs))
    let transfers = Int(clamping: transactions)
    let largest = (transfers + proofs - 1) / proofs
    let chunksPerProof = max(1, (largest - 1) / mostTransfers + 1)
    let count = proofs * chunksPerProof
    var (chunks, taken, chain) = ([Chunk](), 0, TransferChain.start)
    for chunk in 0..<count {
      // The share of the chunks so far, without a product that could overflow.
      let upTo = (chunk + 1) * (transfers / count) + (chunk + 1) * (transfers % count) / count
      let executed =
        upTo > taken
        ? try accounts.execute(upTo - taken, after: chain)
        : try accounts.executeNothing(after: chain)
      chain = executed.inputs.chainEnd
      taken = upTo
      chunks.append(Chunk(transfers: executed.transfers, inputs: executed.inputs))
    }
    let batch = Batch(
      number: number, chunks: chunks, chunksPerProof: chunksPerProof, start: start)
    batches.append(batch)
    return batch
  }

  /// The accounts before a chunk of an open batch; `nil` where there is none.
  ///
  /// - Complexity: O(n) in the transfers since then.
  package func tree(before chunk: Int, of number: UInt32) -> AccountTree? {
    guard let place = index(of: number), batches[place].chunks.indices.contains(chunk) else {
      return nil
    }
    let later =
      batches[place].chunks[chunk...].map(\.transfers)
      + batches[(place + 1)...].flatMap(\.chunks).map(\.transfers)
    var tree = accounts.tree
    tree.takeBack(later)
    return tree
  }

  /// Takes back a batch and all after it.
  package mutating func void(from number: UInt32) {
    guard let first = batches.firstIndex(where: { $0.number >= number }) else { return }
    accounts.takeBack(
      batches[first...].flatMap(\.chunks).map(\.transfers), to: batches[first].start)
    batches.removeSubrange(first...)
  }

  /// Forgets the oldest batch, which nobody can take back any more.
  package mutating func dropFirst() { batches.removeFirst() }
}
