/// The L1 blocks of a run, one entry a slot; a missed slot has no block.
public struct L1Track: Sendable {
  /// The base fee in wei per gas of the block in each slot; 0 where the slot was missed.
  public var baseFee: [UInt64]
  /// The gas used by the block in each slot; 0 where the slot was missed.
  public var gasUsed: [UInt32]
  /// The gas limit of a block: no batch may use more.
  public var gasLimit: UInt64
  /// What a poster tips, as a share of the base fee, in billionths.
  public var tipBillionths: UInt64

  /// What a poster tips per gas in a block with this base fee, in wei, rounded down.
  func tip(on baseFee: UInt64) -> UInt128 {
    UInt128(baseFee) * UInt128(tipBillionths) / 1_000_000_000
  }

  /// A track with one entry a slot.
  public init(baseFee: [UInt64], gasUsed: [UInt32], gasLimit: UInt64, tipBillionths: UInt64) {
    precondition(baseFee.count == gasUsed.count, "one base fee and one gas figure per slot")
    self.baseFee = baseFee
    self.gasUsed = gasUsed
    self.gasLimit = gasLimit
    self.tipBillionths = tipBillionths
  }
}
