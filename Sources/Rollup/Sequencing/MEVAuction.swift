public import Parameters
public import Quantities
internal import Randomness

/// The right to order is sold: whoever bids most orders the blocks of the next window.
///
/// The winner pays at the window's start, and its bond is locked for the window. It orders and
/// inserts; under `inclusion: enforced` it cannot exclude what L1's block proposers put into the
/// contract, so a block that leaves probes out holds them all the same. Without a bid at the reserve
/// the proposers' order stands: the first sequencer orders for nothing. Whoever lets `no-show` slots
/// pass without a transaction although some wait loses a part of its bond, which is burned, and the
/// next of the bidders takes over: for nothing and without a bond, since the window is paid for
/// (assumption).
public struct MEVAuction: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "mev-auction", "the right to order a window of blocks is auctioned (MEVA)", parameters,
    source: "Floersch, MEV Auction (2020)")

  /// What to bid, and what to put into a block.
  public static let decisions = [bid, BlockContent.kind]

  /// Any number of bidders.
  public let seats: Int? = nil
  /// What blocks are made by.
  public let blocks: BlockTerms
  /// The auction, then the block.
  public let rounds = 2
  /// How long a window is.
  public let windowSlots: Int
  let reserve: UInt128
  let format: SealedAuction.Format
  let bond: UInt128
  /// What the winner of a window locks.
  public let entryCapital: Wei
  let noShowSlots: Int
  let isInclusionEnforced: Bool

  var seed: UInt64 = 0
  var bidders: [Int] = []
  var split = BidSplit.treasury
  var missedWindow = Share.zero
  var window = Window()
  /// Who won lately.
  var wins = RecentWins()
  var lastPrice: UInt128 = 0
  private var answer = BlockContent.all
  private var answerTicket = Ticket.none

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    blocks = BlockTerms(arguments)
    windowSlots = TimeFrame.slots(arguments.seconds("window"))
    noShowSlots = TimeFrame.slots(arguments.seconds("no-show"))
    reserve = arguments.ether("reserve").rawValue
    bond = arguments.ether("bond").rawValue
    entryCapital = Wei(bond)
    isInclusionEnforced = arguments.text("inclusion") == "enforced"
    format =
      switch arguments.text("auction") {
      case "second-price": .secondPrice
      case "ascending": .ascending(increment: arguments.ether("increment").rawValue)
      default: .firstPrice
      }
  }

  /// Hears who bids: sequencers, and attackers from outside.
  public mutating func begin(_ run: RunFrame) {
    seed = run.seed
    bidders = Array(run.sequencers) + Array(run.attackers)
    split = run.bids
    missedWindow = run.penalties.missedWindow
  }

  /// Asks for bids at a window's first block, then whoever holds the window for the block.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    if block.round == 0 {
      if isStart(block) { askForBids(block, &requests) }
    } else {
      requests.append(
        BlockContent.request(
          block, kind: block.firstKind + 1, to: window.holder, parent: window.right))
    }
  }

  /// Sells the window, or takes the content of the block.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    guard block.round > 0 else {
      endWindow(at: block.seconds, &consequences)
      sell(block, requests, actions, &consequences)
      return
    }
    answer = BlockContent.answer(actions[0])
    if isInclusionEnforced && answer.excludes { answer = .all }
    answerTicket = requests[0].ticket
    consequences.close(answerTicket)
  }

  /// The holder orders, as it answered; one that stays silent for too long holds the window no more.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    orderings.append(
      Ordering(
        orderer: window.holder, content: answer, ticket: answerTicket, right: window.right))
    window.note(answer, block)
    if window.silentSlots(at: block.slot) >= noShowSlots { takeOver(block, &consequences) }
  }

  /// Whether the block is the first of a window.
  private func isStart(_ block: BlockView) -> Bool {
    window.number != block.slot / windowSlots
  }
}
