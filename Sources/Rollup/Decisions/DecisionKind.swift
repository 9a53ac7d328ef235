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
  /// What the player may answer, in order; the first is the honest answer.
  public let actions: [Choice]
  /// When the consequence is known.
  public let resolved: String

  /// One thing that the player sees.
  public struct Field: Sendable {
    /// The name.
    public let name: String
    /// The unit of the number.
    public let unit: String

    /// A number called `name`, in `unit`.
    public init(_ name: String, unit: String) {
      self.name = name
      self.unit = unit
    }
  }

  /// A kind of decision called `name`.
  public init(
    _ name: String, role: Role, _ summary: String, fields: [Field], actions: [Choice],
    resolved: String
  ) {
    precondition(fields.count <= Request.capacity && !actions.isEmpty)
    self.name = name
    self.role = role
    self.summary = summary
    self.fields = fields
    self.actions = actions
    self.resolved = resolved
  }
}
