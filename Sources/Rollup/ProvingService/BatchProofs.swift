/// The proofs of a run's batches where they are really made, and the verifier that takes or refuses them.
///
/// The engine says which batches are closed, void and final, and which proofs are sent; it hears whether
/// L1 accepts them, and nothing else decides that. Without such a value a model does: honest proofs are
/// accepted, others are not. When a proof comes is never decided here.
public protocol BatchProofs: Sendable {
  /// Hears of the next batch that is closed, with so many transactions, which so many proofs cover.
  ///
  /// - Throws: `ProofFailure` if nothing can be proved of it.
  mutating func close(
    _ batch: UInt32, transactions: UInt64, proofs: UInt64
  ) throws(ProofFailure)
  /// Hears that a batch and all after it are void; their numbers will be given again.
  mutating func void(from batch: UInt32)
  /// Makes a proof and shows it to L1's verifier.
  ///
  /// - Returns: Whether it is accepted. An honest proof that is not ends the run.
  /// - Throws: `ProofFailure` if it cannot be made, or is of no part of a batch that can be proved.
  mutating func isAccepted(_ proof: SentProof) throws(ProofFailure) -> Bool
  /// Hears that the oldest batch that is not final becomes final.
  ///
  /// - Throws: `ProofFailure` unless proofs that were accepted cover all of it.
  mutating func settle(_ batch: UInt32) throws(ProofFailure)
  /// What a reader of the result should know.
  var notes: [String] { get }
}

/// A proof of a batch, or of a part of it, that somebody sends to L1.
public struct SentProof: Sendable, Hashable {
  /// How a proof comes to be.
  public enum Making: Sendable, Hashable {
    /// By the prover's work.
    case honest
    /// With no work at all: what is at hand is sent.
    case lazy
    /// For a state that the batch does not lead to: where proofs are made a prover runs for it, which the
    /// model's clock and machines do not count.
    case forged
  }

  /// The ordinal of the batch from 1.
  public var batch: UInt32
  /// Which of the proofs that cover the batch are in it.
  public var proofs: Range<UInt64>
  /// How many times the same part was assigned before and failed: no proof came, or L1 refused it.
  public var tries: Int
  /// The player who sends it; `nil`: whoever posted the batch, or a backup.
  public var sender: Int?
  /// How it is made.
  public var making: Making

  /// Proofs of a batch that are made in one way.
  public init(
    batch: UInt32, proofs: Range<UInt64>, tries: Int = 0, sender: Int? = nil, making: Making
  ) {
    self.batch = batch
    self.proofs = proofs
    self.tries = tries
    self.sender = sender
    self.making = making
  }
}
