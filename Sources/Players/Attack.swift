public import Parameters
public import Quantities
public import Rollup

/// A scripted attack: a role that it is played in, and what its members answer.
public struct Attack: Sendable {
  /// The name, as in world `attack:NAME`.
  public let name: String
  /// Whose members are taken over, the first of the role first; `attacker` groups are idle in other
  /// worlds.
  ///
  /// Where a design asks what the attack answers of another role alone, it is that one.
  public let role: Role
  /// Which of the known dangers it belongs to.
  public let family: Family
  /// One sentence: what it does and to whom.
  public let summary: String
  /// How many of the role attack where nobody says, in percent; `nil`: one member where there is
  /// one, else a third.
  public let defaultPercent: Int?
  /// What the members answer, by decision kind; elsewhere they are honest.
  public let answers: [String: ScriptedAnswer]
  /// The decision kinds of which a design must ask one for the attack to make sense.
  public let needs: [String]
  /// What the attacker bets on the network's loss; `nil`: nothing.
  public let short: ShortPosition?

  /// What an attack is an instance of.
  public enum Family: String, CaseIterable, Sendable {
    /// Those who order or validate act together against users.
    case colludingValidators = "colluding-validators"
    /// Extraction from users' or from others' transactions.
    case searchers = "mev-searchers"
    /// Taking a task and not doing it.
    case lazyRollers = "lazy-rollers"
    /// Stopping the network, with a profit elsewhere.
    case denialOfService = "denial-of-service"
  }

  /// An attack called `name`; it needs one of the kinds that it answers unless `needs` says more.
  init(
    _ name: String, role: Role, _ family: Family, _ summary: String, percent: Int? = nil,
    answers: [String: ScriptedAnswer], needs: [String]? = nil, short: ShortPosition? = nil
  ) {
    self.name = name
    self.role = role
    self.family = family
    self.summary = summary
    defaultPercent = percent
    self.answers = answers
    self.needs = needs ?? answers.keys.sorted()
    self.short = short
  }
}

extension Attack {
  /// The role that it is played in where these decisions are asked.
  ///
  /// Who comes from outside may be asked anything.
  public func role(in decisions: [DecisionKind]) -> Role {
    guard role != .attacker else { return role }
    let asked = decisions.filter { needs.contains($0.name) }.map(\.role)
    return asked.contains(role) ? role : asked.first ?? role
  }

  /// Whether a design that asks these decisions leaves room for it.
  public func isOffered(by decisions: [DecisionKind]) -> Bool {
    decisions.contains { needs.contains($0.name) }
  }
}

/// A bet on a falling price of the network token.
public struct ShortPosition: Sendable, Hashable {
  /// How much of the attacker's capital it is worth when it is opened.
  public let share: Share

  /// Tokens sold short for so much of the capital.
  public init(share: Share) { self.share = share }
}

/// How a group behaves where nothing is said for a decision kind.
public enum DefaultBehaviour {
  /// The names that may stand under `behaviour.default`.
  public static let choices = [
    Choice("honest", "answers every decision as the design intends"),
    Choice("idle", "is never asked: for groups that take part only in later worlds"),
  ]
}
