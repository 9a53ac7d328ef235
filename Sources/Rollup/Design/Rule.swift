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
  /// What is wrong with values that are each right alone; empty when all is well.
  static func problems(_ arguments: Arguments) -> [RuleProblem]
  /// Why the rule does not go with the other parts of `design`; empty when it does.
  func conflicts(in design: Design) -> [RuleProblem]
  /// The rule with these parameters, which the reader has checked against the declaration.
  init(_ arguments: Arguments)
}

extension Rule {
  /// Most rules ask nothing.
  public static var decisions: [DecisionKind] { [] }

  /// Most rules have parameters that do not depend on each other.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] { [] }
}

extension Rule {
  /// Most rules go with all others.
  public func conflicts(in design: Design) -> [RuleProblem] { [] }
}

/// Values of one rule that do not go together, or a rule that does not go with others.
public struct RuleProblem: Sendable, Equatable {
  /// The key, below the part, that the message belongs to.
  public let key: String
  /// What is wrong, and what was expected.
  public let message: String

  /// A problem at `key`.
  public init(_ key: String, _ message: String) {
    self.key = key
    self.message = message
  }
}
