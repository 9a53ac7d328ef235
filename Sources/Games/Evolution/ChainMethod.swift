/// How the stationary distribution of a chain is computed.
public enum ChainMethod: String, Sendable, CaseIterable {
  /// Elimination up to 3,000 states, and sweeps beyond.
  case automatic
  /// Grassmann, Taksar and Heyman's elimination: always right, for up to 3,000 states.
  case elimination
  /// Sweeps over neighbouring states with aggregation: for large chains that mix well inside a
  /// moderate number of groups.
  case sweeps
}
