public import Parameters

/// Data on L1 is the soft confirmation: order is fixed when the batch is posted, proof comes later.
public struct VirtualState: ConfirmationRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "virtual-state", "softly confirmed when its data is on L1, which fixes the order",
    source: "Proof of Efficiency, ethresear.ch 2022; Polygon zkEVM, 'virtual state'")
  /// Soft means posted on L1.
  public let softConfirmation = SoftConfirmation.posted
  /// The rule; it has no parameters.
  public init(_ arguments: Arguments) {}
}
