internal import Parameters
internal import Randomness

/// The decision of a searcher who sees a batch before L1 includes it: whether to copy and outbid it.
public enum CopyBatch: Int, CaseIterable, Sendable {
  /// Leave it alone.
  case ignore
  /// Post the same transactions, and outbid.
  case copy
  /// The same, with the copier's own arbitrage and sandwiches.
  case copyAndExtract

  /// The decision kind as players see it; actions in the order of the cases.
  ///
  /// Rewards are in ether: 120,000 bytes of calldata cost 0.2 ether at 100 gwei.
  public static let kind = DecisionKind(
    "copy-batch", role: .searcher,
    "whether to copy and outbid the pending batch whose fees exceed its cost by most",
    fields: [
      .init("fees", unit: "ether"),
      .init("sandwich-value", unit: "ether"),
      .init("l1-cost", unit: "ether at the usual tip"),
      .init("batch-fee", unit: "ether"),
      .init("tip", unit: "usual L1 tips that the original gives"),
      .init(
        "value-over-cost", unit: "fees and sandwiches over L1 cost and batch fee",
        edges: [0.5, 1, 2, 4]),
      .init("rivals", unit: "other searchers"),
    ],
    menu: .choices([
      Choice("ignore", "leave it alone"),
      Choice("copy", "post the same transactions with a higher tip"),
      Choice("copy-and-extract", "the same, with the copier's own arbitrage and sandwiches"),
    ]), resolved: "when the copy is final; at once where none is posted",
    payoff: PayoffRange(low: -0.2, high: 0.5),
    learner: LearnerSpec(
      .qLearning(
        alpha: 0.1, delta: 0.95, exploration: .constant(0.1), initial: 0),
      state: ["value-over-cost"]))

  static func answer(_ action: Action) -> CopyBatch {
    guard let answer = CopyBatch(rawValue: action.index) else {
      preconditionFailure("action \(action.index) is none of copy-batch's")
    }
    return answer
  }
}

extension OpenSequencing {
  /// Asks about one posting in an L1 block, the one that is worth most, which bounds the questions.
  mutating func askCopiers(_ block: BlockView, _ requests: inout [Request]) {
    target = mostValuable(block)
    let original = pending[target]
    let view = block.queues[original.queue]
    let cost = view.l1Cost + block.postingFeeWei
    for searcher in searchers {
      requests.append(
        Request(
          kind: block.firstKind + 1, player: searcher, ordinal: asked[searcher],
          observation: SIMD8(
            view.fees * 1e-18, view.sandwich * 1e-18, view.l1Cost * 1e-18,
            block.postingFeeWei * 1e-18, Double(original.tip) / Double(max(1, block.usualL1Tip)),
            (view.fees + view.sandwich) / max(1, cost), Double(searchers.count - 1), 0)))
      asked[searcher] += 1
    }
  }

  /// Of equals the one that tips more, then the first.
  private func mostValuable(_ block: BlockView) -> Int {
    func worth(_ posting: Posting) -> Double {
      let view = block.queues[posting.queue]
      return view.fees + view.sandwich - view.l1Cost
    }
    var best = 0
    for i in pending.indices.dropFirst()
    where (worth(pending[i]), pending[i].tip) > (worth(pending[best]), pending[best].tip) {
      best = i
    }
    return best
  }

  /// Puts a copy beside the original unless it cannot gain at any tip above the one that it sees.
  mutating func copy(
    _ original: Posting, _ request: Request, _ answer: CopyBatch, _ block: BlockView
  ) {
    guard answer != .ignore else { return }
    let view = block.queues[original.queue]
    let value = view.fees + (answer == .copyAndExtract ? view.sandwich : 0)
    let most = mostTip(gaining: value - view.l1Cost - block.postingFeeWei, view, block.usualL1Tip)
    guard most > original.tip else { return }
    pending.append(
      Posting(
        player: request.player, queue: original.queue,
        tip: auction == .sealed
          ? sealedTip(over: original.tip, most, by: request.player, block) : most,
        content: answer == .copy ? .all : .extract, isCopy: true, ticket: request.ticket))
  }

  /// A little more than what is seen.
  private func sealedTip(
    over tip: UInt64, _ most: UInt64, by player: Int, _ block: BlockView
  ) -> UInt64 {
    var stream = RandomStream(
      seed: seed, purpose: .outbid, entity: UInt32(player), slot: UInt32(block.slot))
    let raised = Double(tip) * (1 + outbid * stream.uniform())
    return min(most, max(tip + 1, UInt64(min(raised, 1e18))))
  }

  /// The tip per gas at which a gain beyond the usual tip is used up.
  func mostTip(gaining value: Double, _ view: QueueView, _ start: UInt64) -> UInt64 {
    guard value > 0, view.l1Gas > 0 else { return 0 }
    return start + UInt64(min(value / Double(view.l1Gas), 1e18))
  }
}
