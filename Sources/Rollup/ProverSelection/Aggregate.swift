internal import Parameters

/// The decision of an idle aggregator: whether to start a proof of all that waits.
public enum Aggregate: Int, CaseIterable, Sendable {
  /// Start now.
  case immediately
  /// Start when two batches wait, or the oldest is old.
  case poolTwo
  /// Start when five wait, or the oldest is old.
  case poolFive
  /// Start when ten wait, or the oldest is old.
  case poolTen
  /// Not in this L1 block.
  case wait

  /// The decision kind as players see it; actions in the order of the cases.
  ///
  /// Rewards are in ether: ten proofs of the default prover cost 0.002 ether, and a verification
  /// 0.02 ether at 100 gwei.
  public static let kind = DecisionKind(
    "aggregate", role: .prover, "when to start proving the batches that wait, and how many",
    fields: [
      .init("unproven", unit: "batches"),
      .init("oldest", unit: "seconds since the oldest of them was posted"),
      .init(
        "reward-over-cost", unit: "reward over the cost of machines and verification",
        edges: [0.5, 1, 2, 4]),
      .init("rivals-working", unit: "aggregators at work", edges: [0.5, 1.5, 3.5]),
      .init("own-proof", unit: "minutes until all would be proven"),
    ],
    menu: .choices([
      Choice("immediately", "start at once on everything that is posted and not final"),
      Choice("pool-2", "start when two batches wait or the oldest is older than pool-age"),
      Choice("pool-5", "start when five batches wait or the oldest is older than pool-age"),
      Choice("pool-10", "start when ten batches wait or the oldest is older than pool-age"),
      Choice("wait", "do not start in this L1 block"),
    ]), resolved: "when the proof is verified or worthless; at once where none is started",
    payoff: PayoffRange(low: -0.05, high: 0.05),
    learner: LearnerSpec(
      .qLearning(
        alpha: 0.1, delta: 0.95, exploration: .constant(0.1), initial: 0),
      state: ["reward-over-cost", "rivals-working"]))

  static func answer(_ action: Action) -> Aggregate {
    guard let answer = Aggregate(rawValue: action.index) else {
      preconditionFailure("action \(action.index) is none of aggregate's")
    }
    return answer
  }

  /// How many batches have to wait; `nil`: it does not start.
  package var least: Int? {
    switch self {
    case .immediately: 1
    case .poolTwo: 2
    case .poolFive: 5
    case .poolTen: 10
    case .wait: nil
    }
  }
}

extension RaceProving {
  func request(
    to prover: Int, _ work: ProofWork, working: Int, _ view: ProvingView,
    _ floor: borrowing ProverFloor
  ) -> Request {
    let pool = open.prefix(mostPooled)
    let seconds = floor.machineSeconds(work, proofs: work.proofs, by: prover)
    let cost =
      Double(wide: floor.cost(machineSeconds: seconds, of: prover)) + view.verificationCost
    let rounds = (Double(work.proofs) / Double(machines)).rounded(.up)
    return Request(
      kind: view.firstKind, player: prover, ordinal: UInt32(view.slot),
      observation: SIMD8(
        Double(open.count), view.seconds - open[0].work.seconds,
        worth(of: pool, view) / max(1, cost),
        Double(working), rounds * seconds / Double(work.proofs) / 60, 0, 0, 0))
  }

  /// What proving these batches would be paid now, in wei.
  private func worth(of pool: ArraySlice<OpenBatch>, _ view: ProvingView) -> Double {
    guard reward.kind == .batchFeePot else {
      return pool.reduce(0.0) { $0 + Double(wide: $1.ether) }
    }
    return Double(wide: view.potTokens) * Double(pool.count) / Double(open.count)
      * view.weiPerTokenUnit
  }

  /// Whether an answer starts a proof now.
  func starts(_ answer: Aggregate, _ view: ProvingView) -> Bool {
    guard let least = answer.least else { return false }
    return open.count >= least || view.seconds - open[0].work.seconds >= poolSeconds
  }
}
