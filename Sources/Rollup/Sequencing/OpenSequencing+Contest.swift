internal import Randomness

extension OpenSequencing {
  /// Where all raise until the slot ends: what the copied posting and its copies tip at last.
  ///
  /// A sequencer that is copied loses the batch's fees if it is not first, and what it has posted is
  /// paid for anyway: it raises as far as those fees go (assumption). With bound signatures it need
  /// not.
  mutating func settleTips(_ block: BlockView) {
    guard auction == .sequential, pending.contains(where: \.isCopy) else { return }
    let rivals = [target] + pending.indices.filter { pending[$0].isCopy }
    let contestants = rivals.map { i in
      let posting = pending[i]
      if posting.isCopy { return PriorityAuction.Contestant(limit: posting.tip) }
      let view = block.queues[posting.queue]
      return PriorityAuction.Contestant(
        pending: posting.tip,
        limit: isSequencerBound
          ? posting.tip : max(posting.tip, mostTip(gaining: view.fees, view, posting.tip)),
        bumpPercent: bumpPercent)
    }
    var order = Array(repeating: 0, count: rivals.count)
    var tips = Array(repeating: UInt64(0), count: rivals.count)
    var stream = RandomStream(seed: seed, purpose: .outbid, entity: .max, slot: UInt32(block.slot))
    var orderSpan = order.mutableSpan
    var tipSpan = tips.mutableSpan
    _ = PriorityAuction.settle(
      contestants.span, mode: .sequential, order: &orderSpan, tips: &tipSpan, ties: &stream)
    for (rival, tip) in zip(rivals, tips) { pending[rival].tip = tip }
  }

  /// The L1 block's order; equal tips are ordered at random.
  mutating func sortByTip(_ block: BlockView) {
    var stream = RandomStream(seed: seed, purpose: .tipTie, slot: UInt32(block.slot))
    for i in pending.indices { pending[i].tie = stream.next() }
    pending.sort { ($0.tip, $0.tie) > ($1.tip, $1.tie) }
  }

  /// Says what takes effect.
  ///
  /// What a posting holds is fixed when it is sent, so all postings of a queue in an L1 block hold
  /// the same transactions: the first valid one has them, the others are void. A void posting changes
  /// nothing wherever it stands, so it comes behind what it repeats, whose bytes are then known.
  mutating func append(_ block: BlockView, _ orderings: inout [Ordering]) {
    var isTaken = Array(repeating: false, count: block.queues.count)
    var void: [Posting] = []
    for posting in pending {
      guard !isTaken[posting.queue], !(posting.isCopy && isSequencerBound) else {
        void.append(posting)
        continue
      }
      isTaken[posting.queue] = true
      since[posting.queue] = block.seconds
      orderings.append(ordering(posting, block, isVoid: false))
    }
    for posting in void { orderings.append(ordering(posting, block, isVoid: true)) }
  }

  private func ordering(_ posting: Posting, _ block: BlockView, isVoid: Bool) -> Ordering {
    Ordering(
      orderer: posting.player, content: posting.content, queue: posting.queue,
      l1Tip: posting.tip - min(posting.tip, block.usualL1Tip), isVoid: isVoid,
      right: posting.ticket)
  }
}
