internal import Learning
public import Rollup

extension Cast: Trainable {
  /// Whether anybody learns.
  public var hasLearners: Bool { learners.count > 0 }

  /// From here on learners explore and learn, and their progress is recorded.
  ///
  /// The requests of a training start anew: what is still open from before is forgotten.
  public mutating func beginTraining() {
    learners.begin(explores: true, learns: true, trains: true, seed: nil)
  }

  /// From here on learners explore and learn only as `setting` says; payoffs are counted from zero.
  ///
  /// The run's `seed` gives those who draw in the run (EXP3, or exploration) draws of their own; `nil`
  /// takes the cast's.
  public mutating func beginEvaluation(_ setting: LearningSetting, seed: UInt64? = nil) {
    learners.begin(explores: setting.explores, learns: setting.learns, trains: false, seed: seed)
    evaluation.removeAll()
  }

  /// The fewest decisions that a learner has made while it explored; 0 without learners.
  ///
  /// Learners of a kind that is never asked keep it at 0, so a training needs a limit of its own too.
  public var decisionsOfRarestLearner: Int { learners.fewestDecisions }

  /// How learners came to play, by blocks of decisions of the training.
  public func learningCurves() -> [LearningCurve] {
    learners.curves.flatMap { $0.curves() }
  }

  /// The share of rewards that lay outside the range of learners who need one (EXP3); `nil`: there
  /// were none.
  public var clippedShare: Double? {
    let rewards = learners.bank.rewards
    return rewards.told == 0 ? nil : Double(rewards.clipped) / Double(rewards.told)
  }

  /// The values Q or the logarithms of the weights of a learner.
  package func table(learner: Int, state: Int) -> [Double] {
    learners.bank.table(learner, state: state)
  }
}
