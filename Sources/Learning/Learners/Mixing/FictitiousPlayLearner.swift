/// Best responses to the product of the others' empirical frequencies; ties within 1e-12 go to the lowest.
///
/// Source: Brown, "Iterative solution of games by fictitious play", 1951; Robinson, Annals of
/// Mathematics 54, 1951.
struct FictitiousPlayLearner: MixingLearner {
  let actions: Int
  private let frequencies: Frequencies

  init(start: [Int]?, _ setting: LearnerSetting) throws(ExperimentError) {
    actions = setting.actions
    frequencies = try Frequencies(start: start, setting)
  }

  var needs: LearnerNeeds { .expectations }
  var size: LearnerMemory.Size { frequencies.size }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    frequencies.begin(memory)
  }

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    situation.expectations.map { $0.bestResponse(actions) } ?? 0
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
    probabilities.update(repeating: 0, count: actions)
    probabilities[situation.expectations.map { $0.bestResponse(actions) } ?? 0] = 1
  }
}

/// How often everybody has played every action; uniform before anything was seen.
struct Frequencies: Sendable {
  private let beliefs: Beliefs
  private let start: [Int]

  init(start: [Int]? = nil, _ setting: LearnerSetting) throws(ExperimentError) {
    try setting.requireKnownPayoffs()
    beliefs = Beliefs(setting.actionCounts)
    self.start = start ?? []
    guard let start else { return }
    let key = "\(setting.key).start"
    let players = setting.actionCounts.count
    try require(start.count == players, key, "\(start.count) actions", "one a player, \(players)")
    for (action, count) in zip(start, setting.actionCounts) {
      try require(
        (0..<count).contains(action), key, "\(action + 1)", "an action from 1 to \(count)")
    }
  }

  /// The beliefs, the counts, and how many observations there are.
  var size: LearnerMemory.Size {
    LearnerMemory.Size(values: 2 * beliefs.count + 1, indices: 0)
  }

  func begin(_ memory: LearnerMemory) {
    beliefs.begin(memory)
    let counts = memory.values + beliefs.count
    counts.update(repeating: 0, count: beliefs.count + 1)
    guard !start.isEmpty else { return }
    for (player, action) in start.enumerated() { counts[beliefs.place(player, action)] = 1 }
    counts[beliefs.count] = 1
    share(memory)
  }

  @inline(__always)
  func observe(_ outcome: Outcome, _ memory: LearnerMemory) {
    let counts = memory.values + beliefs.count
    beliefs.add(outcome, to: counts)
    counts[beliefs.count] += 1
    share(memory)
  }

  @inline(__always)
  private func share(_ memory: LearnerMemory) {
    let counts = memory.values + beliefs.count
    let observations = counts[beliefs.count]
    for place in 0..<beliefs.count { memory.values[place] = counts[place] / observations }
  }
}
