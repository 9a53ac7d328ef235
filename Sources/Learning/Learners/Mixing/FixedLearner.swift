/// A mixed strategy for every state that never changes.
struct FixedLearner: MixingLearner {
  let actions: Int
  private let strategies: FlatTable
  private let sums: FlatTable

  /// - Throws: where there is not one probability for each action.
  init(strategy: [Double], _ setting: LearnerSetting) throws(ExperimentError) {
    try require(
      strategy.count == setting.actions, "\(setting.key).strategy",
      "\(strategy.count) probabilities", "one for each of \(setting.actions) actions")
    self.init([[Double]](repeating: strategy, count: setting.states))
  }

  /// Bids the bid of the grid nearest to intercept + slope * value, the lower one halfway.
  ///
  /// - Throws: where the game is not an auction.
  init(slope: Double, intercept: Double, _ setting: LearnerSetting) throws(ExperimentError) {
    guard let bidding = setting.bidding else {
      throw .unsupported(
        key: "\(setting.key).kind", reason: "only an auction has bids and values")
    }
    let (bids, values) = (bidding.bids, bidding.values)
    self.init(
      values.map { value in
        let wanted = intercept + slope * value
        let nearest = bids.indices.min {
          (bids[$0] - wanted).magnitude < (bids[$1] - wanted).magnitude
        }
        return bids.indices.map { $0 == nearest ? 1 : 0 }
      })
  }

  private init(_ rows: [[Double]]) {
    actions = rows[0].count
    strategies = FlatTable(rows.flatMap { $0 })
    sums = FlatTable(
      rows.flatMap { row in
        var sum = 0.0
        return row.map { probability in
          sum += probability
          return sum
        }
      })
  }

  var needs: LearnerNeeds { [] }
  var size: LearnerMemory.Size { LearnerMemory.Size(values: 0, indices: 0) }
  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {}

  @inline(__always)
  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    let sums = sums.cells + situation.state &* actions
    return WeightedDraw.pick(random.uniform() * sums[actions &- 1], sums, actions)
  }

  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool { false }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    probabilities.update(from: strategies.cells + situation.state &* actions, count: actions)
  }
}
