internal import Randomness

/// Logit responses to the product of the others' empirical frequencies: p proportional to exp(u / lambda).
///
/// Source: Fudenberg and Levine, The Theory of Learning in Games, 1998, chapter 4.
struct SmoothFictitiousPlayLearner: MixingLearner {
  let actions: Int
  private let frequencies: Frequencies
  private let lambda: Double

  init(lambda: Double, _ setting: LearnerSetting) throws(ExperimentError) {
    actions = setting.actions
    frequencies = try Frequencies(setting)
    self.lambda = lambda
  }

  var needs: LearnerNeeds { .expectations }

  /// That of the frequencies, a weight for every action, and their sums.
  var size: LearnerMemory.Size {
    var size = frequencies.size
    size.values += 2 * actions
    return size
  }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    frequencies.begin(memory)
  }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let weights = memory.values + frequencies.size.values
    let sums = weights + actions
    weigh(situation, into: weights)
    let total = WeightedDraw.cumulate(weights, actions, into: sums)
    return WeightedDraw.pick(random.uniform() * total, sums, actions)
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    frequencies.observe(outcome, memory)
    return false
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    weigh(situation, into: probabilities)
    var total = 0.0
    for action in 0..<actions { total += probabilities[action] }
    for action in 0..<actions { probabilities[action] /= total }
  }

  /// Weights relative to that of the best response, which is 1.
  @inline(__always)
  private func weigh(_ situation: Situation, into weights: UnsafeMutablePointer<Double>) {
    guard let payoffs = situation.expectations else {
      weights.update(repeating: 1, count: actions)
      return
    }
    var most = payoffs[0]
    for action in 1..<max(1, actions) { most = payoffs[action] > most ? payoffs[action] : most }
    for action in 0..<actions {
      weights[action] = Elementary.exp((payoffs[action] - most) / lambda)
    }
  }
}
