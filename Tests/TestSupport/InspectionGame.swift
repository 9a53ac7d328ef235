/// Whether one who is paid to prove does so, and whether one who could check checks.
///
/// The inspectee complies at a cost or cheats; the inspector inspects at a cost or not. Payoffs
/// (inspectee, inspector): comply (wage - cost, -inspectionCost if inspecting, else 0); cheat and
/// inspected (wage - fine, recovery - inspectionCost); cheat and not inspected (wage, -damage).
/// Source: Fudenberg and Tirole, "Game Theory", 1991, section 1.2, the inspection game.
package struct InspectionGame: Sendable, Hashable {
  /// What complying costs, above 0.
  package var cost: Double
  /// What a cheat that is found pays, above `cost`.
  package var fine: Double
  /// What an inspection costs, above 0.
  package var inspectionCost: Double
  /// What finding a cheat brings.
  package var recovery: Double
  /// What a cheat that is not found does harm; `recovery + damage` exceeds `inspectionCost`.
  package var damage: Double

  package init(
    cost: Double, fine: Double, inspectionCost: Double, recovery: Double, damage: Double
  ) {
    precondition(cost > 0 && fine > cost, "a fine that does not exceed the cost deters nobody")
    precondition(
      inspectionCost > 0 && recovery + damage > inspectionCost, "an inspection that never pays")
    self.cost = cost
    self.fine = fine
    self.inspectionCost = inspectionCost
    self.recovery = recovery
    self.damage = damage
  }

  /// The chance of an inspection that leaves the inspectee indifferent: c / F.
  package var inspecting: Double { cost / fine }

  /// The chance of a cheat that leaves the inspector indifferent: h / (R + D).
  package var cheating: Double { inspectionCost / (recovery + damage) }

  /// Whether one who has the wage anyway complies: what it saves is less than the expected fine.
  package func compliesPaidInAdvance(inspection chance: Double) -> Bool { cost < chance * fine }

  /// Whether one who is paid `price` for a proof only complies: not proving forgoes the price too.
  package func compliesPaidOnProof(price: Double, inspection chance: Double) -> Bool {
    cost < price + chance * fine
  }
}
