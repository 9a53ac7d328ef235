internal import Randomness

/// The mixture of a learner that draws before it maximises, by the shares of fixed draws.
///
/// A share is off by at most about 0.008 (one standard error at 1/2). The draws are the same every
/// time, so the mixture is a function of what was learned.
enum SampledStrategy {
  private static let draws = 4096

  static func write(
    _ actions: Int, into probabilities: UnsafeMutablePointer<Double>,
    _ choose: (inout RandomStream) -> Int
  ) {
    var stream = RandomStream(seed: 0, purpose: .strategyDraws)
    probabilities.update(repeating: 0, count: actions)
    for _ in 0..<draws { probabilities[choose(&stream)] += 1 / Double(draws) }
  }
}
