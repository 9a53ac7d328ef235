/// Transfers that were executed, with all that a proof of it needs.
///
/// Transfer k is two steps: 2 k changes the sender's account and 2 k + 1 then the receiver's.
public struct ExecutedBatch: Sendable {
  /// One changed account.
  package struct Step: Sendable {
    /// Where the account is in the tree.
    package var place: UInt32
    /// The account before the step.
    package var before: Account
    /// The account after it.
    package var after: Account
  }

  /// What the proof claims.
  public let inputs: BatchPublicInputs
  /// The transfers in their order.
  public let transfers: [Transfer]
  /// Two for each transfer.
  package let steps: [Step]
  /// The digests on the way up before each step: step s at height h is at h · steps + s, h from 0 to depth.
  package let before: [Digest]
  /// The same after it.
  package let after: [Digest]
  /// The digests beside the way, h from 0 to depth - 1.
  package let siblings: [Digest]
  /// The digest of the transfers up to each: one more than there are transfers.
  package let chain: [Digest]
}
