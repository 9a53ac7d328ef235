internal import Parameters
internal import Quantities

extension BurnAuction {
  /// Up to what a bidder raises, as a part of what it expects the slot to bring.
  static let bid = DecisionKind(
    "burn-auction-bid", role: .sequencer,
    "up to how much of a slot's expected value to raise the bid for it",
    fields: [
      .init("expected-value", unit: "ether", edges: [0.001, 0.01, 0.1]),
      .init("reserve", unit: "ether"),
      .init("bidders", unit: "bidders", edges: [1.5, 2.5, 4.5]),
      .init("own-wins", unit: "share of the last 20 slots", edges: [0.25, 0.5]),
      .init("price-last", unit: "ether"),
      .init("bid", unit: "ether"),
    ],
    menu: .level(
      name: "most-to-pay", ActionGrid(from: 0, to: 1, step: 0.05), honest: 1),
    resolved: "after the slot, when its batches are final; a losing bid at once",
    payoff: PayoffRange(low: -1, high: 1, timesField: "expected-value"),
    learner: LearnerSpec(.exp3(gamma: 0.07)))

  /// When a bidder bids.
  static let timing = DecisionKind(
    "burn-auction-timing", role: .sequencer, "when to bid for a slot",
    fields: [
      .init("expected-value", unit: "ether", edges: [0.001, 0.01, 0.1]),
      .init("bidders", unit: "bidders", edges: [1.5, 2.5, 4.5]),
    ],
    menu: .choices([
      Choice("early", "raises by the least step as long as it is worth it"),
      Choice("late", "bids the least that it can in the last block, which nobody can answer"),
    ]), resolved: "with the bid")

  /// For which later slots a bidder bids the minimum.
  static let ahead = DecisionKind(
    "burn-auction-ahead", role: .sequencer,
    "for how many of the open slots after the one that closes to bid the minimum, if nobody has bid",
    fields: [
      .init("expected-value", unit: "ether", edges: [0.001, 0.01, 0.1]),
      .init("reserve", unit: "ether"),
    ],
    menu: .level(name: "slots", ActionGrid(from: 0, to: 4_320, step: 360), honest: 0),
    resolved: "when its bids are all overbid or their slots over")

  /// What a bidder said before the auction.
  struct Call: Sendable {
    let isLate: Bool
    let timing: Ticket
    /// For how many later slots it bids.
    let ahead: Int
    let aheadTicket: Ticket

    /// The two answers of the bidder of this index: all when, then all for which.
    init(_ requests: Span<Request>, _ actions: Span<Action>, bidder: Int) {
      let ahead = requests.count / 2 + bidder
      isLate = actions[bidder].index == 1
      timing = requests[bidder].ticket
      self.ahead = Int(min(1e6, max(0, actions[ahead].level)))
      aheadTicket = requests[ahead].ticket
    }
  }

  /// Asks everybody when it bids, and for which later slots.
  func askForCalls(_ block: BlockView, _ requests: inout [Request]) {
    let value = block.value(ofSlots: windowSlots) * 1e-18
    let ordinal = UInt32(number(block))
    for bidder in bidders {
      requests.append(
        Request(
          kind: block.firstKind + 1, player: bidder, ordinal: ordinal,
          observation: SIMD8(value, Double(bidders.count), 0, 0, 0, 0, 0, 0)))
    }
    let reserve = ether(bids.leastBid(for: sold(block) + 1), block)
    for bidder in bidders {
      requests.append(
        Request(
          kind: block.firstKind + 2, player: bidder, ordinal: ordinal,
          observation: SIMD8(value, reserve, 0, 0, 0, 0, 0, 0)))
    }
  }

  /// Asks everybody up to what it raises for the slot whose auction closes.
  func askForBids(_ block: BlockView, _ calls: [Call], _ requests: inout [Request]) {
    let sold = sold(block)
    for (i, bidder) in bidders.enumerated() {
      requests.append(
        Request(
          kind: block.firstKind, player: bidder, ordinal: UInt32(number(block)),
          observation: SIMD8(
            block.value(ofSlots: windowSlots) * 1e-18, ether(bids.leastBid(for: sold), block),
            Double(bidders.count), wins.share(of: bidder),
            ether(lastPrice, block), ether(bids.bid(for: sold)?.amount ?? 0, block), 0, 0),
          parent: calls[i].timing))
    }
  }

  /// The slot whose auction closes with the slot of a block.
  func sold(_ block: BlockView) -> Int { number(block) + bids.terms.closedSlots + 1 }

  /// An amount of tokens in ether, at the outside price.
  private func ether(_ units: UInt128, _ block: BlockView) -> Double {
    Double(wide: units) * block.weiPerTokenUnit * 1e-18
  }
}
