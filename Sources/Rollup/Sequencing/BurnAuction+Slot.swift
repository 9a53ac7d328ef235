extension BurnAuction {
  /// The decision that a bid follows from, and when it was made, in seconds.
  struct Stake: Sendable {
    let ticket: Ticket
    let since: Double
  }

  /// The slot under way.
  struct Slot: Sendable {
    /// The ordinal from 0; -1 before the first.
    var number = -1
    var forging = SlotForging(bid: nil, bootCoordinator: 0, deadlineBlocks: 0)
    /// The bid that won it; none where nobody bid.
    var right = Ticket.none
    /// Who orders once everybody may, in turn, by the engine's numbers.
    var followers: [Int] = []
    /// Whose turn it is among them.
    var turn = 0

    /// Who orders in a block, counted from 0 in the slot.
    func orderer(_ place: Int) -> Int {
      forging.isFree(block: place) && !followers.isEmpty
        ? followers[turn % followers.count] : forging.holder
    }

    /// The decision that gives a player the right to order; none to those who need no right.
    func right(of player: Int) -> Ticket { player == forging.holder ? right : .none }
  }

  /// Ends the slot under way: its bid is shared out or lost by now.
  mutating func endSlot(_ consequences: inout Consequences) {
    guard slot.number >= 0 else { return }
    bids.end(slot.number)
    rankings[slot.number] = nil
    guard let stake = stakes.removeValue(forKey: slot.number) else { return }
    if release(stake.ticket) { consequences.close(stake.ticket) }
  }

  /// Begins the slot of a block.
  mutating func beginSlot(_ block: BlockView) {
    let boot = block.sequencers.lowerBound
    slot = Slot()
    slot.number = number(block)
    slot.forging = SlotForging(
      bid: bids.bid(for: slot.number), bootCoordinator: boot,
      deadlineBlocks: bids.terms.deadlineBlocks)
    slot.right = stakes[slot.number]?.ticket ?? .none
    let holder = slot.forging.holder
    let ranked = rankings[slot.number] ?? []
    slot.followers = ranked.filter { $0 != holder }
    slot.followers += block.sequencers.filter { $0 != holder && !ranked.contains($0) } + [holder]
  }

  /// Notes a batch in the slot under way, and shares the bid out if it is the first.
  mutating func forge(_ block: BlockView, _ consequences: inout Consequences) {
    guard slot.forging.forge(block: place(block)), let bid = slot.forging.bid else { return }
    let shares = bids.shares(of: bid.amount)
    for (share, to) in [
      (shares.burn, Party.burned), (shares.donation, .publicGoods), (shares.governance, .treasury),
    ] {
      consequences.pay(Transfer(share, .token, from: .contract, to: to, .bidShare))
    }
  }

  /// Notes that a bid of a decision stands.
  mutating func use(_ ticket: Ticket) {
    if ticket != .none { uses[ticket, default: 0] += 1 }
  }

  /// Notes that a bid of a decision stands no more, or that its slot is over; says whether it was the
  /// last.
  mutating func release(_ ticket: Ticket) -> Bool {
    guard let left = uses[ticket] else { return false }
    uses[ticket] = left > 1 ? left - 1 : nil
    return left == 1
  }
}
