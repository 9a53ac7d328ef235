// Poisson numbers: inversion for small means, rejection for the others. Priorities: the exact
// distribution at every mean, then the same bits everywhere, then speed.

extension RandomStream {
  /// A Poisson number with that mean.
  ///
  /// Below a mean of 10 by inversion of one uniform number (which resolves probabilities down to
  /// 2^-53); from 10 on by transformed rejection, whose acceptance test is the exact probability
  /// computed without cancellation.
  /// Source: Hörmann, "The transformed rejection method for generating Poisson random variables",
  /// Insurance: Mathematics and Economics 12, 1993, algorithm PTRS.
  /// - Precondition: `mean` is from 0 to 10^9.
  /// - Complexity: O(min(mean, 10)) expected.
  public mutating func poisson(_ mean: Double) -> Int {
    precondition(mean >= 0 && mean <= 1e9, "a Poisson mean is from 0 to 10^9")
    return mean < 10 ? poissonByInversion(mean) : poissonByRejection(mean)
  }
}

extension RandomStream {
  private mutating func poissonByInversion(_ mean: Double) -> Int {
    var left = uniform()
    var probability = Elementary.exp(-mean)
    var count = 0
    // The second condition ends the search where the remaining tail is below a uniform's step.
    while left > probability, Double(count) < mean || probability > 0x1p-60 {
      left -= probability
      count += 1
      probability *= mean / Double(count)
    }
    return count
  }

  private mutating func poissonByRejection(_ mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let distance = 0.5 - u.magnitude
      let count = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      if distance >= 0.07 && v <= squeeze { return Int(count) }
      guard count >= 0, distance >= 0.013 || v <= distance else { continue }
      let hat = Elementary.log(v * inverseAlpha / (a / (distance * distance) + b))
      if hat <= Poisson.logProbability(of: count, mean: mean) { return Int(count) }
    }
  }
}
