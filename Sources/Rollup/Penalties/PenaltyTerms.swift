public import Quantities

/// What is taken from whom for what.
public struct PenaltyTerms: Sendable, Hashable {
  /// What of its bond a sequencer loses that won a window and ordered nothing in it.
  public var missedWindow = Share.zero
  /// What of its deposit a prover loses for an invalid proof.
  public var invalidProof = Share.zero
  /// What of its deposit a prover loses for a proof that does not come.
  public var missedProof = Share.zero
  /// What a proof that comes late takes off a prover's reputation, in [0, 1].
  public var lateReputation = 0.0
  /// The probability that a skipped or invalid proof is noticed and punished.
  public var inspection = Share.whole

  /// Nothing is punished.
  public init() {}
}
