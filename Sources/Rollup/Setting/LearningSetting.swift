/// How those learn who learn: before the run on recorded opportunities, and in it or not.
public struct LearningSetting: Sendable, Hashable {
  /// Decisions of the rarest learner before the run.
  public var trainingDecisions: Int
  /// Whether learners explore in the run.
  public var explores: Bool
  /// Whether learners learn in the run.
  public var learns: Bool

  /// Training of so many decisions, and neither exploration nor learning in the run by default.
  public init(trainingDecisions: Int = 200_000, explores: Bool = false, learns: Bool = false) {
    self.trainingDecisions = trainingDecisions
    self.explores = explores
    self.learns = learns
  }
}
