internal import Randomness

/// A learner that plays in proportion to the exponentials of scores, and uniformly now and then.
protocol SoftmaxLearner: MixingLearner {
  /// The scores, first in its memory.
  var table: SoftmaxTable { get }
  /// How much of its play is uniform.
  var mixing: Double { get }
}

extension SoftmaxLearner {
  var mixing: Double { 0 }
  var actions: Int { table.actions }
  var needs: LearnerNeeds { [] }
  var size: LearnerMemory.Size { table.size }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) { table.begin(memory) }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    table.draw(random.uniform(), mixing: mixing, situation.state, memory)
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    table.strategy(mixing: mixing, situation.state, memory, into: probabilities)
  }
}
