public import Parameters
public import Rollup

/// A scripted attack: a role that it is played in, and what its members always answer.
public struct Attack: Sendable {
  /// The name, as in world `attack:NAME`.
  public let name: String
  /// Whose members are taken over, the first of the role first.
  public let role: Role
  /// One sentence: what it does and to whom.
  public let summary: String
  /// The action that is always taken, by decision kind.
  public let answers: [String: String]

  /// Every attack that can be named.
  public static let all = [
    Self(
      name: "censor", role: .sequencer,
      summary: "the orderer never includes the tagged probe transactions",
      answers: ["order-block": "censor"]),
    Self(
      name: "empty-blocks", role: .sequencer,
      summary: "the orderer includes nothing at all",
      answers: ["order-block": "empty"]),
  ]
}

/// How a group behaves where nothing is said for a decision kind.
public enum DefaultBehaviour {
  /// The names that may stand under `behaviour.default`.
  public static let choices = [
    Choice("honest", "answers every decision as the design intends"),
    Choice("idle", "is never asked: for groups that take part only in later worlds"),
  ]
}
