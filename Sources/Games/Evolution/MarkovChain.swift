public import LinearAlgebra

/// A Markov chain of finitely many states, each of which leads to every other in the end.
public struct MarkovChain: Sendable, Hashable {
  /// The rate or probability of going from state i to state j, in row i and column j.
  ///
  /// The diagonal has no influence on the stationary distribution, nor has a common factor.
  public let rates: Matrix

  /// A chain with these rates, finite and at least 0 off the diagonal.
  ///
  /// - Throws: `GameError.parameter` for other matrices.
  public init(rates: Matrix) throws(GameError) {
    guard rates.rows == rates.columns, rates.rows > 0 else {
      throw .parameter(
        name: "rates", found: "\(rates.rows) rows and \(rates.columns) columns",
        expected: "a square matrix")
    }
    for i in 0..<rates.rows {
      for j in 0..<rates.rows where i != j && !(rates[i, j] >= 0 && rates[i, j].isFinite) {
        throw .parameter(
          name: "rates", found: "\(rates[i, j]) from state \(i) to state \(j)",
          expected: "finite numbers of at least 0")
      }
    }
    self.rates = rates
  }

  /// How often the chain is in each state in the long run.
  ///
  /// By elimination without differences (Grassmann, Taksar and Heyman 1985), so that each probability
  /// is right to almost all its digits however far apart the rates are.
  /// - Returns: the probability of each state, with sum 1.
  /// - Throws: `GameError.noResult` if the distribution depends on the start, because some states are
  ///   never reached from others.
  /// - Complexity: states³ / 3 additions of products.
  public func stationary() throws(GameError) -> [Double] {
    let count = rates.rows
    let chain = DenseChain(states: count)
    for i in 0..<count {
      for j in 0..<count where i != j { chain[from: i, to: j] = WideDouble(rates[i, j]) }
    }
    guard let probabilities = chain.stationary() else {
      throw .noResult(
        method: "the stationary distribution",
        reason: "some states are never reached from others")
    }
    return probabilities
  }
}
