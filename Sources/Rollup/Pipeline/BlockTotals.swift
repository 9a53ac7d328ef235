/// What one L2 block adds up to; postings are made once a block from these.
struct BlockTotals {
  var gas: UInt64 = 0
  var transactions = 0
  var userTransactions = 0
  var feeBase: UInt128 = 0
  var feeData: UInt128 = 0
  var feeTip: UInt128 = 0
  var lowestTip = UInt64.max
  var waitSum = 0.0
  /// Whether something was left out for lack of room.
  var isFull = false
  /// Whether the batch has no room for what comes next.
  var isBatchFull = false
}
