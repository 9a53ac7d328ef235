internal import Parameters

/// The decision of who posts a batch before its proof: whether the proof can be made.
enum ProveCommitment: Int {
  case prove
  case withhold

  /// The decision kind as players see it; actions in the order of the cases.
  static let kind = DecisionKind(
    "prove-commitment", role: .sequencer, "whether a batch that it posts can be proved",
    fields: [
      .init("unproven", unit: "batches without a proof", edges: [0.5, 2.5, 8.5]),
      .init("fees", unit: "ether"),
      .init("bond", unit: "ether"),
      .init("time", unit: "seconds since the start"),
    ],
    menu: .choices([
      Choice("prove", "proves it, or hands its transactions to those who do"),
      Choice("withhold", "keeps proof and transactions back"),
    ]), resolved: "when the batch is final, or void",
    payoff: PayoffRange(low: -2, high: 2),
    learner: LearnerSpec(
      .qLearning(
        alpha: 0.1, delta: 0, exploration: .exponential(initial: 1, beta: 4e-5), initial: 0)))
}
