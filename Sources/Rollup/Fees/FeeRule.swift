public import Quantities

/// What users pay for L2 gas, and whether a tip buys priority.
public protocol FeeRule: Rule {
  /// How the price of L2 gas moves.
  var pricing: GasPricing { get }
  /// What is charged per byte, as a share of the recent L1 and proving cost per byte.
  var dataMargin: Share { get }
  /// Whether users can tip.
  var hasTips: Bool { get }
}

/// How the price of L2 gas moves.
public enum GasPricing: Sendable {
  /// By the EIP-1559 rule around half the block gas limit, never below `floor` wei.
  case baseFee(floor: UInt64)
  /// One price, set every `seconds` to cover `margin` of the last period's cost, never below
  /// `floor` wei; bytes are not charged.
  case costRecovery(margin: Share, seconds: Double, floor: UInt64)
}
