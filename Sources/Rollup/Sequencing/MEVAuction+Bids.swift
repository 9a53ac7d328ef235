internal import Quantities
internal import Randomness

extension MEVAuction {
  /// What a bidder offers for a window, as a part of what it expects the window to bring.
  static let bid = DecisionKind(
    "mev-auction-bid", role: .sequencer,
    "how much of a window's expected value to bid for the right to order it",
    fields: [
      .init("expected-value", unit: "ether", edges: [0.001, 0.01, 0.1]),
      .init("reserve", unit: "ether"),
      .init("bidders", unit: "bidders", edges: [1.5, 2.5, 4.5]),
      .init("own-wins", unit: "share of the last 20 windows", edges: [0.25, 0.5]),
      .init("price-last", unit: "ether"),
    ],
    menu: .level(
      name: "fraction-of-value", ActionGrid(from: 0, to: 1, step: 0.05), honest: 1),
    resolved: "at the window's end, when its batches are final; a losing bid at once",
    payoff: PayoffRange(low: -1, high: 1, timesField: "expected-value"),
    learner: LearnerSpec(.exp3(gamma: 0.07)))

  /// Asks everybody what the window is worth to them: sealed, so nobody sees another's bid.
  func askForBids(_ block: BlockView, _ requests: inout [Request]) {
    let number = block.slot / windowSlots
    for bidder in bidders {
      requests.append(
        Request(
          kind: block.firstKind, player: bidder, ordinal: UInt32(number),
          observation: SIMD8(
            block.value(ofSlots: windowSlots) * 1e-18, Double(wide: reserve) * 1e-18,
            Double(bidders.count),
            wins.share(of: bidder),
            Double(wide: lastPrice) * 1e-18, 0, 0, 0)))
    }
  }

  /// A bid in whole wei, rounded down; what is the reserve but for the rounding of a fraction of the
  /// value is the reserve, so that whoever means it pays it to the wei.
  private func bid(_ wei: Double) -> UInt128 {
    let least = Double(wide: reserve)
    return (wei - least).magnitude <= least * 0x1p-50 ? reserve : UInt128(wide: wei.rounded(.down))
  }

  /// Sells the window to the best bid; those who lost are done.
  ///
  /// Whoever cannot lock the bond bids nothing, and the others no more than what it leaves of their
  /// capital.
  mutating func sell(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    let number = block.slot / windowSlots
    let value = block.value(ofSlots: windowSlots)
    var bids: [UInt128] = []
    var able: [Int] = []
    for i in actions.indices where requests[i].capital >= bond {
      bids.append(min(bid(max(0, actions[i].level * value)), requests[i].capital - bond))
      able.append(i)
    }
    var stream = ties(of: number)
    let sale = SealedAuction.clear(bids.span, reserve: reserve, format: format, ties: &stream)
    window = Window()
    window.number = number
    window.start = block.seconds
    window.bidders = able.map { bidders[$0] }
    window.bids = bids
    window.hasOrdered = false
    window.holder = block.sequencers.lowerBound
    let won = sale.winner.map { able[$0] }
    for i in requests.indices where i != won { consequences.close(requests[i].ticket) }
    wins.note(won.map { bidders[$0] })
    guard let winner = won else { return }
    window.holder = bidders[winner]
    window.right = requests[winner].ticket
    window.bond = bond
    lastPrice = sale.price
    let payer = Party.player(window.holder)
    split.pay(sale.price, by: payer, ticket: window.right, &consequences)
    consequences.pay(
      Transfer(
        bond, .ether, from: payer, to: .locked(window.holder), .bond, ticket: window.right))
  }
}
