public import Quantities

/// Who orders the next block, and when a batch is closed: a state machine that asks and resolves.
///
/// Before each block the engine lets the rule ask (`ask`), hands all its questions to the players in
/// one call, and gives the answers back (`resolve`), as many rounds as the mechanism has; then the
/// rule says who orders what (`order`). A rule never calls a player, and a player sees nothing but
/// the request.
public protocol SequencingRule: Rule {
  /// How many sequencers take part, the first of the role first; `nil` for any number.
  var seats: Int? { get }
  /// What blocks are made by.
  var blocks: BlockTerms { get }
  /// What a block is.
  var cadence: BlockCadence { get }
  /// How users choose a sequencer; `nil`: all wait in one queue.
  var userChoice: SequencerChoice? { get }
  /// How many rounds of questions a block takes.
  var rounds: Int { get }
  /// What a sequencer must lock to take part.
  var entryCapital: Wei { get }
  /// How many slots one decision about the right to order covers.
  var windowSlots: Int { get }
  /// Whether an ordering may replace earlier blocks.
  var mayReorganise: Bool { get }
  /// Whether those who order fill one batch together, which the last of them posts.
  var sharesBatches: Bool { get }
  /// The role of those who order and post.
  var orderingRole: Role { get }
  /// How many sequencers take part where a file does not say.
  var usualSequencers: Int { get }
  /// How many slots before a window its right is sold; 0 where it is at the window's first block.
  var leadSlots: Int { get }
  /// Whether the rule itself says who gets what is paid for the right to order.
  var sharesBids: Bool { get }

  /// Hears who takes part, once before the first block.
  mutating func begin(_ run: RunFrame)
  /// Appends what the mechanism needs to know in this round; nothing ends nothing.
  mutating func ask(_ block: BlockView, _ requests: inout [Request])
  /// Takes the answers of a round; `actions` answer `requests` in order.
  mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences)
  /// Says who orders what, in the order in which it takes effect.
  mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences)
  /// Hears that a batch is final, where users choose by success.
  mutating func finalised(poster: Int)
}

extension SequencingRule {
  /// Most mechanisms order L2 blocks.
  public var cadence: BlockCadence { .l2Block }
  /// Most have one queue.
  public var userChoice: SequencerChoice? { nil }
  /// Most ask once.
  public var rounds: Int { 1 }
  /// Most ask for nothing.
  public var entryCapital: Wei { .zero }
  /// Most decide slot by slot.
  public var windowSlots: Int { 1 }
  /// Most order for good.
  public var mayReorganise: Bool { false }
  /// Mostly everybody posts what it ordered.
  public var sharesBatches: Bool { false }
  /// Mostly sequencers do it themselves.
  public var orderingRole: Role { .sequencer }
  /// One where there is one seat, else four.
  public var usualSequencers: Int { seats ?? 4 }
  /// Most decide when it begins.
  public var leadSlots: Int { 0 }
  /// Most leave that to the part `revenue`.
  public var sharesBids: Bool { false }
  /// Most need to know nothing.
  public mutating func begin(_ run: RunFrame) {}
  /// Most do not care.
  public mutating func finalised(poster: Int) {}
}

/// What a block is, and so when it is ordered.
public enum BlockCadence: Sendable {
  /// One of several L2 blocks in a slot; batches are made of them.
  case l2Block
  /// A batch that is executed in the L1 block that holds it.
  case l1Block
}

/// How a user chooses the sequencer that it sends its transaction to.
public enum SequencerChoice: Sendable, Hashable {
  /// Any, with equal chances.
  case random
  /// The one whose batch became final last.
  case lastSuccessful
  /// The one with the most capital.
  case largest
  /// All of them: they share one queue.
  case broadcast
}

