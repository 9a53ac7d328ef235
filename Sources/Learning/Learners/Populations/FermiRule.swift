package import Randomness

/// Pairwise comparison: one who earns pi copies one who earns pi' with probability 1 / (1 + exp(-beta (pi' - pi))).
///
/// Source: Traulsen, Nowak and Pacheco, Physical Review E 74, 2006, equation 1.
package struct FermiRule: Sendable, BitwiseCopyable {
  private let beta: Double

  /// The rule with intensity of selection `beta`, at least 0, per unit of payoff.
  package init(beta: Double) { self.beta = beta }

  /// The probability of copying one who earns `advantage` more.
  @inline(__always)
  package func copying(_ advantage: Double) -> Double {
    1 / (1 + Elementary.exp(-beta * advantage))
  }
}

/// A single mutant in a population of residents who imitate one another, until one kind is left.
///
/// The chance of fixation with a constant advantage d is (1 - exp(-beta d)) / (1 - exp(-beta d Z)). Source:
/// Traulsen, Nowak and Pacheco, Physical Review E 74, 2006.
package struct MutantInvasion: Sendable {
  private let population: Int
  private let rule: FermiRule

  /// Invasions of a population of at least 2.
  package init(population: Int, beta: Double) {
    self.population = population
    rule = FermiRule(beta: beta)
  }

  /// Whether a mutant who earns `advantage` more than residents takes over in one run.
  ///
  /// Pairs of one kind change nothing and are passed over, so a run has about as many steps as the
  /// number of mutants changes.
  package func isFixed(advantage: Double, _ stream: inout RandomStream) -> Bool {
    // Up and down are equally many pairs, so only the chances of copying decide.
    let (up, down) = (rule.copying(advantage), rule.copying(-advantage))
    let chance = up / (up + down)
    var mutants = 1
    while mutants > 0, mutants < population {
      mutants += stream.uniform() < chance ? 1 : -1
    }
    return mutants == population
  }
}
