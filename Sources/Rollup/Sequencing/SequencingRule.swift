/// Who orders the next block, and when a batch is closed: a state machine that asks and resolves.
///
/// Before each L2 block the engine lets the rule ask (`ask`), hands all its questions to the players
/// in one call, and gives the answers back (`resolve`). A rule never calls a player, and a player
/// sees nothing but the request.
public protocol SequencingRule: Rule {
  /// How many sequencers take part, the first of the role first; `nil` for any number.
  var seats: Int? { get }
  /// In which order pending transactions are taken.
  var order: BlockOrder { get }
  /// The most L2 gas in one block.
  var blockGasLimit: UInt64 { get }
  /// The age at which a batch is posted although it is not full, in seconds.
  var maxDelaySeconds: Double { get }

  /// Appends what the mechanism needs to know for this block.
  mutating func ask(_ block: BlockView, _ requests: inout [Request])
  /// Says who orders the block, and what goes in; `actions` answer the requests in order.
  mutating func resolve(_ block: BlockView, _ actions: Span<Action>) -> Ordering
}

/// In which order pending transactions are taken.
public enum BlockOrder: Sendable {
  /// The highest tip first, then first come.
  case highestTip
  /// First come, first served.
  case firstCome
}

/// What a sequencing rule may know about the block that is due.
public struct BlockView: Sendable {
  /// The ordinal of the L2 block from 0.
  public var ordinal: UInt32
  /// The end of the block's interval, in seconds since the start of the run.
  public var seconds: Double
  /// Transactions that wait.
  public var pending: Int
  /// Their L2 gas.
  public var pendingGas: UInt64
  /// The base fee of the block in wei per L2 gas.
  public var baseFee: UInt64
  /// The players whose role is sequencer, by the engine's numbers.
  public var sequencers: Range<Int>
  /// The index of the rule's first decision kind among the design's.
  public var firstKind: Int
}

/// What a sequencing rule decided about one block.
public struct Ordering: Sendable, Equatable {
  /// Who orders it, by the engine's number of the player.
  public var orderer: Int
  /// What goes in.
  public var content: BlockContent
}
