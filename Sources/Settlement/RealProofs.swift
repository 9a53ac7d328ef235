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
  private var rows = 0
  /// What was made and what became of it.
  package private(set) var tally = ProofTally()
  /// Hears of each proof what L1 says of it.
  package var onVerdict: (@Sendable (Verdict) -> Void)?
  /// How many batches were closed and then void.
  package private(set) var voided = 0

  /// The proofs of the run of a seed.
  public init(_ terms: ProofTerms, seed: UInt64) {
    self.init(terms, seed: seed, verifier: terms)
  }

  /// The same with a verifier that may expect other proofs than are made, for tests of what follows.
  package init(_ terms: ProofTerms, seed: UInt64, verifier: ProofTerms) {
    do { accounts = try AccountHistory(terms, seed: seed) } catch {
      preconditionFailure("terms have a depth that there is: \(error)")
    }
    (self.terms, self.seed) = (terms, seed)
    contract = RollupContract(root: accounts.root, parameters: verifier.parameters)
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
    } catch { throw ProofFailure(batch: batch, .execution, reason: error.description) }
    contract.publish(batch, closed.chunks.map { RollupContract.Published($0.inputs) })
  }

  /// Takes batches back.
  public mutating func void(from batch: UInt32) {
    voided += accounts.batches.count { $0.number >= batch }
    accounts.void(from: batch)
    contract.void(from: batch)
  }

  /// Makes the proofs of the chunks that were asked for, and shows each to the contract, until one is
  /// refused.
  public mutating func isAccepted(_ proof: SentProof) throws(ProofFailure) -> Bool {
    guard let batch = accounts[proof.batch] else {
      throw ProofFailure(batch: proof.batch, .request, reason: "there is no such batch to prove")
    }
    guard let chunks = batch.chunks(of: proof.proofs) else {
      throw ProofFailure(
        batch: proof.batch, .request, reason: "it has no proofs \(proof.proofs)")
    }
    // Nothing is executed for those who send what is at hand.
    var tree =
      proof.making == .lazy ? nil : accounts.tree(before: chunks.lowerBound, of: proof.batch)
    for chunk in chunks {
      guard try isAccepted(proof, batch.chunks[chunk], number: chunk, from: &tree) else {
        return false
      }
    }
    return true
  }

  private mutating func isAccepted(
    _ proof: SentProof, _ chunk: AccountHistory.Chunk, number: Int, from tree: inout AccountTree?
  ) throws(ProofFailure) -> Bool {
    let bad = proof.making == .honest ? nil : BadProof.drawn(proof, chunk: number, seed: seed)
    let made: ChunkProof
    do { made = try self.made(bad, chunk, from: &tree) } catch {
      throw ProofFailure(batch: proof.batch, chunk: number, .proving, reason: "\(error)")
    }
    tally.sent(bad, transfers: chunk.inputs.count, bytes: made.bytes.count)
    var check: RollupContract.Check?
    do { try contract.accept(made, of: number, in: proof.batch) } catch {
      guard let bad else {
        throw ProofFailure(
          batch: proof.batch, chunk: number, .verification,
          reason: "an honest proof was refused: \(error)")
      }
      check = error.check
      tally.refused(bad, by: error.check)
    }
    if check == nil { last = made }
    onVerdict?(
      Verdict(
        batch: proof.batch, chunk: number, sender: proof.sender, kind: bad, check: check))
    return check == nil
  }

  /// Makes a proof of a chunk, whose accounts before it are `tree`, and moves that on.
  private mutating func made(
    _ bad: BadProof?, _ chunk: AccountHistory.Chunk, from tree: inout AccountTree?
  ) throws -> ChunkProof {
    if let bad, !bad.takesWork { return chunk.lazyProof(bad, after: last) }
    guard var accounts = tree else { throw Interruption.noAccounts }
    rows += terms.rows(of: chunk.inputs.count)
    guard rows <= terms.mostRows else { throw Interruption.tooMuch(terms.mostRows) }
    let before = accounts
    let executed = try accounts.execute(
      chunk.transfers, token: chunk.inputs.token, after: chunk.inputs.chainStart)
    guard executed.inputs == chunk.inputs else { throw Interruption.otherResult }
    tree = accounts
    return try bad.map { try executed.forgedProof($0, from: before, terms) }
      ?? executed.honestProof(terms)
  }

  /// Why no proof is begun.
  private enum Interruption: Error, CustomStringConvertible {
    case noAccounts
    case otherResult
    case tooMuch(Int)

    var description: String {
      switch self {
      case .noAccounts: "the accounts before it are not known"
      case .otherResult: "its transfers do not lead again to what was published"
      case .tooMuch(let rows):
        "the run has more than \(rows) rows of tables to prove; make it shorter"
      }
    }
  }

  /// Stores the root to which a batch leads.
  public mutating func settle(_ batch: UInt32) throws(ProofFailure) {
    do { try contract.settle(batch) } catch {
      throw ProofFailure(batch: batch, .settlement, reason: error.description)
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
