internal import Quantities
internal import Randomness

extension BurnAuction {
  /// One bidder in an auction.
  private struct Bidder {
    let player: Int
    /// The most that it pays, and what it can still pay, in base units of the token.
    let limit: UInt128
    var purse: UInt128
    let ticket: Ticket
    /// The most that it bid; 0 if it did not.
    var highest: UInt128 = 0
  }

  /// Holds the auction that closes, takes bids for later slots, and ends the decisions of those who
  /// have no bid that stands.
  mutating func sell(
    _ block: BlockView, _ calls: [Call], _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    let sold = sold(block)
    let least = bids.leastBid(for: sold)
    var all: [Bidder] = []
    for i in bidders.indices {
      all.append(
        Bidder(
          player: bidders[i], limit: limit(actions[i].level, least, block),
          purse: affordable(requests[i].capital, block), ticket: requests[i].ticket))
    }
    var dropped: [Ticket] = []
    raise(sold, block, calls, &all, &dropped, &consequences)
    // Sorting keeps the order of equals: those who bid nothing are left out.
    rankings[sold] =
      all.filter { $0.highest > 0 }.sorted { $0.highest > $1.highest }.map(\.player)
    spend(sold, &consequences)
    for i in calls.indices { bidAhead(block, calls[i], &all[i], &consequences) }
    for call in calls { consequences.close(call.timing) }
    let asked = all.map(\.ticket) + calls.map(\.aheadTicket)
    for ticket in asked where uses[ticket] == nil { consequences.close(ticket) }
    for ticket in dropped where uses[ticket] == nil && !asked.contains(ticket) {
      consequences.close(ticket)
    }
  }

  /// Open bidding: in a drawn order, again and again, whoever does not lead bids the least that it can
  /// as long as that is worth it; then those who are late bid once, on what they saw before the last
  /// block, and the first of them to get in is the only one whose bid is not below the minimum.
  private mutating func raise(
    _ sold: Int, _ block: BlockView, _ calls: [Call], _ all: inout [Bidder],
    _ dropped: inout [Ticket], _ consequences: inout Consequences
  ) {
    let order = order(ofAuction: number(block))
    var isMoving = true
    while isMoving {
      isMoving = false
      for i in order where !calls[i].isLate {
        let amount = bids.leastBid(for: sold)
        if place(amount, for: sold, block, &all[i], &dropped, &consequences) { isMoving = true }
      }
    }
    let last = bids.leastBid(for: sold)
    for i in order where calls[i].isLate {
      _ = place(last, for: sold, block, &all[i], &dropped, &consequences)
    }
  }

  /// Bids, if the bidder does not lead, and wants to and can pay it, and the contract takes it; whoever
  /// is overbid has its tokens back.
  private mutating func place(
    _ amount: UInt128, for sold: Int, _ block: BlockView, _ bidder: inout Bidder,
    _ dropped: inout [Ticket], _ consequences: inout Consequences
  ) -> Bool {
    let current = number(block)
    guard bids.bid(for: sold)?.bidder != bidder.player,
      amount <= min(bidder.limit, bidder.purse)
    else { return false }
    let before: SlotBids.Standing?
    do { before = try bids.bid(amount, for: sold, by: bidder.player, during: current) } catch {
      return false
    }
    bidder.highest = amount
    lock(amount, of: bidder.player, bidder.ticket, &consequences)
    if let before, let stake = stakes[sold] {
      unlock(before.amount, of: before.bidder, stake.ticket, &consequences)
      let wei = UInt128(wide: Double(wide: before.amount) * block.weiPerTokenUnit)
      consequences.lock(wei, seconds: max(0, block.seconds - stake.since), ticket: stake.ticket)
      if release(stake.ticket) { dropped.append(stake.ticket) }
    }
    stakes[sold] = Stake(ticket: bidder.ticket, since: block.seconds)
    use(bidder.ticket)
    return true
  }

  /// The auction of a slot is over: the bid that stands is spent, and waits in the contract.
  private mutating func spend(_ sold: Int, _ consequences: inout Consequences) {
    let won = bids.bid(for: sold)
    wins.note(won?.bidder)
    guard let won, let ticket = stakes[sold]?.ticket else { return }
    lastPrice = won.amount
    unlock(won.amount, of: won.bidder, ticket, &consequences)
    consequences.pay(
      Transfer(
        won.amount, .token, from: .player(won.bidder), to: .contract, .bid, ticket: ticket))
  }

  /// Bids the minimum for later slots that nobody bid for, as far as the money goes.
  private mutating func bidAhead(
    _ block: BlockView, _ call: Call, _ bidder: inout Bidder, _ consequences: inout Consequences
  ) {
    let current = number(block)
    guard call.ahead > 0, let open = bids.openSlots(during: current) else { return }
    if bids.bid(for: open.lowerBound)?.bidder == bidder.player {
      bidder.purse -= min(bidder.purse, bidder.highest)
    }
    for later in (open.lowerBound + 1)...(open.lowerBound + call.ahead)
    where later <= open.upperBound && bids.bid(for: later) == nil {
      guard let amount = bids.amount(for: later, from: 0, to: bidder.purse) else { continue }
      do { try bids.bid(amount, for: later, by: bidder.player, during: current) } catch { continue }
      bidder.purse -= amount
      lock(amount, of: bidder.player, call.aheadTicket, &consequences)
      stakes[later] = Stake(ticket: call.aheadTicket, since: block.seconds)
      use(call.aheadTicket)
    }
  }

  /// The order in which bidders come, drawn for each auction.
  private func order(ofAuction number: Int) -> [Int] {
    var stream = RandomStream(seed: seed, purpose: .bidTie, slot: UInt32(number))
    var order = Array(bidders.indices)
    for i in order.indices.dropFirst() { order.swapAt(i, Int(stream.below(UInt32(i + 1)))) }
    return order
  }
}
