/// Players some of whom may learn before a run.
public protocol Trainable: PlayerSet, Sendable {
  /// Whether anybody learns.
  var hasLearners: Bool { get }
  /// How many decisions the learner has closed that closed the fewest.
  var decisionsOfRarestLearner: Int { get }
  /// Makes learners explore and learn.
  mutating func beginTraining()
  /// Makes learners behave as the setting says, with draws of the run's `seed`.
  mutating func beginEvaluation(_ setting: LearningSetting, seed: UInt64?)
}

/// Players who are all honest.
struct HonestPlayers: PlayerSet, Sendable {
  private let actions: [Action]

  init(_ design: Design) { actions = design.decisions.map(\.honest) }

  func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices { actions[i] = self.actions[requests[i].kind] }
  }
}
