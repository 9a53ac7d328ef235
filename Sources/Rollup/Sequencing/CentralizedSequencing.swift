public import Parameters

/// One sequencer orders every block and posts when a batch is full or old.
///
/// Today's rollups. It may censor at will: each block's content is its decision.
public struct CentralizedSequencing: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "centralized", "one sequencer orders every block and posts when a batch is full or old",
    BlockTerms.parameters, source: "Polygon zkEVM and its like as deployed, 2023")

  /// The one decision: what to put into a block.
  public static let decisions = [BlockContent.kind]

  /// There is one sequencer.
  public let seats: Int? = 1
  /// What blocks are made by.
  public let blocks: BlockTerms
  private var answer = BlockContent.all
  private var ticket = Ticket.none

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    blocks = BlockTerms(arguments)
  }

  /// Asks the one sequencer what to put into the block.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    let sequencer = block.sequencers.lowerBound
    requests.append(BlockContent.request(block, kind: block.firstKind, to: sequencer))
  }

  /// The one sequencer's answer.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    answer = BlockContent.answer(actions[0])
    ticket = requests[0].ticket
    consequences.close(ticket)
  }

  /// The one sequencer orders, as it answered.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    orderings.append(
      Ordering(orderer: block.sequencers.lowerBound, content: answer, ticket: ticket))
  }
}
