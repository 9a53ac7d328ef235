import Randomness
import Testing

extension Tag {
  @Tag static var vector: Self
  @Tag static var property: Self
  @Tag static var golden: Self
  @Tag static var slow: Self
}

extension Purpose {
  static let testing = Purpose(rawValue: 0x7E57)
}

/// Units in the last place between two numbers; equal numbers and two NaNs are 0 apart.
func ulps(_ a: Double, _ b: Double) -> UInt64 {
  if a == b || (a.isNaN && b.isNaN) { return 0 }
  if a.isNaN || b.isNaN { return .max }
  func place(_ x: Double) -> Int64 {
    x < 0 ? -Int64(bitPattern: x.magnitude.bitPattern) : Int64(bitPattern: x.bitPattern)
  }
  return (place(a) - place(b)).magnitude
}

/// Kolmogorov and Smirnov's sqrt(n) D of a sample against a continuous distribution function.
///
/// It exceeds 1.95 with probability 0.001 when the sample follows the distribution.
func kolmogorov(_ sample: [Double], _ cdf: (Double) -> Double) -> Double {
  let n = Double(sample.count)
  var gap = 0.0
  for (index, x) in sample.sorted().enumerated() {
    let p = cdf(x)
    gap = max(gap, p - Double(index) / n, Double(index + 1) / n - p)
  }
  return gap * n.squareRoot()
}

/// How many standard errors the sample's mean is away from `mean`.
func standardErrors(_ sample: [Double], mean: Double, variance: Double) -> Double {
  let n = Double(sample.count)
  return (sample.reduce(0, +) / n - mean).magnitude / (variance / n).squareRoot()
}

/// Pearson's statistic as a standard normal number (Wilson and Hilferty's cube root).
///
/// Neighbouring cells are joined until each expects at least 10. Above 3.09 has probability 0.001.
func chiSquareScore(observed: [Double], expected: [Double]) -> Double {
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
