public import Parameters
internal import Quantities
internal import Randomness

/// The right to order a slot of 40 L1 blocks is sold in open bidding for the network token, and most
/// of what is paid is burned: Hermez 1.0.
///
/// The auction of a slot is held when it closes: `SlotBids` is the contract's state, and bidders raise
/// by its least steps until nobody wants to. The winner has its slot to itself if it forges within the
/// first 20 blocks; else everybody may forge for the rest of the slot, and the blocks go to those who
/// bid for it, the highest first, then to the other sequencers; whoever leaves a block empty although
/// transactions wait makes room for the next (assumption: gas prices on L1 would decide). Nobody bid:
/// the boot coordinator, the first sequencer, has the slot. To forge is to order a block that is not
/// meant to be empty. A bid is shared out at the slot's first forge, whoever forges; without one it
/// stays in the contract. There is no bond and no fine: who stays silent loses the slot and its bid.
public struct BurnAuction: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "burn-auction", "the right to order 40 L1 blocks is sold for tokens, which are mostly burned",
    parameters, source: "Hermez 1.0, HermezAuctionProtocol.sol")

  /// What to bid at most, when, for which later slots, and what to put into a block.
  public static let decisions = [bid, timing, ahead, BlockContent.kind]

  /// Any number of bidders.
  public let seats: Int? = nil
  /// What blocks are made by.
  public let blocks: BlockTerms
  /// When to bid and for which later slots; the auction; the block.
  public let rounds = 3
  /// How many L1 blocks a slot of the auction has.
  public let windowSlots: Int
  /// The closed slots, and the one in which the auction is held.
  public var leadSlots: Int { (bids.terms.closedSlots + 1) * windowSlots }
  /// The contract's own shares.
  public let sharesBids = true

  var seed: UInt64 = 0
  /// Sequencers, and attackers from outside, by the engine's numbers.
  var bidders: [Int] = []
  var bids: SlotBids
  /// By slot: the decision that the bid which stands or won follows from.
  var stakes: [Int: Stake] = [:]
  /// By decision: for how many slots a bid of its stands or won.
  var uses: [Ticket: Int] = [:]
  /// By slot that is sold: who bid for it, the highest first.
  var rankings: [Int: [Int]] = [:]
  /// What bidders said before the auction, where one is held in this block.
  var calls: [Call]?
  var slot = Slot()
  /// Who won lately.
  var wins = RecentWins()
  var lastPrice: UInt128 = 0
  private var answer = BlockContent.all
  private var answerTicket = Ticket.none

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    blocks = BlockTerms(arguments)
    windowSlots = TimeFrame.slots(arguments.seconds("slot"))
    bids = SlotBids(Self.terms(arguments))
  }

  /// Hears who bids: sequencers, and attackers from outside.
  public mutating func begin(_ run: RunFrame) {
    seed = run.seed
    bidders = Array(run.sequencers) + Array(run.attackers)
  }

  /// Asks for bids at a slot's first block, then whoever orders the block.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    switch block.round {
    case 0: if slot.number != number(block) { askForCalls(block, &requests) }
    case 1: if let calls { askForBids(block, calls, &requests) }
    default:
      let orderer = slot.orderer(place(block))
      requests.append(
        BlockContent.request(
          block, kind: block.firstKind + 3, to: orderer, parent: slot.right(of: orderer)))
    }
  }

  /// Begins a slot and sells a later one, or takes the content of the block.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    switch block.round {
    case 0:
      endSlot(&consequences)
      beginSlot(block)
      calls = bidders.indices.map { Call(requests, actions, bidder: $0) }
    case 1:
      guard let calls else { return }
      sell(block, calls, requests, actions, &consequences)
      self.calls = nil
    default:
      answer = BlockContent.answer(actions[0])
      answerTicket = requests[0].ticket
      consequences.close(answerTicket)
    }
  }

  /// Whoever has the block orders, as it answered; the slot's first forge shares out the bid.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    let orderer = slot.orderer(place(block))
    orderings.append(
      Ordering(
        orderer: orderer, content: answer, ticket: answerTicket, right: slot.right(of: orderer)))
    if answer != .empty {
      forge(block, &consequences)
    } else if block.pending > 0 && slot.forging.isFree(block: place(block)) {
      slot.turn += 1
    }
  }

  /// The auction's slot that a block is in.
  func number(_ block: BlockView) -> Int { block.slot / windowSlots }

  /// The place of a block's L1 block in its slot, from 0.
  func place(_ block: BlockView) -> Int { block.slot % windowSlots }
}
