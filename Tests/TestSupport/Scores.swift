package import Randomness

extension Purpose {
  /// Draws of tests; no purpose of the program has this number.
  package static let testing = Purpose(rawValue: 0x7E57)
}

/// Mean, standard error and count of a sample.
package struct Summary {
  package let mean: Double
  package let standardError: Double
  package let variance: Double

  package init(_ sample: [Double]) {
    let n = Double(sample.count)
    let mean = sample.reduce(0, +) / n
    variance = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    self.mean = mean
    standardError = (variance / n).squareRoot()
  }

  /// How many standard errors the mean is away from `expected`.
  package func distance(from expected: Double) -> Double {
    (mean - expected).magnitude / standardError
  }
}

/// Pearson's statistic as a standard normal number (Wilson and Hilferty's cube root).
///
/// Neighbouring cells are joined until each expects at least 10. Above 3.09 has probability 0.001.
package func chiSquareScore(observed: [Double], expected: [Double]) -> Double {
  var (statistic, cells) = (0.0, 0.0)
  var (seen, due) = (0.0, 0.0)
  var remaining = expected.reduce(0, +)
  for (o, e) in zip(observed, expected) {
    seen += o
    due += e
    remaining -= e
    guard due >= 10, remaining >= 10 || remaining < 1e-6 else { continue }
    statistic += (seen - due) * (seen - due) / due
    cells += 1
    (seen, due) = (0, 0)
  }
  if due > 0 { statistic += (seen - due) * (seen - due) / due }
  let freedom = max(1, cells - 1)
  let spread = 2 / (9 * freedom)
  return (Elementary.pow(statistic / freedom, 1.0 / 3) - (1 - spread)) / spread.squareRoot()
}

/// The probabilities of each count from 0 on at a Poisson mean; the last cell has the tail.
package func poissonProbabilities(mean: Double, cells: Int) -> [Double] {
  var probability = Elementary.exp(-mean)
  var left = 1.0
  var all: [Double] = []
  for k in 0..<(cells - 1) {
    if k > 0 { probability *= mean / Double(k) }
    all.append(probability)
    left -= probability
  }
  return all + [max(0, left)]
}
