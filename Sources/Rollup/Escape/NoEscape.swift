public import Parameters

/// A censored user can do nothing.
public struct NoEscape: EscapeRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant("none", "a censored user can do nothing")
  /// Nothing.
  public let forcedInclusion: ForcedInclusionTerms? = nil
  /// Funds stay.
  public let exit: ExitTerms? = nil
  /// The rule; it has no parameters.
  public init(_ arguments: Arguments) {}
}
