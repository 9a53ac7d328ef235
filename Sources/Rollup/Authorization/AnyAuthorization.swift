public import Parameters

/// A signed transaction is valid in anybody's block.
public struct AnyAuthorization: AuthorizationRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant("any", "a signed transaction is valid in anybody's block")
  /// It names nobody.
  public let isSequencerBound = false
  /// The rule; it has no parameters.
  public init(_ arguments: Arguments) {}
}
