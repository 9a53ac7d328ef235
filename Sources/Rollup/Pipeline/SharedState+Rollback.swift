internal import Quantities

/// Undoing blocks. Accounts and postings are undone write by write; what is small is kept whole. What
/// was paid on L1 stays paid: only what is posted while a block is executed is taken back.
extension SharedState {
  /// The ordinal of the block that comes next.
  package var nextBlock: UInt32 { blocks }

  /// How many arrivals of included transactions wait to be posted or settled, undone ones left out.
  package var inclusions: Int { awaiting.included }

  /// Whether what a block changes is kept, so that it can be undone.
  var isReversible: Bool { journal.isKept }

  /// Begins a block that may be undone.
  mutating func beginReversible(_ ordering: Ordering, disclosed: Ticket) {
    let tickets = [ordering.ticket, ordering.right, disclosed].filter { $0 != .none }
    for ticket in tickets { books.ledger.credits.hold(ticket) }
    books.ledger.isProvisional = true
    journal.blocks.append(
      Journal.Block(
        ordinal: blocks, orderer: ordering.orderer, tickets: tickets, open: open,
        pools: (0..<pools.count).map { pools[$0] },
        poolBatch: (0..<poolBatch.count).map { poolBatch[$0] }, quote: quote,
        awaiting: awaiting.included, writes: -journal.writes.depth,
        postings: -books.ledger.provisionalCount, inclusions: -journal.inclusions.count,
        income: -totals.income, toPot: -books.balance(.proverPot, .ether)))
  }

  /// Ends it.
  mutating func endReversible(hasTransactions: Bool) {
    books.ledger.isProvisional = false
    let last = journal.blocks.count - 1
    journal.blocks[last].writes += journal.writes.depth
    journal.blocks[last].postings += books.ledger.provisionalCount
    journal.blocks[last].inclusions += journal.inclusions.count
    journal.blocks[last].income += totals.income
    journal.blocks[last].toPot += books.balance(.proverPot, .ether)
    journal.blocks[last].hasTransactions = hasTransactions
  }

  /// What lies in the pot for provers and stays there, in wei: what blocks paid into it that may still
  /// be undone is not shared out before they are final.
  var settledPot: UInt128 {
    let provisional = journal.blocks.reduce(0) { $0 + $1.toPot }
    return UInt128(max(0, books.balance(.proverPot, .ether) - provisional))
  }

  /// Notes whether an L1 block made a batch final.
  mutating func noteFinality(_ isFinality: Bool) {
    metrics.finality(
      at: slotStart, settled: isFinality,
      pending: !posted.isEmpty || !sealed.isEmpty || open.transactions > 0 || mempool.count > 0)
  }

  /// The oldest block that can be undone without a batch that is on L1; the next block if there is
  /// none.
  var oldestOffL1: UInt32 {
    let onL1 = posted.last?.number ?? lastFinal
    return journal.blocks.last { $0.open.number <= onL1 }.map { $0.ordinal &+ 1 }
      ?? journal.blocks.first?.ordinal ?? blocks
  }

  /// Takes chain and books back to before the block at `place` of the journal: balances, nonces,
  /// pools, batches, and every posting that a block caused, the decisions' credits too.
  ///
  /// Returns the transactions of users that are in no block any more, the oldest first.
  mutating func rollBack(to place: Int) -> [Inclusion] {
    let first = journal.blocks[place]
    let undone = journal.blocks[place...]
    let inclusions = undone.reduce(0) { $0 + $1.inclusions }
    let kept = journal.inclusions.count - inclusions
    let orphans = (kept..<journal.inclusions.count).map { journal.inclusions[$0] }
    journal.inclusions.resize(to: kept)
    journal.writes.undo(undone.reduce(0) { $0 + $1.writes }, accounts)
    books.ledger.reverse(undone.reduce(0) { $0 + $1.postings })
    for i in 0..<pools.count {
      pools[i] = first.pools[i]
      poolBatch[i] = first.poolBatch[i]
    }
    quote.rewind(to: first.quote)
    totals.income -= undone.reduce(0) { $0 + $1.income }
    awaiting.undo(to: first.awaiting)
    metrics.undone(
      blocks: undone.count { $0.hasTransactions },
      batches: Int(open.number - first.open.number) + (open.transactions > 0 ? 1 : 0),
      transactions: inclusions)
    reopen(first.open)
    for block in undone {
      for ticket in block.tickets { books.ledger.credits.release(ticket) }
    }
    journal.blocks.removeLast(undone.count)
    return orphans
  }

  /// Makes `batch` the open one again; it and all after it are neither closed nor on L1 any more.
  private mutating func reopen(_ batch: Batch) {
    func isGone(_ later: Batch) -> Bool { later.number >= batch.number }
    let gone = posted.filter(isGone) + sealed.filter(isGone) + [open]
    var reopened = batch
    // It follows from a decision as long as that was not let go.
    if let same = gone.first(where: { $0.number == batch.number }) { reopened.ticket = same.ticket }
    books.ledger.credits.hold(reopened.ticket)
    for batch in gone { books.ledger.credits.release(batch.ticket) }
    posted.removeAll(where: isGone)
    sealed.removeAll(where: isGone)
    open = reopened
  }

  /// Makes the blocks of all batches up to `number` final: they cannot be undone any more.
  mutating func settleBlocks(upTo number: UInt32) {
    lastFinal = number
    guard isReversible else { return }
    settleBlocks(journal.blocks.prefix { $0.open.number <= number }.count)
  }

  /// Makes the oldest `count` blocks final.
  mutating func settleBlocks(_ count: Int) {
    let settled = journal.blocks.prefix(count)
    let inclusions = settled.reduce(0) { $0 + $1.inclusions }
    for i in 0..<inclusions {
      let inclusion = journal.inclusions[i]
      if inclusion.transaction.arrival >= measureFrom { metrics.included(inclusion) }
    }
    journal.inclusions.dropFirst(inclusions)
    journal.writes.settle(settled.reduce(0) { $0 + $1.writes })
    books.ledger.settle(settled.reduce(0) { $0 + $1.postings })
    for block in settled {
      if block.hasTransactions && isMeasuring { metrics.ordered(by: block.orderer) }
      for ticket in block.tickets { books.ledger.credits.release(ticket) }
    }
    journal.blocks.removeFirst(count)
  }
}
