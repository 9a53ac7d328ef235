public import Parameters
internal import Quantities
internal import Randomness

/// A sequencer is drawn, and block producers offer it blocks with bids: it sees what is in them and
/// takes one, or none.
///
/// What it keeps of the bid is a share; the rest goes where the design's bids go. It need not take
/// the highest bid, so an empty block has to outbid what the sequencer likes better about a full one. Who
/// made the block orders it, posts it and proves it. A turn lasts as long as a block where the
/// confirmation says how long that is, else a slot. A block that leaves a few transactions out is not
/// told from a full one: nobody sees what is not there (assumption).
public struct RandomSolicitor: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "random-solicitor", "a random sequencer takes one of the blocks that producers offer with bids",
    parameters, source: "Decentralization of ZK rollups: MEV auction + single block creator")

  /// What to bid, what to put into the block, and which offer to take.
  public static let decisions = [bid, content, acceptance]

  /// Any number of sequencers to draw from.
  public let seats: Int? = nil
  /// What blocks are made by.
  public let blocks: BlockTerms
  /// Block producers.
  public let orderingRole = Role.builder
  /// Bids, then blocks, then the choice: an offer is both, and nobody sees another's.
  public let rounds = 3
  /// How many slots a turn covers.
  public private(set) var windowSlots = 1
  let terms: Solicitation.Terms
  /// What including one transaction is worth beside its fees, in wei.
  let liveness: UInt128
  private let isByStake: Bool

  private var seed: UInt64 = 0
  private var sequencers = 0..<0
  private var weights: CumulativeTable?
  private var lastsWholeSlot = true
  var bidders: [Int] = []
  private var split = BidSplit.treasury
  /// Turns so far, and the slot of the last one.
  private(set) var turn: UInt32 = 0
  private var turnSlot = -1
  /// Whether a turn begins with the block that is due.
  private var isNewTurn = false
  private var sequencer = 0
  var offers = Offers()
  /// Who won lately.
  var wins = RecentWins()
  var lastPrice: UInt128 = 0
  private var standing: Ordering?
  /// Decisions of the turn before.
  private var lapsed: [Ticket] = []

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    blocks = BlockTerms(arguments)
    isByStake = arguments.text("draw") == "by-stake"
    terms = Solicitation.Terms(share: arguments.share("share"), taste: arguments.share("taste"))
    liveness = arguments.ether("liveness").rawValue
  }

  /// Hears who may be drawn and who makes blocks: producers, and attackers from outside.
  public mutating func begin(_ run: RunFrame) {
    seed = run.seed
    sequencers = run.sequencers
    bidders = Array(run.builders) + Array(run.attackers)
    split = run.bids
    lastsWholeSlot = run.blockSeconds == nil
    windowSlots = run.blockSlots
    let stakes = sequencers.map { isByStake ? Double(wide: run.etherAtStart[$0]) : 1 }
    // Those who own nothing at all are drawn alike.
    weights = CumulativeTable(stakes.contains { $0 > 0 } ? stakes : stakes.map { _ in 1 })
  }

  /// Begins a turn, where one is due, and asks for its offers and for the choice.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    if block.round == 0 { beginTurn(block) }
    guard isNewTurn else { return }
    switch block.round {
    case 0: askForBids(block, &requests)
    case 1: askForBlocks(block, &requests)
    default: if !offers.bids.isEmpty { requests.append(choice(block, of: sequencer)) }
    }
  }

  private mutating func beginTurn(_ block: BlockView) {
    isNewTurn = !lastsWholeSlot || block.slot != turnSlot
    guard isNewTurn else { return }
    endTurn()
    turn &+= 1
    turnSlot = block.slot
    offers = Offers()
    var stream = RandomStream(seed: seed, purpose: .solicitor, slot: turn)
    sequencer = sequencers.lowerBound + (weights.map { stream.categorical($0) } ?? 0)
  }

  /// Takes bids and blocks, and pays for the one that is taken.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    switch block.round {
    case 0: takeBids(block, requests, actions)
    case 1: takeBlocks(block, requests, actions)
    default:
      let taken = taken(BlockOffer.Choice.answer(actions[0]))
      settle(taken, choice: requests[0].ticket, &consequences)
      consequences.close(requests[0].ticket)
    }
  }

  /// The place of the offer that the sequencer takes.
  private func taken(_ choice: BlockOffer.Choice) -> Int? {
    var stream = RandomStream(seed: seed, purpose: .solicitor, entity: 1, slot: turn)
    return switch choice {
    case .best: Solicitation.best(offers.bids.span, terms, ties: &stream)
    case .highestBid: Solicitation.best(offers.bids.span, .money, ties: &stream)
    case .none: nil
    }
  }

  /// Pays the bid of the offer that is taken; those of the others are done.
  ///
  /// The sequencer's share goes by way of the contract, so that it follows from both decisions: it is
  /// a cost of the bid, and the reward of the choice.
  private mutating func settle(
    _ taken: Int?, choice: Ticket, _ consequences: inout Consequences
  ) {
    for i in offers.bids.indices where i != taken {
      consequences.close(offers.contentTickets[i])
      consequences.close(offers.bidTickets[i])
    }
    wins.note(taken.map { offers.bidders[$0] })
    guard let taken else { return }
    let (winner, ticket) = (Party.player(offers.bidders[taken]), offers.bidTickets[taken])
    lastPrice = offers.bids[taken].bid
    let kept = terms.share.of(lastPrice)
    consequences.pay(Transfer(kept, .ether, from: winner, to: .contract, .bid, ticket: ticket))
    consequences.pay(
      Transfer(kept, .ether, from: .contract, to: .player(sequencer), .bidShare, ticket: choice))
    split.pay(lastPrice - kept, by: winner, ticket: ticket, &consequences)
    standing = Ordering(
      orderer: offers.bidders[taken], content: offers.contents[taken],
      ticket: offers.contentTickets[taken], right: ticket)
  }

  /// Whose block was taken orders; where none was, nobody does.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    if let standing {
      orderings.append(standing)
      if !lastsWholeSlot || block.isLastOfSlot { endTurn() }
    }
    for ticket in lapsed { consequences.close(ticket) }
    lapsed.removeAll(keepingCapacity: true)
  }

  private mutating func endTurn() {
    guard let standing else { return }
    lapsed.append(standing.ticket)
    lapsed.append(standing.right)
    self.standing = nil
  }
}
