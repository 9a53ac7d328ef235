/// One of the properties that a design is judged by.
public enum Characteristic: String, CaseIterable, Sendable {
  /// What the worst that players can do is worth, and to how few.
  case safety
  /// What a censored user can still do, and how soon.
  case censorshipResistance = "censorship resistance"
  /// What it takes to take part.
  case lowRequirements = "low requirements"
  /// Who gains from what.
  case alignedIncentives = "aligned incentives"
  /// How soon a transaction is confirmed.
  case liveness
  /// What users pay and wait.
  case efficiency = "efficiency and users"
}

/// One number of the scorecard: a metric in a world.
public struct Figure: Sendable, Equatable {
  /// What it says something about.
  public var characteristic: Characteristic
  /// The metric's name.
  public var metric: String
  /// The world that it is measured in.
  public var world: String
}
