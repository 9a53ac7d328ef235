internal import Randomness

/// The action with the highest upper confidence bound mean + sqrt(c ln t / n), the lowest of several; first
/// each action once in order.
///
/// t counts the plays so far. Source: Auer, Cesa-Bianchi and Fischer, "Finite-time analysis of the
/// multiarmed bandit problem", Machine Learning 47, 2002, figure 1 and theorem 1.
struct UCB1Learner: MixingLearner {
  let actions: Int
  private let states: Int
  private let scale: PayoffScale
  private let c: Double

  init(c: Double, _ setting: LearnerSetting) {
    actions = setting.actions
    states = setting.states
    scale = PayoffScale(setting.payoffRange)
    self.c = c
  }

  var needs: LearnerNeeds { [] }

  /// For each state the sum of every action's payoffs, 1 / n of every action, the plays, and how many
  /// actions have been played. (From sums, equal records give exactly equal bounds.)
  var size: LearnerMemory.Size { LearnerMemory.Size(values: states * stride, indices: 0) }

  private var stride: Int { 2 &* actions &+ 2 }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    memory.values.update(repeating: 0, count: size.values)
  }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let sums = memory.values + situation.state &* stride
    let shares = sums + actions
    if shares[actions &+ 1] < Double(actions) {
      for action in 0..<actions where shares[action] == 0 { return action }
    }
    let width = c * Elementary.log(shares[actions])
    var (best, most) = (0, -Double.infinity)
    for action in 0..<actions {
      let bound = sums[action] * shares[action] + (width * shares[action]).squareRoot()
      best = bound > most ? action : best
      most = bound > most ? bound : most
    }
    return best
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let sums = memory.values + outcome.state &* stride
    let shares = sums + actions
    let action = outcome.action
    shares[actions] += 1
    if shares[action] == 0 {
      shares[actions &+ 1] += 1
      shares[action] = 1
    } else {
      shares[action] = 1 / ((1 / shares[action]).rounded() + 1)
    }
    sums[action] += scale(outcome.reward)
    return false
  }

  /// All probability on the action that is chosen next.
  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    var nothing = NoDraws()
    probabilities.update(repeating: 0, count: actions)
    probabilities[choose(situation, memory, &nothing)] = 1
  }
}
