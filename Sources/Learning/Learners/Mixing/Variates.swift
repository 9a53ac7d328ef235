internal import Randomness

// Variates of learners, made of uniform numbers by arithmetic that is the same on every machine.

extension RandomSource {
  /// A standard normal number.
  @inline(__always)
  mutating func normal() -> Double { Elementary.inverseNormal(uniform()) }

  /// A gamma number of scale 1 for a shape of at least 1.
  ///
  /// Source: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM Transactions on
  /// Mathematical Software 26(3), 2000. At least 95 % of the proposals are taken.
  mutating func gamma(shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = uniform()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v)) { return d * v }
    }
  }

  /// A beta number for two shapes of at least 1.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(shape: a)
    return x / (x + gamma(shape: b))
  }
}

/// A source for rules that draw nothing.
struct NoDraws: RandomSource {
  mutating func next() -> UInt64 { 0 }
}

extension Purpose {
  /// Fixed draws by which the mixtures of sampling learners are worked out.
  static let strategyDraws = Purpose(rawValue: 98)
}
