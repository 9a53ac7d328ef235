public import Parameters

/// The sequencer's word is the soft confirmation: a transaction counts as confirmed in its L2 block.
public struct TrustedState: ConfirmationRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "trusted-state", "softly confirmed by the sequencer's word, in the L2 block",
    source: "Polygon zkEVM documentation, 'trusted state'")
  /// Soft means included in an L2 block.
  public let softConfirmation = SoftConfirmation.block
  /// The rule; it has no parameters.
  public init(_ arguments: Arguments) {}
}
