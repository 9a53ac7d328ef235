public import Quantities

/// What a poster commits to when it posts a batch before its proof, and what happens when the proof
/// does not come: the batch and all that were built on it are void, unless a safeguard acts.
public struct CommitmentTerms: Sendable, Hashable {
  /// From posting to the latest moment for the proof, in seconds.
  public var deadlineSeconds: Double
  /// What the poster locks for each batch; where the batch is void the users get it.
  public var bond = Wei.zero
  /// Whether the next block waits until nothing is without its proof.
  public var isSerial = false
  /// The most batches without a proof, closed ones included: no block is ordered beyond; `nil`: any
  /// number.
  public var mostUnproven: Int?
  /// Who proves when the poster does not.
  public var backup: Backup?
  /// How a proof can be made without the poster, where it alone has the transactions.
  public var data = DataRelease.none
  /// For how long a poster whose batch was void may not order, in seconds.
  public var exclusionSeconds = 0.0

  /// Batches are void `deadlineSeconds` after posting.
  public init(deadlineSeconds: Double) { self.deadlineSeconds = deadlineSeconds }

  /// A prover that stands by.
  public struct Backup: Sendable, Hashable {
    /// What it gets of the bond.
    public var bounty: Share
    /// From the deadline to its proof, in seconds.
    public var delaySeconds: Double
  }

  /// How others get at the transactions of a batch.
  public enum DataRelease: Sendable, Hashable {
    /// Not: they have what is on L1.
    case none
    /// They are on L1 encrypted, and a committee releases the key at the deadline.
    case escrow
    /// Anybody may demand them: who does not put them on L1 in so many seconds has lost the batch.
    case publishOrLose(windowSeconds: Double, demandGas: UInt64)
  }
}
