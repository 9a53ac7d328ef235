public import Quantities

/// Where fees and tips go.
public protocol RevenueRule: Rule {
  /// How base fees and the charges per byte are split.
  var fees: RevenueSplit { get }
  /// How tips are split.
  var tips: RevenueSplit { get }
  /// How bids for the right to order are split.
  var bids: BidSplit { get }
}

/// Shares that sum to one; the sequencer also gets what rounding leaves.
public struct RevenueSplit: Sendable, Hashable {
  /// To whoever ordered the block.
  public var sequencer: Share
  /// To the rollup's treasury.
  public var treasury: Share
  /// To public goods.
  public var publicGoods: Share
  /// To nobody.
  public var burn: Share
  /// To the pot that is shared among provers.
  public var provers = Share.zero
}
