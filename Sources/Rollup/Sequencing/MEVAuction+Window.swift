internal import Quantities
internal import Randomness

extension MEVAuction {
  /// A window under way.
  struct Window: Sendable {
    /// The ordinal from 0; -1 before the first.
    var number = -1
    /// Who orders, by the engine's number.
    var holder = 0
    /// The bid that won it; none where nobody paid, or the winner was silent.
    var right = Ticket.none
    /// What is locked of the winner, in wei.
    var bond: UInt128 = 0
    /// When it began, in seconds.
    var start = 0.0
    /// Those who can still take over, by the engine's numbers, and their bids in wei.
    var bidders: [Int] = []
    var bids: [UInt128] = []
    /// The slot of the first block since which the holder has been silent although some waited.
    var silentSince: Int?
    /// Whether the holder has ordered something, or nothing ever waited.
    var hasOrdered = true

    /// Notes what the holder made of a block.
    ///
    /// A block that could hold nothing is no sign of silence.
    mutating func note(_ answer: BlockContent, _ block: BlockView) {
      guard answer == .empty else {
        silentSince = nil
        hasOrdered = true
        return
      }
      guard block.pending > 0 else { return }
      if silentSince == nil { silentSince = block.slot }
    }

    /// For how many slots the holder has been silent, the one under way included.
    func silentSlots(at slot: Int) -> Int { silentSince.map { slot - $0 + 1 } ?? 0 }

    /// Whether the holder has ordered nothing so far although some waited.
    var isMissed: Bool { !hasOrdered && silentSince != nil }
  }

  /// Ends the window under way: its winner gets its bond back, less the fine if it was silent.
  mutating func endWindow(at seconds: Double, _ consequences: inout Consequences) {
    release(isMissed: window.isMissed, at: seconds, &consequences)
  }

  /// Gives a silent holder's place to the next bidder, or to the first sequencer.
  ///
  /// Silence is counted from the next block on.
  mutating func takeOver(_ block: BlockView, _ consequences: inout Consequences) {
    release(isMissed: true, at: block.seconds, &consequences)
    if let place = window.bidders.firstIndex(of: window.holder) {
      window.bidders.remove(at: place)
      window.bids.remove(at: place)
    }
    var stream = ties(of: window.number)
    let next = SealedAuction.clear(
      window.bids.span, reserve: reserve, format: format, ties: &stream)
    window.holder = next.winner.map { window.bidders[$0] } ?? block.sequencers.lowerBound
    window.silentSince = nil
    window.hasOrdered = false
  }

  /// Returns the winner's bond, less what silence costs, and closes its bid.
  private mutating func release(
    isMissed: Bool, at seconds: Double, _ consequences: inout Consequences
  ) {
    guard window.right != .none else { return }
    let (winner, ticket) = (window.holder, window.right)
    let fine = isMissed ? missedWindow.of(window.bond) : 0
    consequences.pay(
      Transfer(fine, .ether, from: .locked(winner), to: .burned, .slash, ticket: ticket))
    consequences.pay(
      Transfer(
        window.bond - fine, .ether, from: .locked(winner), to: .player(winner), .bondReturn,
        ticket: ticket))
    consequences.lock(window.bond, seconds: max(0, seconds - window.start), ticket: ticket)
    consequences.close(ticket)
    window.right = .none
    window.bond = 0
  }

  /// The draws among equal bids for a window.
  func ties(of window: Int) -> RandomStream {
    RandomStream(seed: seed, purpose: .bidTie, slot: UInt32(window))
  }
}
