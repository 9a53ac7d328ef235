internal import Parameters

/// The decision of whoever has transactions waiting: whether to post them in the next L1 block.
public enum PostBatch: Int, CaseIterable, Sendable {
  /// Post at the usual tip when the batch is full, old, or worth twice its cost.
  case whenDue
  /// Not in this L1 block.
  case wait
  /// Post at the usual tip.
  case post
  /// Post at twice the usual tip.
  case tipTwice
  /// Post at five times the usual tip.
  case tipFivefold
  /// Post when due, and leave the tagged probes out.
  case censorWhenDue

  /// The decision kind as players see it; actions in the order of the cases.
  ///
  /// Rewards are in ether: 120,000 bytes of calldata cost 0.2 ether at 100 gwei.
  public static let kind = DecisionKind(
    "post-batch", role: .sequencer, "whether to post what waits as a batch in the next L1 block",
    fields: [
      .init("pending", unit: "transactions"),
      .init("pending-gas", unit: "L2 gas in one batch"),
      .init(
        "fees-over-cost", unit: "expected fees of the batch over its L1 cost and batch fee",
        edges: [0.5, 1, 2, 4]),
      .init("age", unit: "seconds since the queue was empty or taken from", edges: [60, 180, 300]),
      .init("rivals", unit: "other sequencers with transactions waiting", edges: [0.5, 2.5]),
      .init("batch-fee", unit: "tokens"),
    ],
    menu: .choices([
      Choice("post-when-due", "post when full, when old, or when fees are twice the cost"),
      Choice("wait", "do not post in this L1 block"),
      Choice("post", "post at the usual L1 tip"),
      Choice("post-tip-2", "post at twice the usual L1 tip"),
      Choice("post-tip-5", "post at five times the usual L1 tip"),
      Choice("censor-when-due", "post when due, without the tagged probe transactions"),
    ]), resolved: "when the batch is final; at once where none is posted",
    payoff: PayoffRange(low: -0.2, high: 0.2),
    learner: LearnerSpec(
      .qLearning(
        alpha: 0.1, delta: 0.95, exploration: .constant(0.1), initial: 0),
      choices: ["post-when-due", "wait", "post", "post-tip-2", "post-tip-5"],
      state: ["fees-over-cost", "age"]))

  static func answer(_ action: Action) -> PostBatch {
    guard let answer = PostBatch(rawValue: action.index) else {
      preconditionFailure("action \(action.index) is none of post-batch's")
    }
    return answer
  }

  /// The tip as a multiple of the usual one.
  var tipMultiple: UInt64 {
    switch self {
    case .whenDue, .wait, .post, .censorWhenDue: 1
    case .tipTwice: 2
    case .tipFivefold: 5
    }
  }
}

extension OpenSequencing {
  /// A batch transaction in L1's public pool.
  struct Posting: Sendable {
    var player: Int
    var queue: Int
    /// Wei per L1 gas above the base fee.
    var tip: UInt64
    var content: BlockContent
    var isCopy: Bool
    var ticket: Ticket
    /// Decides between equal tips.
    var tie: UInt64 = 0
  }

  /// The queue that a sequencer takes from.
  func queue(of sequencer: Int, _ block: BlockView) -> Int {
    userChoice == .broadcast ? 0 : sequencer - block.sequencers.lowerBound
  }

  mutating func askPosters(_ block: BlockView, _ requests: inout [Request]) {
    for (q, queue) in block.queues.enumerated() where queue.count == 0 { since[q] = block.seconds }
    let waiting = block.sequencers.count { block.queues[queue(of: $0, block)].count > 0 }
    for sequencer in block.sequencers {
      let q = queue(of: sequencer, block)
      let view = block.queues[q]
      guard view.count > 0 else { continue }
      requests.append(
        Request(
          kind: block.firstKind, player: sequencer, ordinal: asked[sequencer],
          observation: SIMD8(
            Double(view.count), Double(view.gas), feesOverCost(view, block),
            block.seconds - since[q], Double(waiting - 1), Double(block.postingFee) * 1e-18, 0, 0)))
      asked[sequencer] += 1
    }
  }

  mutating func post(_ request: Request, _ answer: PostBatch, _ block: BlockView) {
    let q = queue(of: request.player, block)
    let waits = answer == .whenDue || answer == .censorWhenDue
    guard answer != .wait, !waits || isDue(q, block) else { return }
    pending.append(
      Posting(
        player: request.player, queue: q, tip: answer.tipMultiple * block.usualL1Tip,
        content: answer == .censorWhenDue ? .censor : .all, isCopy: false, ticket: request.ticket))
  }

  /// Whether an honest sequencer posts: a full batch, `max-delay` since the queue was empty or taken
  /// from, or fees of twice the cost.
  func isDue(_ q: Int, _ block: BlockView) -> Bool {
    let view = block.queues[q]
    return view.fill >= 1 || block.seconds - since[q] >= blocks.maxDelaySeconds
      || feesOverCost(view, block) >= 2
  }

  /// Where all take from one queue and post at once, each is first equally often.
  private func feesOverCost(_ view: QueueView, _ block: BlockView) -> Double {
    let chance = userChoice == .broadcast ? 1 / Double(block.sequencers.count) : 1
    return view.fees * chance / max(1, view.l1Cost + block.postingFeeWei)
  }
}

extension BlockView {
  /// What each batch is charged when it is posted, in wei at the outside price of the token.
  var postingFeeWei: Double { Double(postingFee) * weiPerTokenUnit }
}
