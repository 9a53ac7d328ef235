/// A uniform draw from all actions with a probability that may fall, otherwise the greedy action.
struct EpsilonGreedy: Sendable, BitwiseCopyable {
  var schedule: ExponentialSchedule
  private let actions: Double

  init(_ exploration: Exploration, actions: Int) {
    schedule = ExponentialSchedule(exploration)
    self.actions = Double(actions)
  }

  /// An action; one uniform number decides both whether to explore and what to draw.
  ///
  /// Given u < epsilon, u / epsilon is uniform again.
  @inline(__always)
  func choose(greedy: Int, _ random: inout some RandomSource) -> Int {
    let u = random.uniform()
    let epsilon = schedule.value
    guard u < epsilon else { return greedy }
    return Int(min(actions - 1, u / epsilon * actions))
  }

  /// Writes with which probability each action is chosen.
  func strategy(greedy: Int, into probabilities: UnsafeMutablePointer<Double>) {
    probabilities.update(repeating: schedule.value / actions, count: Int(actions))
    probabilities[greedy] += 1 - schedule.value
  }
}
