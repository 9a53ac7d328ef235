public import Parameters

/// A signed transaction is valid in anybody's block.
public struct AnyAuthorization: Rule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant("any", "a signed transaction is valid in anybody's block")
  /// The rule; it has no parameters.
  public init(_ arguments: Arguments) {}
}
