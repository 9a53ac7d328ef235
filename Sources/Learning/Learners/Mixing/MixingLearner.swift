internal import Randomness

/// A learner whose whole state is flat memory, and which has no greedy strategy apart from its mixture.
///
/// Records of these learners never change, so a session pays nothing for keeping them.
protocol MixingLearner: Learner {
  /// How many actions it chooses from.
  var actions: Int { get }

  /// Whether finite numbers and indices in a memory are such as the learner keeps.
  func isSound(_ memory: LearnerMemory) -> Bool
}

extension MixingLearner {
  /// Its clock, if it has one, is in its memory; a memory with a number that is none is not its own.
  func resume(at age: Int, _ memory: LearnerMemory) -> Bool {
    (0..<size.values).allSatisfy { memory.values[$0].isFinite } && isSound(memory)
  }

  func isSound(_ memory: LearnerMemory) -> Bool { true }

  /// The likeliest action, the lowest of several.
  func greedyAction(_ state: Int, _ memory: LearnerMemory) -> Int {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: actions) { buffer in
      guard let probabilities = buffer.baseAddress else { return 0 }
      probabilities.initialize(repeating: 0, count: actions)
      strategy(Situation(state: state), memory, into: probabilities)
      return (1..<max(1, actions)).reduce(0) {
        probabilities[$1] > probabilities[$0] ? $1 : $0
      }
    }
  }
}

/// Payoffs as learners marked [0,1] see them: (payoff - low) / (high - low), 0 where all are equal.
struct PayoffScale: Sendable, BitwiseCopyable {
  private let low: Double
  private let factor: Double

  init(_ range: ClosedRange<Double>) {
    low = range.lowerBound
    let width = range.upperBound - range.lowerBound
    factor = width > 0 ? 1 / width : 0
  }

  @inline(__always)
  func callAsFunction(_ payoff: Double) -> Double { (payoff - low) * factor }
}
