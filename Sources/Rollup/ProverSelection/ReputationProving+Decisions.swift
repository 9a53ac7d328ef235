internal import Parameters
internal import Quantities
internal import Randomness

extension ReputationProving {
  /// What a roller does with the proofs that it was drawn for.
  enum Answer: Int {
    case prove
    case skip
    case late
    case invalid
    case forged
  }

  /// The decision about an assignment; actions in the order of `Answer`.
  static let assignment = DecisionKind(
    "roller-assignment", role: .prover, "what to do with the proofs that it was drawn for",
    fields: [
      .init("price-over-cost", unit: "ratio", edges: [0.5, 1, 1.5, 2]),
      .init("own-queue", unit: "hours until a machine is free", edges: [0.001, 0.05, 0.2]),
      .init("deposit", unit: "ether"),
      .init("reputation", unit: "0 to 1", edges: [0.5, 0.9]),
      .init("fine-over-cost", unit: "expected fine for a missing proof over the cost"),
      .init("cost", unit: "ether"),
    ],
    menu: .choices([
      Choice("prove", "begins at once"),
      Choice("skip", "nothing comes, which shows at the deadline"),
      Choice("late", "begins at the deadline: it is not paid and not assigned again"),
      Choice("invalid", "sends a proof that L1 refuses, which costs nothing to make"),
      Choice(
        "forged",
        "sends a proof of a false state, which L1 refuses (assumption: at once, and at no cost)"),
    ]), resolved: "when the batch is final, or with the failure",
    payoff: PayoffRange(low: -2, high: 2, timesField: "cost"),
    learner: LearnerSpec(
      .qLearning(
        alpha: 0.1, delta: 0.95, exploration: .exponential(initial: 1, beta: 4e-5), initial: 0),
      choices: ["prove", "skip"], state: ["price-over-cost", "own-queue"]))

  /// The decision of a roller who sees a block before it is posted.
  static let disclosed = DecisionKind(
    "disclosed-block", role: .prover, "what to make of a block that it sees before it is posted",
    fields: [
      .init("pending", unit: "transactions"),
      .init("pending-gas", unit: "L2 gas"),
      .init("slot-value", unit: "ether that ordering a slot brought lately"),
      .init("time", unit: "seconds since the start"),
    ],
    menu: .choices([
      Choice("keep", "proves and says nothing"),
      Choice("front-run", "takes what arbitrage and sandwiches give, ahead of the block"),
    ]), resolved: "at once, with the block", payoff: PayoffRange(low: 0, high: 0.01))

  /// Asks one of those who would be drawn now: the block goes into a batch that has no rollers yet.
  public mutating func disclose(_ block: BlockView, _ requests: inout [Request]) {
    var stream = draws(batch: 0, draw: block.ordinal)
    guard let roller = draw(1, except: [], at: block.seconds, from: &stream).first
    else { return }
    requests.append(
      Request(
        kind: block.firstKind + 1, player: rollers[roller].player, ordinal: block.ordinal,
        observation: SIMD8(
          Double(block.pending), Double(block.pendingGas), block.slotValue * 1e-18, block.seconds,
          0, 0, 0, 0)))
  }

  /// Whether an answer to `disclosed-block` takes what the block leaves.
  public func takesDisclosed(_ action: Action) -> Bool { action.index == 1 }

  /// Asks those who were drawn.
  public mutating func ask(
    _ view: ProvingView, _ floor: borrowing ProverFloor, _ requests: inout [Request]
  ) {
    asked.removeAll(keepingCapacity: true)
    askedMembers.removeAll(keepingCapacity: true)
    guard !view.isHalted else { return }
    askedMembers = dueMembers(at: view.seconds, floor)
    for roller in askedMembers { requests.append(membershipRequest(roller, view)) }
    for job in work.indices {
      for (i, chunk) in work[job].chunks.enumerated() {
        guard case .drawn(let roller) = chunk.state else { continue }
        let player = rollers[roller].player
        let cost = floor.cost(
          machineSeconds: floor.machineSeconds(
            work[job].batch, proofs: chunk.proofs, by: player), of: player)
        asked.append(Place(job: job, chunk: i, tries: chunk.failed.count, cost: cost))
        requests.append(question(view, floor, roller, work[job], chunk, cost))
      }
    }
    guard let terms = posterInspection else { return }
    for place in asked { requests.append(inspectionRequest(place, terms, view)) }
  }

  private func question(
    _ view: ProvingView, _ floor: borrowing ProverFloor, _ roller: Int, _ job: Job, _ chunk: Chunk,
    _ cost: UInt128
  ) -> Request {
    let own = rollers[roller]
    let perWei = 1 / max(1, Double(wide: cost))
    let reward = pay.amount(proofs: chunk.proofs, of: job.batch, cost: cost)
    let fine = Double(wide: penalties.missedProof.of(own.deposit)) * penalties.inspection.ratio
    return Request(
      kind: view.firstKind, player: own.player,
      ordinal: job.batch.batch &* 256 &+ UInt32(chunk.failed.count),
      observation: SIMD8(
        Double(wide: reward) * perWei,
        (floor.freeAt(own.player, at: view.seconds) - view.seconds) / 3600,
        Double(wide: own.deposit) * 1e-18, own.record.value, fine * perWei,
        Double(wide: cost) * 1e-18, 0, 0), parent: own.membership)
  }

  /// Takes the answers: proofs begin, and those who are paid in advance are.
  public mutating func resolve(
    _ view: ProvingView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    lockDeposits(&consequences)
    let deadline = view.seconds + deadlineSeconds
    for (i, roller) in askedMembers.enumerated() {
      answerMembership(
        roller, requests[i],
        leaves: actions[i].index == 1 || !floor.takesPart(rollers[roller].player),
        at: view.seconds, &consequences)
      rollers[roller].tookPart = floor.takesPart(rollers[roller].player)
      floor.setAtHand(rollers[roller].player, rollers[roller].isMember)
    }
    for (number, place) in asked.enumerated() {
      let i = askedMembers.count + number
      guard let answer = Answer(rawValue: actions[i].index),
        case .drawn(let roller) = work[place.job].chunks[place.chunk].state
      else { preconditionFailure("an answer that roller-assignment does not have") }
      work[place.job].chunks[place.chunk].ticket = requests[i].ticket
      if isPaidInAdvance { reward(place.job, place.chunk, roller, place.cost, &consequences) }
      if let terms = posterInspection {
        let question = i + asked.count
        answerInspection(
          place, requests[question], terms, inspects: actions[question].index == 0, &consequences)
      }
      let state: Chunk.State
      switch answer {
      case .prove:
        // Who was drawn has the memory.
        state =
          prove(place.job, place.chunk, by: rollers[roller].player, at: view.seconds, &floor)
          .map { .proving(roller: roller, proof: $0, deadline: deadline) } ?? .abandoned
      case .skip: state = .silent(roller: roller, deadline: deadline)
      case .late: state = .delayed(roller: roller, deadline: deadline)
      case .invalid: state = .sent(roller: roller, .lazy)
      case .forged: state = .sent(roller: roller, .forged)
      }
      work[place.job].chunks[place.chunk].state = state
    }
  }
}
