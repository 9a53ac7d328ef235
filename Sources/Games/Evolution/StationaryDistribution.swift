/// How often a Markov chain is in each of its states in the long run.
public struct StationaryDistribution: Sendable, Hashable {
  /// The states: the strategy of each population, from 0; in lexicographic order.
  public let states: [[Int]]
  /// The probability of each state: at least 0, with sum 1.
  public let probabilities: [Double]
}
