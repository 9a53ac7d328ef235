internal import Parameters

/// The decisions about a block that is offered with a bid: what to bid, what to put in, and, by who is
/// offered several, which to take.
enum BlockOffer {
  /// What is taken.
  enum Choice: Int {
    /// The offer of the highest utility.
    case best
    /// The highest bid, whatever is in the block.
    case highestBid
    /// Nothing.
    case none

    /// What an action says.
    static func answer(_ action: Action) -> Choice {
      guard let choice = Choice(rawValue: action.index) else {
        preconditionFailure("action \(action.index) is none of accept-offer's")
      }
      return choice
    }
  }
}

extension RandomSolicitor {
  /// What a producer offers for its block, as a part of what it expects a block to bring.
  static let bid = DecisionKind(
    "block-offer-bid", role: .builder,
    "how much of a block's expected value to bid for having one's own block taken",
    fields: [
      .init("expected-value", unit: "ether", edges: [0.001, 0.01, 0.1]),
      .init("bidders", unit: "bidders", edges: [1.5, 2.5, 4.5]),
      .init("own-wins", unit: "share of the last 20 turns", edges: [0.25, 0.5]),
      .init("price-last", unit: "ether"),
      .init("worth", unit: "ether that a full block is worth to the network"),
      .init("empty-premium", unit: "ether that an empty block must bid more than a full one"),
    ],
    menu: .level(
      name: "fraction-of-value", ActionGrid(from: 0, to: 1, step: 0.05), honest: 1),
    resolved: "when the block's batch is final, or void; a bid that is not taken at once",
    payoff: PayoffRange(low: -1, high: 1, timesField: "expected-value"),
    learner: LearnerSpec(.exp3(gamma: 0.07)))

  /// What a producer puts into the block that it offers.
  static let content = DecisionKind(
    "block-offer-content", role: .builder, "what to put into the block that is offered",
    fields: BlockContent.kind.fields, menu: BlockContent.kind.menu,
    resolved: "at once, with the block's fees if it is taken", isMomentary: true)

  /// Which offer a sequencer takes.
  ///
  /// Nobody learns it unless a file says so: learners hear of money alone, and a taste is none.
  static let acceptance = DecisionKind(
    "accept-offer", role: .sequencer, "which of the offered blocks to take",
    fields: [
      .init("offers", unit: "offers"),
      .init("highest-bid", unit: "ether"),
      .init("highest-bid-full", unit: "ether, the highest bid with the fullest block"),
      .init("worth", unit: "ether that the fullest block is worth to the network"),
      .init("pending", unit: "transactions"),
      .init("time", unit: "seconds since the start"),
    ],
    menu: .choices([
      Choice("best-by-taste", "the one with the highest share * bid + taste * worth"),
      Choice("highest-bid", "the one with the highest bid, whatever is in the block"),
      Choice("none", "nothing: no block is made in this turn"),
    ]), resolved: "at once, with the share of the bid")
}
