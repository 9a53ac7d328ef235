public import Parameters
internal import Quantities
internal import Randomness

/// The right to order is sold slot by slot: sealed bids in ether, and the winner pays its own.
///
/// A bid is an amount of its own and not a part of an expected value, so that bidders learn what a
/// slot is worth from what it brings them; none is above what the bidder holds. There is no bond: the
/// winner pays at once, includes whatever fits and cannot stay silent. Without a bid at the reserve
/// the first sequencer orders for nothing.
public struct SlotAuction: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "slot-auction", "the right to order one slot is sold to the highest sealed bid, in ether",
    [
      Parameter(
        "reserve", .ether, default: .text("0 ether"), "the least that a slot is sold for",
        source: .assumption("every bid counts")),
      BlockTerms.gasLimit,
      Parameter(
        "max-delay", .duration(.minutes), default: .text("5 min"),
        "the age at which a batch is posted although it is not full; one with another winner's "
          + "blocks is posted before",
        source: .assumption("a blob fills in about 4.5 min at 10 tx/s")),
      Parameter(
        "outcome",
        .choice([
          Choice("final", "with what posting and verifying the slot's blocks cost"),
          Choice("slot", "at the slot's end, from what its blocks brought alone"),
        ]), default: .text("final"), "when and from what a winner learns what its bid brought"),
    ], source: "first-price sealed bids: Vickrey, Journal of Finance 16 (1961)")

  /// What to bid.
  public static let decisions = [
    DecisionKind(
      "slot-auction-bid", role: .sequencer, "how much to bid for the right to order a slot",
      fields: [
        .init("bidders", unit: "bidders"), .init("price-last", unit: "ether"),
        .init("pending", unit: "transactions"),
      ],
      menu: .level(name: "bid", ActionGrid(from: 0.006, to: 0.12, step: 0.006), honest: 0.006),
      resolved: "with the slot, or when its batch is final; a losing bid at once",
      payoff: PayoffRange(low: -0.12, high: 1), learner: LearnerSpec(.exp3(gamma: 0.07)))
  ]

  /// Any number of bidders.
  public let seats: Int? = nil
  /// The highest tip first.
  public let blocks: BlockTerms
  private let reserve: UInt128
  private let endsWithSlot: Bool
  private var seed: UInt64 = 0
  private var bidders = 0..<0
  private var split = BidSplit.treasury
  private var holder = 0
  private var right = Ticket.none
  private var bids: [UInt128] = []
  private var lastPrice: UInt128 = 0

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    reserve = arguments.ether("reserve").rawValue
    blocks = BlockTerms(
      gasLimit: arguments.count("block-gas-limit"), maxDelaySeconds: arguments.seconds("max-delay"))
    endsWithSlot = arguments.text("outcome") == "slot"
  }

  /// Hears who bids.
  public mutating func begin(_ run: RunFrame) {
    seed = run.seed
    bidders = run.sequencers
    split = run.bids
    holder = bidders.lowerBound
  }

  /// Asks everybody at the slot's first block.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    guard block.isFirstOfSlot else { return }
    let seen = SIMD8(
      Double(bidders.count), Double(wide: lastPrice) * 1e-18, Double(block.pending), 0, 0, 0, 0, 0)
    for bidder in bidders {
      requests.append(
        Request(
          kind: block.firstKind, player: bidder, ordinal: UInt32(block.slot), observation: seen))
    }
  }

  /// Sells the slot; those who lost are done, and so is the winner of the slot before.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    consequences.close(right)
    right = .none
    bids.removeAll(keepingCapacity: true)
    for i in actions.indices {
      let bid = UInt128(wide: max(0, actions[i].level * 1e18).rounded(.down))
      bids.append(min(bid, requests[i].capital))
    }
    var stream = RandomStream(seed: seed, purpose: .bidTie, slot: UInt32(block.slot))
    let sale = SealedAuction.clear(bids.span, reserve: reserve, format: .firstPrice, ties: &stream)
    for i in requests.indices where i != sale.winner { consequences.close(requests[i].ticket) }
    right = sale.winner.map { requests[$0].ticket } ?? .none
    holder = bidders.lowerBound + (sale.winner ?? 0)
    lastPrice = sale.price
    split.pay(sale.price, by: .player(holder), ticket: right, &consequences)
  }

  /// The winner orders what fits.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    guard endsWithSlot else {
      orderings.append(Ordering(orderer: holder, content: .all, right: right))
      return
    }
    // The block stands below the bid, the batch does not.
    orderings.append(Ordering(orderer: holder, content: .all, ticket: right))
    guard block.isLastOfSlot else { return }
    consequences.close(right)
    right = .none
  }
}
