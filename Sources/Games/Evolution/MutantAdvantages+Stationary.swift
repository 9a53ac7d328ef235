extension MutantAdvantages {
  /// Up to so many states a chain is solved by elimination, in 16 bytes a pair: 144 MB and seconds.
  static let mostDenseStates = 3000
  /// The most pairs of neighbours of a chain solved by sweeps, 20 bytes each.
  private static let mostSparsePairs = 10_000_000

  /// The stationary distribution of the chain in which a mutant takes over with the probabilities
  /// that `fixation` gives for its advantage, and for its disadvantage the other way round.
  func stationary(
    of name: String, by method: ChainMethod = .automatic,
    _ fixation: (DoubleDouble) -> (mutant: WideDouble, resident: WideDouble)
  ) throws(GameError) -> StationaryDistribution {
    let isDense =
      method == .elimination || method == .automatic && states <= Self.mostDenseStates
    guard isDense ? states <= Self.mostDenseStates : states * neighbours <= Self.mostSparsePairs
    else {
      throw .noResult(
        method: name,
        reason: isDense
          ? "the chain has \(states) states, and at most \(Self.mostDenseStates) are eliminated"
          : "the chain has \(states) states with \(neighbours) neighbours each, and at most "
            + "\(Self.mostSparsePairs) pairs are solved")
    }
    guard isDense else {
      let chain = SparseChain(states: states, neighbours: neighbours)
      forEach { chain.connect($0, $1, fixation($2)) }
      return distribution(try chain.stationary(of: name))
    }
    let chain = DenseChain(states: states)
    forEach { resident, mutant, advantage in
      let (forth, back) = fixation(advantage)
      chain[from: resident, to: mutant] = forth
      chain[from: mutant, to: resident] = back
    }
    guard let probabilities = chain.stationary() else {
      throw .noResult(method: name, reason: "the states do not all lead to each other")
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
