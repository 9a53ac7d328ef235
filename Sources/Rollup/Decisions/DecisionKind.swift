public import Parameters

/// A decision that a mechanism asks of players: declared beside the mechanism.
public struct DecisionKind: Sendable {
  /// The name that a scenario binds behaviours to, such as `order-block`.
  public let name: String
  /// Who is asked.
  public let role: Role
  /// One sentence: what is decided.
  public let summary: String
  /// What the player sees, in order, with units; at most `Request.capacity`.
  public let fields: [Field]
  /// What the player may answer.
  public let menu: ActionMenu
  /// When the consequence is known.
  public let resolved: String
  /// Whether all that follows from a decision follows at once, so that nothing else hangs on it.
  public let isMomentary: Bool
  /// Between what the reward of a decision lies, for learners that need it in [0, 1].
  public let payoff: PayoffRange
  /// How members of the role learn where a file names no learner; `nil`: they stay honest.
  public let learner: LearnerSpec?

  /// One thing that the player sees.
  public struct Field: Sendable {
    /// The name.
    public let name: String
    /// The unit of the number.
    public let unit: String
    /// Where a learner that looks at the field cuts it into cells, ascending: n edges make n + 1.
    public let edges: [Double]

    /// A number called `name`, in `unit`, cut at `edges`.
    public init(_ name: String, unit: String, edges: [Double] = []) {
      self.name = name
      self.unit = unit
      self.edges = edges
    }
  }

  /// A kind of decision called `name`.
  public init(
    _ name: String, role: Role, _ summary: String, fields: [Field], menu: ActionMenu,
    resolved: String, isMomentary: Bool = false,
    payoff: PayoffRange = PayoffRange(low: -1, high: 1),
    learner: LearnerSpec? = nil
  ) {
    precondition(fields.count <= Request.capacity)
    self.name = name
    self.role = role
    self.summary = summary
    self.fields = fields
    self.menu = menu
    self.resolved = resolved
    self.isMomentary = isMomentary
    self.payoff = payoff
    self.learner = learner
  }
}

extension DecisionKind {
  /// The same decision, asked of another role.
  func asked(of role: Role) -> Self {
    Self(
      name, role: role, summary, fields: fields, menu: menu, resolved: resolved,
      isMomentary: isMomentary, payoff: payoff, learner: learner)
  }

  /// The named answers; none where a number is asked for.
  public var choices: [Choice] {
    if case .choices(let choices) = menu { choices } else { [] }
  }

  /// Whether the answer is a number.
  var asksForLevel: Bool {
    if case .level = menu { true } else { false }
  }

  /// What an honest player answers.
  public var honest: Action {
    if case .level(_, _, let honest) = menu { Action(-1, level: honest) } else { .honest }
  }
}

/// What may be answered: one of some names, or a number of a grid.
public enum ActionMenu: Sendable {
  /// One of these, in order; the first is the honest answer.
  case choices([Choice])
  /// A number called `name` on a grid that a player may choose, with the honest answer.
  case level(name: String, ActionGrid, honest: Double)
}

/// Equal steps from `from` to `to`, both ends included.
public struct ActionGrid: Sendable, Hashable {
  /// The lowest number.
  public var from: Double
  /// The highest number.
  public var to: Double
  /// The distance between two numbers.
  public var step: Double

  /// A grid of these ends and step.
  public init(from: Double, to: Double, step: Double) {
    self.from = from
    self.to = to
    self.step = step
  }

  /// The numbers, lowest first.
  public var levels: [Double] {
    let steps = step > 0 ? Int(((to - from) / step).rounded()) : 0
    return (0...max(0, steps)).map { from + Double($0) * step }
  }
}

/// Between what the reward of a decision lies.
public struct PayoffRange: Sendable, Hashable {
  /// The least.
  public var low: Double
  /// The most.
  public var high: Double
  /// The field of the request that both are multiples of; `nil`: they are in ether.
  public var timesField: String?

  /// From `low` to `high`, in ether or in multiples of a field.
  public init(low: Double, high: Double, timesField: String? = nil) {
    self.low = low
    self.high = high
    self.timesField = timesField
  }
}
