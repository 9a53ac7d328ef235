internal import Proofs
public import Rollup

/// Proofs that are really made, and the contract on L1 that verifies them: `proving.mode: real`.
///
/// Everything follows from the terms, the seed and what the engine tells; no clock is read. A swap is
/// proved as a transfer is, that senders agreed is not proved, and what one proof makes final together is
/// proved one by one: aggregation stays a model.
public struct RealProofs: BatchProofs {
  private let terms: ProofTerms
  private let seed: UInt64
  private var accounts: AccountHistory
  private var contract: RollupContract
  private var last: ChunkProof?
  /// What was made and what became of it.
  package private(set) var tally = ProofTally()

  /// The proofs of the run of a seed.
  public init(_ terms: ProofTerms, seed: UInt64) {
    do { accounts = try AccountHistory(terms, seed: seed) } catch {
      preconditionFailure("terms have a depth that there is: \(error)")
    }
    (self.terms, self.seed) = (terms, seed)
    contract = RollupContract(root: accounts.root, parameters: terms.parameters)
  }

  /// The root that L1 has stored, and the one to which all batches lead so far.
  package var roots: (final: String, newest: String) {
    (contract.root.hexadecimal, accounts.root.hexadecimal)
  }

  /// Executes a batch, and publishes it.
  public mutating func close(
    _ batch: UInt32, transactions: UInt64, proofs: UInt64
  ) throws(ProofFailure) {
    let closed: AccountHistory.Batch
    do {
      closed = try accounts.close(batch, transactions: transactions, proofs: proofs)
    } catch { throw ProofFailure(batch: batch, reason: "it cannot be executed: \(error)") }
    contract.publish(batch, closed.chunks.map { RollupContract.Published($0.inputs) })
  }

  /// Takes batches back.
  public mutating func void(from batch: UInt32) {
    accounts.void(from: batch)
    contract.void(from: batch)
  }

  /// Makes the proofs of the chunks that were asked for, and shows each to the contract, until one is
  /// refused.
  public mutating func isAccepted(_ proof: SentProof) throws(ProofFailure) -> Bool {
    guard let batch = accounts[proof.batch] else { return false }
    for chunk in batch.chunks(of: proof.proofs) {
      let bad =
        proof.making == .honest ? nil : BadProof.drawn(proof, chunk: chunk, seed: seed)
      let made: ChunkProof
      do {
        made =
          try bad.map {
            try batch.chunks[chunk].badProof(
              $0, from: batch.tree(before: chunk), after: last, terms)
          } ?? batch.chunks[chunk].honestProof(terms)
      } catch {
        throw ProofFailure(batch: proof.batch, reason: "no proof can be made: \(error)")
      }
      tally.sent(bad, transfers: batch.chunks[chunk].inputs.count, bytes: made.bytes.count)
      do { try contract.accept(made, of: chunk, in: proof.batch) } catch {
        tally.refused(bad)
        return false
      }
      last = made
    }
    return true
  }

  /// Stores the root to which a batch leads.
  public mutating func settle(_ batch: UInt32) throws(ProofFailure) {
    do { try contract.settle(batch) } catch {
      throw ProofFailure(batch: batch, reason: error.description)
    }
    accounts.dropFirst()
  }

  /// What was made, and what no proof shows.
  public var notes: [String] {
    [
      "proofs were made: \(tally) (accounts in a tree of depth \(terms.depth), profile "
        + "\(terms.profile.rawValue), \(terms.hash.rawValue))",
      "each transaction is proved as a transfer between made-up accounts; that senders agreed is "
        + "not proved, and aggregation, times and costs are the model's",
    ]
  }
}
