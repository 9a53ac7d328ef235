public import Randomness

/// One learner of any kind with its memory, outside of a session.
///
/// A value: a copy learns apart from its original. Draws come from a stream that the caller names, and
/// all that was learned can be kept and read back as a `Snapshot`.
public struct TabularLearner: Sendable {
  private var learner: AnyLearner
  private var memory: OwnMemory
  private let actions: Int

  /// A learner that knows nothing.
  ///
  /// `payoffRange` is what learners marked [0,1] scale by; `periods` is what those with automatic
  /// parameters need. `stream` gives what is drawn for its start.
  /// - Throws: `ExperimentError` for parameters out of range, and for those that only a known game gives.
  public init(
    _ algorithm: LearningAlgorithm, states: Int = 1, actions: Int,
    payoffRange: ClosedRange<Double> = 0...1, periods: Int? = nil, stream: inout RandomStream
  ) throws(ExperimentError) {
    try algorithm.check("learner")
    try require(states >= 1, "states", "\(states)", "at least 1")
    try require(actions >= 1, "actions", "\(actions)", "at least 1")
    learner = try AnyLearner(
      algorithm,
      LearnerSetting(
        states: states, actions: actions, payoffRange: payoffRange, periods: periods))
    self.actions = actions
    memory = OwnMemory(learner.size)
    access { learner, memory in learner.begin(memory, &stream) }
  }

  /// How many periods it has learned from.
  public private(set) var age = 0

  /// How many numbers it keeps, two indices counting as one.
  public var numbers: Int { learner.size.values + (learner.size.indices + 1) / 2 }

  /// What it plays in a state.
  public mutating func choose(_ state: Int = 0, stream: inout RandomStream) -> Int {
    access { learner, memory in learner.choose(Situation(state: state), memory, &stream) }
  }

  /// Learns that `action` in `state` paid `reward` and led to `next`; true where a greedy action changed.
  ///
  /// `payoffs`: what every own action would have paid, for learners that need it.
  @discardableResult
  public mutating func observe(
    _ state: Int = 0, action: Int, reward: Double, next: Int = 0, payoffs: [Double]? = nil,
    stream: inout RandomStream
  ) -> Bool {
    observe(
      state, action: action, reward: reward, next: next, payoffs: payoffs, drawnBy: nil,
      stream: &stream)
  }

  /// The same of a decision that was `drawnBy` other weights than those of now.
  @discardableResult
  mutating func observe(
    _ state: Int, action: Int, reward: Double, next: Int, payoffs: [Double]? = nil,
    drawnBy weights: UnsafePointer<Double>?, stream: inout RandomStream
  ) -> Bool {
    var played = action
    age += 1
    return access { learner, memory in
      func observe(_ all: UnsafePointer<Double>?, _ stream: inout RandomStream) -> Bool {
        withUnsafePointer(to: &played) { actions in
          learner.observe(
            Outcome(
              state: state, action: action, reward: reward, next: next, payoffs: all,
              actions: actions, drawnBy: weights), memory, &stream)
        }
      }
      guard let payoffs else { return observe(nil, &stream) }
      return payoffs.withUnsafeBufferPointer { observe($0.baseAddress, &stream) }
    }
  }

  /// Whether it weighs an outcome by the probabilities that it was drawn by.
  var weighsOutcomes: Bool { learner.weighing != nil }

  /// Writes the weights that it draws by in a state, and their sum, for learners that weigh by them.
  func copyWeights(_ state: Int, into row: UnsafeMutablePointer<Double>) {
    learner.weighing?.copyWeights(state, from: memory.values, into: row)
  }

  /// The action that it thinks best in a state.
  public func greedyAction(_ state: Int = 0) -> Int {
    var copy = self
    return copy.access { learner, memory in learner.greedyAction(state, memory) }
  }

  /// The same, without a copy of its memory.
  mutating func greedyActionInPlace(_ state: Int) -> Int {
    access { learner, memory in learner.greedyAction(state, memory) }
  }

  /// With which probability it would play each action in a state.
  public func strategy(_ state: Int = 0) -> [Double] {
    memory.strategy(of: learner, state, actions: actions)
  }

  private mutating func access<Result>(
    _ body: (inout AnyLearner, LearnerMemory) -> Result
  ) -> Result {
    memory.lend { body(&learner, $0) }
  }
}

extension TabularLearner {
  /// All that was learned, as numbers.
  public struct Snapshot: Codable, Sendable, Hashable {
    /// Values, weights or regrets, as the kind of learner lays them out.
    public var values: [Double]
    /// Greedy actions, counts and choices that are already drawn.
    public var indices: [Int32]
    /// How many periods were learned from.
    public var age: Int
  }

  /// What a learner of the same algorithm and sizes needs to go on from here.
  public var snapshot: Snapshot {
    Snapshot(values: memory.values, indices: memory.indices, age: age)
  }

  /// Goes on from what was kept.
  /// - Throws: `ExperimentError` where it was not kept by such a learner; this one is then as before.
  public mutating func restore(_ snapshot: Snapshot) throws(ExperimentError) {
    try require(
      snapshot.values.count == memory.values.count
        && snapshot.indices.count == memory.indices.count && snapshot.age >= 0, "snapshot",
      "\(snapshot.values.count) numbers and \(snapshot.indices.count) indices",
      "\(memory.values.count) and \(memory.indices.count)")
    var copy = self
    copy.memory.values = snapshot.values
    copy.memory.indices = snapshot.indices
    copy.age = snapshot.age
    let isSound = copy.access { learner, memory in learner.resume(at: snapshot.age, memory) }
    try require(isSound, "snapshot", "numbers that no such learner keeps", "those of a snapshot")
    self = copy
  }
}
