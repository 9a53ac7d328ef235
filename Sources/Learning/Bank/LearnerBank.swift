public import Randomness

/// Many learners in one piece of memory, each with a flat table of its states times its actions.
///
/// A value: a copy learns apart from its original, and shares its memory until then. Choosing and
/// learning cost O(actions) and allocate nothing. What a learner draws depends on the seed, its
/// number and how many decisions it has made, never on other learners.
public struct LearnerBank: Sendable {
  private(set) var seed: UInt64
  private var purpose: Purpose
  var learners: ContiguousArray<BankRecord> = []
  var cells: ContiguousArray<Double> = []
  /// Those with memory of their own, by kind.
  var bandits: ContiguousArray<BanditLearner> = []
  var estimators: ContiguousArray<EstimatingLearner> = []
  var populations: ContiguousArray<PopulationInTurn> = []

  /// No learners yet; their draws come from the streams of `seed` and `purpose`.
  public init(seed: UInt64, purpose: Purpose) {
    self.seed = seed
    self.purpose = purpose
  }

  /// How many learners there are.
  public var count: Int { learners.count }

  /// Adds a learner that knows nothing, and gives its number.
  /// - Precondition: there are a state and an action, and `rule` has its parameters in range.
  public mutating func add(_ rule: LearningRule, states: Int, actions: Int) -> Int {
    precondition(states > 0 && actions > 0, "a learner without a state or an action")
    let other = addOther(rule, states: states, actions: actions)
    let learner = BankRecord(
      rule, states: states, actions: actions, first: cells.count, other: other)
    learners.append(learner)
    switch rule {
    case .qLearning(_, _, _, let initial, let epoch):
      for _ in 0..<states {
        cells.append(contentsOf: repeatElement(initial, count: actions))
        if epoch > 1 { cells.append(contentsOf: repeatElement(0, count: 4 * actions)) }
      }
    case .sarsa(_, _, _, let initial):
      cells.append(contentsOf: repeatElement(initial, count: states * actions))
    case .exp3:
      for _ in 0..<states {
        cells.append(contentsOf: repeatElement(0, count: actions))
        cells.append(contentsOf: repeatElement(1, count: actions))
        cells.append(0)
      }
    case .algorithm, .estimating: break
    }
    return learners.count - 1
  }

  /// Draws from here on come from the streams of another name.
  ///
  /// They go on at the number of a learner's decisions with exploration, so that a training which is
  /// interrupted draws nothing twice. What was learned and the schedules of exploration stay.
  public mutating func redirectDraws(seed: UInt64, purpose: Purpose) {
    self.seed = seed
    self.purpose = purpose
    for n in learners.indices { learners[n].draws = UInt32(truncatingIfNeeded: learners[n].age) }
  }

  /// Outcomes of decisions that are open now will not be told.
  public mutating func forgetOpen() {
    for n in bandits.indices { bandits[n].forgetOpen() }
  }

  /// What the learner does in `state`.
  ///
  /// Without exploration those that keep values take their greedy action, EXP3 draws by its weights
  /// alone, and the others by what they mix. `learning`: whether its outcome will be told.
  public mutating func choose(
    _ learner: Int, state: Int, exploring: Bool, learning: Bool = true
  ) -> Draw {
    let ordinal = learners[learner].draws
    learners[learner].draws &+= 1
    var stream = RandomStream(
      seed: seed, purpose: purpose, entity: UInt32(truncatingIfNeeded: learner), slot: ordinal)
    let record = learners[learner]
    assert(state >= 0 && state < record.states)
    if exploring { learners[learner].age += 1 }
    switch record.kind {
    case .values, .weights: break
    case .bandit:
      return bandits[record.other].choose(
        state, exploring: exploring, learning: learning, &stream)
    case .estimating:
      return estimators[record.other].choose(state, exploring: exploring, &stream)
    case .population: return populations[record.other].choose(state, &stream)
    }
    return cells.withUnsafeBufferPointer { cells in
      // A bank with a learner has cells, so there is a base address.
      let row = UnsafeBufferPointer(rebasing: cells[record.row(state)])
      return record.kind == .weights
        ? record.drawByWeight(row, exploring, &stream)
        : record.drawByValue(
          UnsafeBufferPointer(rebasing: row[..<record.actions]), exploring, &stream)
    }
  }

  /// Learns from a decision that has come to its end.
  ///
  /// Those that see rewards in [0, 1] take no notice where `low` and `high` leave no room for one.
  public mutating func learn(_ learner: Int, _ experience: Experience) {
    switch learners[learner].kind {
    case .weights: weigh(learner, experience)
    case .values where learners[learner].epoch > 1: collect(learner, experience)
    case .values: value(learner, experience)
    case .bandit, .estimating, .population: tell(learner, experience)
    }
  }
}

extension LearnerBank {
  /// How many decisions the learner has made while it explored.
  public func decisions(_ learner: Int) -> Int { learners[learner].age }

  /// Whether the learner wants to be told its draw again with the outcome, as it was made.
  public func recallsDraws(_ learner: Int) -> Bool {
    switch learners[learner].kind {
    case .weights, .estimating, .population: true
    case .bandit: bandits[learners[learner].other].recallsDraws
    case .values: false
    }
  }

  /// The values Q of Q-learning and SARSA or the logarithms of EXP3's weights, by action; of other
  /// learners the probabilities.
  public func table(_ learner: Int, state: Int) -> [Double] {
    let record = learners[learner]
    guard record.kind == .values || record.kind == .weights else {
      return probabilities(learner, state: state, exploring: false)
    }
    let start = record.row(state).lowerBound
    return Array(cells[start..<(start + record.actions)])
  }

  /// With which probability the learner would take each action in `state` at its next decision.
  public func probabilities(_ learner: Int, state: Int, exploring: Bool) -> [Double] {
    let record = learners[learner]
    switch record.kind {
    case .values, .weights: break
    case .bandit: return bandits[record.other].learner.strategy(state)
    case .estimating: return estimators[record.other].strategy(state, exploring: exploring)
    case .population:
      return populations[record.other].strategy(state, actions: record.actions)
    }
    let row = Array(cells[record.row(state)])
    return row.withUnsafeBufferPointer {
      record.kind == .weights
        ? record.weightProbabilities($0, exploring)
        : record.valueProbabilities(
          UnsafeBufferPointer(rebasing: $0[..<record.actions]), exploring)
    }
  }

  /// How many rewards those were told who see them in [0, 1], and how many of these were cut to their range.
  public var rewards: (told: Int, clipped: Int) {
    learners.reduce((0, 0)) { ($0.0 + $1.told, $0.1 + $1.clipped) }
  }
}
