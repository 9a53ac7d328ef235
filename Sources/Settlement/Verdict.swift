/// What became of one proof of a chunk that was sent to L1.
package struct Verdict: Sendable, Hashable {
  /// The ordinal of the batch from 1.
  package let batch: UInt32
  /// The part of the batch, counted from 0.
  package let chunk: Int
  /// The player who sent it; `nil`: whoever posted the batch, or a backup.
  package let sender: Int?
  /// Which bad proof it is; `nil`: an honest one.
  package let kind: BadProof?
  /// What found it wrong; `nil`: it was accepted.
  package let check: RollupContract.Check?
}
