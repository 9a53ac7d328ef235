public import Parameters

/// A signature names the one sequencer in whose block the transaction is valid.
public struct SequencerBoundAuthorization: AuthorizationRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "sequencer-bound", "a signature names the sequencer in whose block it is valid; a copy is void",
    source: "Polygon zkEVM, a chain ID for each sequencer (PolygonZkEVM.sol, 2022)")
  /// It names the sequencer that the user chose.
  public let isSequencerBound = true
  /// The rule; it has no parameters.
  public init(_ arguments: Arguments) {}
}
