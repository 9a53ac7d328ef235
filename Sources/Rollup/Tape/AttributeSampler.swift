internal import Randomness

/// Turns uniform variates into values of one distribution per class, in three vector passes.
///
/// Every distribution here is exp(a + b*t) with t a standard normal or an exponential variate:
/// lognormal a = ln median, b = sigma; Pareto a = ln scale, b = 1/shape; the exponential one is
/// mean * t, and is mended after.
struct AttributeSampler {
  private let a: [Double]
  private let b: [Double]
  private let form: [Form]
  private let mean: [Double]
  private let onlyNormal: Bool

  /// The logarithm of the largest sample: e^62 wei is 840 million ether, beyond all that is
  /// paid or owned, and sums of it stay finite.
  private static let largest = 62.0

  private enum Form {
    case normal
    case exponent
    case exponential
  }

  init(_ distributions: [Distribution]) {
    a = distributions.map {
      switch $0 {
      case .constant(let x): Elementary.log(x)
      case .lognormal(let median, _): Elementary.log(median)
      case .pareto(let scale, _): Elementary.log(scale)
      case .exponential: 0
      }
    }
    b = distributions.map {
      switch $0 {
      case .constant, .exponential: 0
      case .lognormal(_, let sigma): sigma
      case .pareto(_, let shape): 1 / shape
      }
    }
    mean = distributions.map { if case .exponential(let mean) = $0 { mean } else { 0 } }
    form = distributions.map {
      switch $0 {
      case .constant, .lognormal: .normal
      case .pareto: .exponent
      case .exponential: .exponential
      }
    }
    onlyNormal = form.allSatisfy { $0 == .normal }
  }

  /// Replaces the uniform variates in `x` by samples; `kind` gives each one's distribution.
  func sample(
    _ x: UnsafeMutablePointer<Double>, kind: UnsafeMutablePointer<UInt8>, count: Int,
    spare: UnsafeMutablePointer<Double>
  ) {
    if !onlyNormal { spare.update(from: x, count: count) }
    Bulk.inverseNormals(x, count: count)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        for i in 0..<count {
          let k = Int(kind[i])
          x[i] = min(a[k] + b[k] * x[i], Self.largest)
        }
      }
    }
    if onlyNormal {
      Bulk.exps(x, count: count)
      return
    }
    for i in 0..<count where form[Int(kind[i])] == .exponent {
      let k = Int(kind[i])
      x[i] = min(a[k] - b[k] * Elementary.log(spare[i]), Self.largest)
    }
    Bulk.exps(x, count: count)
    for i in 0..<count where form[Int(kind[i])] == .exponential {
      x[i] = -mean[Int(kind[i])] * Elementary.log(spare[i])
    }
  }
}
