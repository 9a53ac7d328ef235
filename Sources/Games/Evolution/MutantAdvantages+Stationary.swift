extension MutantAdvantages {
  /// Up to so many states a chain is solved by elimination, in 16 bytes a pair.
  static let mostDenseStates = 3000

  /// The stationary distribution of the chain in which a mutant takes over with the probabilities
  /// that `fixation` gives for its advantage, and for its disadvantage the other way round.
  func stationary(
    of method: String,
    _ fixation: (DoubleDouble) -> (mutant: WideDouble, resident: WideDouble)
  ) throws(GameError) -> StationaryDistribution {
    guard states <= Self.mostDenseStates else {
      throw .noResult(
        method: method,
        reason: "the chain has \(states) states, and at most \(Self.mostDenseStates) are solved")
    }
    let chain = DenseChain(states: states)
    forEach { resident, mutant, advantage in
      let (forth, back) = fixation(advantage)
      chain[from: resident, to: mutant] = forth
      chain[from: mutant, to: resident] = back
    }
    guard let probabilities = chain.stationary() else {
      throw .noResult(method: method, reason: "the states do not all lead to each other")
    }
    return distribution(probabilities)
  }

  /// Names the states of these probabilities, and puts them in lexicographic order.
  func distribution(_ probabilities: [Double]) -> StationaryDistribution {
    let ordered = zip((0..<states).map(strategies), probabilities)
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
    return StationaryDistribution(states: ordered.map(\.0), probabilities: ordered.map(\.1))
  }
}