/// What a sequencing rule may know about the block that is due.
public struct BlockView: Sendable {
  /// The ordinal of the block from 0.
  public var ordinal: UInt32
  /// The L1 slot from 0.
  public var slot: Int
  /// Whether it is the first block of its slot.
  public var isFirstOfSlot: Bool
  /// Whether it is the last block of its slot.
  public var isLastOfSlot = true
  /// The round of questions, from 0.
  public var round = 0
  /// The end of the block's interval, in seconds since the start of the run.
  public var seconds: Double
  /// Transactions that wait.
  public var pending: Int
  /// Their L2 gas.
  public var pendingGas: UInt64
  /// The base fee of the block in wei per L2 gas.
  public var baseFee: UInt64
  /// The charge per byte in wei.
  public var perByte: UInt64
  /// What the block would hold if it took whatever fits.
  public var fullBlock = BlockEstimate()
  /// What waits in each queue, where users choose a sequencer.
  public var queues: [QueueView]
  /// The oldest block that an ordering may replace: batches that are on L1 cannot be undone.
  public var oldestReplaceable: UInt32 = 0
  /// The mean of what ordering a slot brought lately, less what posting cost, in wei.
  public var slotValue: Double
  /// L1's base fee in wei per gas; of the last block where the slot was missed.
  public var l1BaseFee: UInt64
  /// What posters usually tip on L1, in wei per gas; 0 where batches are posted by the engine.
  public var usualL1Tip: UInt64 = 0
  /// The blob base fee in wei per blob gas.
  public var blobBaseFee: UInt64
  /// What each batch is charged when it is posted, in base units of the token.
  public var postingFee: UInt128
  /// Wei for one base unit of the token.
  public var weiPerTokenUnit: Double
  /// The players whose role is sequencer, by the engine's numbers.
  public var sequencers: Range<Int>
  /// The index of the rule's first decision kind among the design's.
  public var firstKind: Int
}

extension BlockView {
  /// What ordering so many slots brings if they are like the last hour, in wei: public, and the same
  /// for all.
  func value(ofSlots slots: Int) -> Double { max(0, slotValue * Double(slots)) }
}

/// What waits in one queue.
public struct QueueView: Sendable, Hashable {
  /// Transactions.
  public var count: Int
  /// Their load over what one batch holds: 1 and more is a full batch.
  public var fill: Double
  /// The L2 gas of the next batch.
  public var gas: UInt64
  /// What users pay for gas and bytes in it at the current prices, in wei, without tips.
  public var fees: Double
  /// Its L1 gas.
  public var l1Gas: UInt64
  /// What posting it costs in L1 gas and blobs at the usual tip, in wei.
  public var l1Cost: Double
  /// What a sandwich of its trades would bring, in wei, as the market stands.
  public var sandwich: Double
}

/// What a sequencing rule decided about one block.
public struct Ordering: Sendable, Equatable {
  /// Who orders it, by the engine's number of the player.
  public var orderer: Int
  /// What goes in.
  public var content: BlockContent
  /// The queue that it is filled from.
  public var queue: Int
  /// What the orderer tips on L1 per gas beyond the usual, in wei, where the block is a batch.
  public var l1Tip: UInt64
  /// Whether nothing in it can be executed any more: it is posted and paid for all the same.
  public var isVoid: Bool
  /// The decision about its content.
  public var ticket: Ticket
  /// The decision that won the right to order it; batches are its consequence.
  public var right: Ticket
  /// The ordinal of the first of the blocks that it replaces: that one and all after it are undone
  /// before it takes effect, and what they held waits again; `nil`: it follows the last block.
  public var replaces: UInt32?

  /// The decision that the block's income follows from: its own, or the right to it, which stands
  /// above its own.
  var cause: Ticket { ticket == .none ? right : ticket }

  /// A block of `content` by `orderer`.
  public init(
    orderer: Int, content: BlockContent, queue: Int = 0, l1Tip: UInt64 = 0, isVoid: Bool = false,
    ticket: Ticket = .none, right: Ticket = .none, replaces: UInt32? = nil
  ) {
    self.orderer = orderer
    self.content = content
    self.queue = queue
    self.l1Tip = l1Tip
    self.isVoid = isVoid
    self.ticket = ticket
    self.right = right
    self.replaces = replaces
  }
}
