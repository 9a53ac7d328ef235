public import Parameters
public import Quantities

/// One gas price for all, set from time to time to cover the costs; bytes and priority cost nothing.
public struct GasProportional: FeeRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "gas-proportional", "one gas price, reset to cover the last period's cost; no tips",
    [
      Parameter(
        "margin", .share(max: Share(percent: 1_000)), default: .text("110 %"),
        "how much of the last period's L1 and proving cost the price covers",
        source: .assumption("a tenth above cost")),
      Parameter(
        "reset", .duration(.hours, atLeast: TimeUnit.slots.nanoseconds), default: .text("1 h"),
        "how often the price is set",
        source: .assumption("hourly")),
      Parameter(
        "floor", .ether, default: .text("0.01 gwei"), "the least price per L2 gas",
        source: .assumption("a hundredth of a gwei")),
    ], source: "Proof of Efficiency's first fee rule, as the article criticises it")

  /// One price, reset.
  public let pricing: GasPricing
  /// Bytes are not charged.
  public let dataMargin = Share.zero
  /// No tips.
  public let hasTips = false

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    pricing = .costRecovery(
      margin: arguments.share("margin"), seconds: arguments.seconds("reset"),
      floor: UInt64(clamping: arguments.ether("floor").rawValue))
  }
}
