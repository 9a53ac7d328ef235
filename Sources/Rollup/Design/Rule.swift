public import Parameters

/// One choice for one part of a design: a value that is built from its parameters.
///
/// A new mechanism is a file with a type that conforms to its part's protocol (which refines this
/// one), a test, and one line in `Registry`.
public protocol Rule: Sendable {
  /// Name, summary, parameters with sources: what YAML, `list`, `explain` and the docs show.
  static var declaration: Variant { get }
  /// The decisions that the rule asks of players.
  static var decisions: [DecisionKind] { get }
  /// The rule with these parameters, which the reader has checked against the declaration.
  init(_ arguments: Arguments)
}

extension Rule {
  /// Most rules ask nothing.
  public static var decisions: [DecisionKind] { [] }
}
