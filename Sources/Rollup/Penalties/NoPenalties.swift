public import Parameters

/// Nothing is punished: there is one operator, and nobody to punish it.
public struct NoPenalties: PenaltyRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant("none", "nothing is punished")
  /// Nothing.
  public let terms = PenaltyTerms()
  /// The rule; it has no parameters.
  public init(_ arguments: Arguments) {}
}
