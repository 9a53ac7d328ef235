/// What a block that takes whatever fits would hold, as far as it can be known before it is made: from
/// what waits and from the mean bytes of an arrival.
public struct BlockEstimate: Sendable, Hashable {
  /// Transactions.
  public var transactions = 0
  /// What users would pay for gas and bytes, in wei, without tips.
  public var fees: UInt128 = 0

  /// A block that holds nothing.
  public init() {}
}
