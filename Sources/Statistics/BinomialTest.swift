import Randomness

/// The exact test of a share: whether so many successes go with a probability.
public enum BinomialTest {
  /// The p value of a two-sided test: the probability of all counts that are no more probable than
  /// the one seen.
  ///
  /// Counts whose probabilities differ by 1e-7 of themselves are taken as equally probable, as rounding
  /// would decide otherwise. Source: Clopper and Pearson 1934 in the form that R's `binom.test` has.
  /// - Precondition: `0 <= successes <= trials`, `trials` at most 10^7, and `probability` in [0, 1].
  public static func twoSided(successes: Int, trials: Int, probability: Double) -> Double {
    precondition((0...trials).contains(successes), "successes are some of the trials")
    precondition(trials <= 10_000_000, "at most ten million trials")
    precondition((0...1).contains(probability), "a probability is between 0 and 1")
    if probability == 0 { return successes == 0 ? 1 : 0 }
    if probability == 1 { return successes == trials ? 1 : 0 }
    let n = Double(trials)
    let (logP, logQ) = (Elementary.log(probability), Elementary.log1p(-probability))
    func logChance(_ count: Int) -> Double {
      let k = Double(count)
      return Elementary.logGamma(n + 1) - Elementary.logGamma(k + 1)
        - Elementary.logGamma(n - k + 1) + k * logP + (n - k) * logQ
    }
    let most = logChance(successes) + 1e-7
    var sum = 0.0
    for count in 0...trials {
      let chance = logChance(count)
      if chance <= most { sum += Elementary.exp(chance) }
    }
    return min(1, sum)
  }
}
