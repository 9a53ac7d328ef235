/// The inspection game: the inspectee complies or cheats, the inspector looks or does not.
///
/// Payoffs: comply (wage - c, -h if inspected else 0), cheat inspected (wage - F, R - h), cheat not
/// inspected (wage, -D). Action 1 is to comply and to inspect. Dresher 1962.
public struct Inspection: Sendable, Hashable {
  /// What the inspectee is paid.
  public var wage: Double
  /// What complying costs.
  public var c: Double
  /// What the inspectee pays when caught: F.
  public var fine: Double
  /// What looking costs.
  public var h: Double
  /// What the inspector recovers from a cheat that is caught: R.
  public var recovery: Double
  /// What a cheat that is not caught costs the inspector: D.
  public var damage: Double

  /// An inspection game with these parameters.
  public init(wage: Double, c: Double, fine: Double, h: Double, recovery: Double, damage: Double) {
    self.wage = wage
    self.c = c
    self.fine = fine
    self.h = h
    self.recovery = recovery
    self.damage = damage
  }
}

/// The volunteer's dilemma: b - c for a volunteer, b if another one is, 0 if nobody is; Diekmann 1985.
public struct Volunteer: Sendable, Hashable {
  /// How many players there are.
  public var n: Int
  /// b, what everybody gets from one volunteer.
  public var benefit: Double
  /// c, what it costs to be one.
  public var cost: Double

  /// A dilemma with these parameters.
  public init(n: Int, benefit: Double, cost: Double) {
    self.n = n
    self.benefit = benefit
    self.cost = cost
  }
}

/// Colonel Blotto: whole troops on fields; a field's weight goes to the larger, half each if equal.
public struct Blotto: Sendable, Hashable {
  /// The troops of both players.
  public var troops: [Int]
  /// The weight of every field.
  public var fields: [Double]

  /// A battle with these parameters; `troops` is one number for both or a pair.
  public init(troops: [Int], fields: [Double]) {
    self.troops = troops
    self.fields = fields
  }
}
