/// Where the numbers of a grid point come from: what its hash stands for.
public struct Provenance: Sendable, Equatable {
  /// The resolved scenario in canonical YAML.
  public var scenario: String
  /// What was assumed and not measured.
  public var assumptions: [StoredAssumption]

  /// The scenario and its assumptions.
  public init(scenario: String, assumptions: [StoredAssumption]) {
    self.scenario = scenario
    self.assumptions = assumptions
  }
}

/// A modelling choice that no source backs, as the user sees it.
public struct StoredAssumption: Sendable, Hashable {
  /// The parameter's path.
  public var name: String
  /// Its value, without the unit where there is one.
  public var value: String
  /// The unit; empty for pure numbers and names.
  public var unit: String
  /// Why this value.
  public var source: String

  /// An assumption about the parameter called `name`.
  public init(name: String, value: String, unit: String, source: String) {
    self.name = name
    self.value = value
    self.unit = unit
    self.source = source
  }
}
