public import Parameters
public import Quantities

/// An L2 base fee by the EIP-1559 rule, a charge per byte, and tips for priority.
public struct BaseFeeAndTip: FeeRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "base-fee-and-tip",
    "an L2 base fee by the EIP-1559 rule, a charge per byte, and tips: 9/8 of the lowest in the last "
      + "full block and at least an eighth of the base fee (assumption), 0 after a block with room",
    [
      Parameter(
        "floor", .ether, default: .text("0.01 gwei"),
        "the least base fee per L2 gas; 0: there is no base fee",
        source: .assumption("a hundredth of a gwei, as on Arbitrum One in 2024")),
      Parameter(
        "data-margin", .share(max: Share(percent: 1_000)), default: .text("110 %"),
        "the charge per byte, as a share of the mean L1 and proving cost per byte of the last 16 batches",
        source: .assumption("a tenth above cost")),
    ], source: "EIP-1559")

  /// By the EIP-1559 rule.
  public let pricing: GasPricing
  /// The charge per byte against its cost.
  public let dataMargin: Share
  /// Tips buy priority.
  public let hasTips = true

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    pricing = .baseFee(floor: UInt64(clamping: arguments.ether("floor").rawValue))
    dataMargin = arguments.share("data-margin")
  }
}
