/// A transaction of a user that was executed in a block that may still be undone, with what is
/// measured of it once it cannot.
struct Inclusion: BitwiseCopyable {
  /// The transaction as it waited.
  let transaction: Pending
  /// What it paid, in wei.
  let fee: Double
  /// What inclusion was worth to its sender, less the fee, in wei.
  let surplus: Double
  /// From its arrival, in seconds.
  let wait: Double
  /// The same in whole L1 slots beyond the one in which it came.
  let waitSlots: Double
  /// Whether its payment or trade failed.
  let reverted: Bool
  /// Whether it came through L1.
  var isForced = false
}

extension RunMetrics {
  /// Counts a transaction that is included for good.
  @inline(__always) mutating func included(_ inclusion: Inclusion) {
    included(
      kind: inclusion.transaction.kind, wait: inclusion.wait, fee: inclusion.fee,
      surplus: inclusion.surplus, reverted: inclusion.reverted)
    waitSlots += inclusion.waitSlots
  }
}
