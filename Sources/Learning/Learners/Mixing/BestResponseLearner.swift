/// The best response to what the others did last, or the last action again with the probability of inertia.
///
/// The first action is a best response to uniform play; ties within 1e-12 go to the lowest. Source:
/// Cournot 1838.
struct BestResponseLearner: MixingLearner {
  let actions: Int
  private let player: Int
  private let beliefs: Beliefs
  private let inertia: Double

  init(inertia: Double, _ setting: LearnerSetting) throws(ExperimentError) {
    try setting.requireKnownPayoffs()
    actions = setting.actions
    player = setting.player
    beliefs = Beliefs(setting.actionCounts)
    self.inertia = inertia
  }

  var needs: LearnerNeeds { .expectations }

  /// What everybody did last, oneself included, as beliefs; and whether anything was seen.
  var size: LearnerMemory.Size { LearnerMemory.Size(values: beliefs.count + 1, indices: 0) }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    beliefs.begin(memory)
    memory.values[beliefs.count] = 0
  }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let own = memory.values + beliefs.place(player, 0)
    if inertia > 0, memory.values[beliefs.count] > 0, random.uniform() < inertia {
      for action in 0..<actions where own[action] > 0 { return action }
    }
    return situation.expectations.map { $0.bestResponse(actions) } ?? 0
  }

  @inline(__always)
  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    memory.values.update(repeating: 0, count: beliefs.count)
    beliefs.add(outcome, to: memory.values)
    memory.values[beliefs.count] = 1
    return false
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    let stays = memory.values[beliefs.count] > 0 ? inertia : 0
    let own = memory.values + beliefs.place(player, 0)
    for action in 0..<actions { probabilities[action] = stays * own[action] }
    probabilities[situation.expectations.map { $0.bestResponse(actions) } ?? 0] += 1 - stays
  }
}
