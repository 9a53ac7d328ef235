internal import Quantities
internal import Randomness

extension RandomSolicitor {
  /// The offers of a turn, in the order of the bidders.
  struct Offers: Sendable {
    /// By the engine's numbers.
    var bidders: [Int] = []
    /// The bids, with what the blocks are worth.
    var bids: [Solicitation.Offer] = []
    var contents: [BlockContent] = []
    var bidTickets: [Ticket] = []
    var contentTickets: [Ticket] = []
  }

  /// The most that is bid: what keeps utilities within 128 bits.
  private static let mostWei = 1e27

  /// What a block that leaves nothing out is worth to the network, in wei: its fees, and what it does
  /// for those who waited.
  func worth(_ block: BlockView) -> UInt128 {
    block.fullBlock.fees + liveness * UInt128(max(0, block.fullBlock.transactions))
  }

  /// Asks everybody for a bid.
  func askForBids(_ block: BlockView, _ requests: inout [Request]) {
    let worth = worth(block)
    let full = Solicitation.Offer(bid: 0, value: worth)
    let premium = terms.leastBid(beating: full, value: 0) ?? 0
    for bidder in bidders {
      requests.append(
        Request(
          kind: block.firstKind, player: bidder, ordinal: turn &- 1,
          observation: SIMD8(
            block.value(ofSlots: windowSlots) * 1e-18, Double(bidders.count),
            wins.share(of: bidder),
            Double(wide: lastPrice) * 1e-18, Double(wide: worth) * 1e-18,
            Double(wide: premium) * 1e-18, 0, 0)))
    }
  }

  mutating func takeBids(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>
  ) {
    let value = block.value(ofSlots: windowSlots)
    for i in requests.indices {
      let wei = min(Self.mostWei, max(0, actions[i].level * value))
      offers.bidders.append(requests[i].player)
      offers.bids.append(Solicitation.Offer(bid: UInt128(wide: wei.rounded(.down)), value: 0))
      offers.bidTickets.append(requests[i].ticket)
    }
  }

  /// Asks everybody for the block that the bid is for.
  func askForBlocks(_ block: BlockView, _ requests: inout [Request]) {
    for i in offers.bids.indices {
      var request = BlockContent.request(
        block, kind: block.firstKind + 1, to: offers.bidders[i], parent: offers.bidTickets[i])
      request.ordinal = turn &- 1
      requests.append(request)
    }
  }

  mutating func takeBlocks(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>
  ) {
    let worth = worth(block)
    for i in requests.indices {
      let content = BlockContent.answer(actions[i])
      offers.contents.append(content)
      offers.contentTickets.append(requests[i].ticket)
      if content != .empty { offers.bids[i].value = worth }
    }
  }

  /// The question which offer to take.
  func choice(_ block: BlockView, of sequencer: Int) -> Request {
    let highest = offers.bids.reduce(0) { max($0, $1.bid) }
    let fullest = offers.bids.reduce(0) { max($0, $1.value) }
    let highestFull = offers.bids.reduce(0) { $1.value == fullest ? max($0, $1.bid) : $0 }
    return Request(
      kind: block.firstKind + 2, player: sequencer, ordinal: turn &- 1,
      observation: SIMD8(
        Double(offers.bids.count), Double(wide: highest) * 1e-18,
        Double(wide: highestFull) * 1e-18, Double(wide: fullest) * 1e-18, Double(block.pending),
        block.seconds, 0, 0))
  }
}
