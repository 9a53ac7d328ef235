internal import Randomness

/// A uniform draw from all actions with a probability that may fall, otherwise the greedy action.
///
/// Whether to explore does not depend on what is learned, so the choices of the next 256 periods are
/// drawn at once, where no branch on chance disturbs the loop over periods (measured: a third faster).
struct EpsilonGreedy: Sendable, BitwiseCopyable {
  /// How many choices are drawn at once, a power of 2.
  private static let block = 256

  private let schedule: ExponentialSchedule
  private let actions: Double
  /// How many choices were made: the period of the next one.
  private var count = 0

  init(_ exploration: Exploration, actions: Int) {
    schedule = ExponentialSchedule(exploration)
    self.actions = Double(actions)
  }

  /// Room for the choices that are drawn: the action, or -1 for the greedy one.
  var size: Int { Self.block }

  /// Goes on in a period, with the choices that lie in memory; in period 0 there are none.
  mutating func resume(at period: Int) { count = period }

  /// The action of the next period.
  @inline(__always)
  mutating func choose(
    greedy: Int, _ choices: UnsafeMutablePointer<Int32>, _ random: inout some RandomSource
  ) -> Int {
    let position = count & (Self.block &- 1)
    if position == 0 { draw(choices, &random) }
    let choice = Int(choices[position])
    count &+= 1
    return choice < 0 ? greedy : choice
  }

  /// Draws the choices of a block from one uniform number u each.
  ///
  /// It decides both whether to explore and what to play: given u < epsilon, u / epsilon is uniform
  /// again. Within a block epsilon is a running product, off by at most 256
  /// roundings.
  @inline(never)
  private func draw(
    _ choices: UnsafeMutablePointer<Int32>, _ random: inout some RandomSource
  ) {
    var epsilon = schedule.value(at: count)
    for period in 0..<Self.block {
      let u = random.uniform()
      let action = min(actions - 1, u / epsilon * actions)
      choices[period] = u < epsilon ? Int32(action) : -1
      epsilon *= schedule.factor
    }
  }

  /// Whether memory holds choices.
  func isSound(_ choices: UnsafePointer<Int32>) -> Bool {
    (0..<Self.block).allSatisfy { choices[$0] >= -1 && Double(choices[$0]) < actions }
  }

  /// Writes with which probability each action is chosen in period `age`.
  func strategy(
    greedy: Int, age: Int, into probabilities: UnsafeMutablePointer<Double>
  ) {
    let epsilon = schedule.value(at: age)
    probabilities.update(repeating: epsilon / actions, count: Int(actions))
    probabilities[greedy] += 1 - epsilon
  }
}
