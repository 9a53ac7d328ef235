/// What an honest run brought in each slot, as prefix sums: the opportunities that training plays.
///
/// A span of slots costs one subtraction, however long it is.
package final class OpportunityRecord {
  /// The sums before slot i; one more than there are slots.
  private var sums: [SlotTotals] = [SlotTotals()]
  /// What bidders knew at the start of each slot: the recent mean of a slot, in wei.
  private var expected: [Double] = []
  /// L1 and outside prices of each slot.
  private var markets: [Market] = []

  /// What a slot's prices were.
  struct Market: BitwiseCopyable {
    /// Wei per gas; of the last block where the slot was missed.
    var l1BaseFee: UInt64
    /// Wei per blob gas.
    var blobBaseFee: UInt64
    /// Dollars per ether.
    var price: Double
    /// Dollars per token.
    var tokenPrice: Double
    /// Wei per L2 gas, and per byte.
    var l2BaseFee: UInt64
    var perByte: UInt64
  }

  package init() {}

  /// The slots so far.
  package var slots: Int { markets.count }

  func append(_ totals: SlotTotals, expected mean: Double, _ market: Market) {
    sums.append(sums[sums.count - 1] + totals)
    expected.append(mean)
    markets.append(market)
  }

  /// What the slots of a range brought.
  package func totals(_ range: Range<Int>) -> SlotTotals {
    sums[range.upperBound] - sums[range.lowerBound]
  }

  /// What was expected of a slot at its start, in wei.
  package func expected(at slot: Int) -> Double { expected[slot] }

  func market(at slot: Int) -> Market { markets[slot] }
}
