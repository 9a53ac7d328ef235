public import Parameters
internal import Randomness

/// Anybody posts batches on L1, and the order of the L1 block is that of the rollup.
///
/// A block is a batch. In each L1 block everybody with transactions waiting says whether it posts;
/// what is posted is public before it is included, and searchers may copy it and outbid it. Of
/// several postings of the same transactions the first in the L1 block has them, and the others are
/// void: they cost L1 gas and the batch fee all the same.
public struct OpenSequencing: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "open", "anybody posts batches on L1, whose order by tip is the rollup's",
    parameters, source: "Proof of Efficiency, ethresear.ch 2022; PolygonZkEVM.sol, sequenceBatches")

  /// Whether to post, and whether to copy what others post.
  public static let decisions = [PostBatch.kind, CopyBatch.kind]

  /// Anybody takes part.
  public let seats: Int? = nil
  /// What blocks are made by.
  public let blocks: BlockTerms
  /// A block is a batch.
  public let cadence = BlockCadence.l1Block
  /// How users choose a sequencer.
  public let userChoice: SequencerChoice?
  /// First those who post are asked, then those who see it.
  public let rounds = 2

  let auction: PriorityAuction.Mode
  /// The most that a copier adds to the tip that it sees where bids are sealed, as a ratio.
  let outbid: Double
  /// Percent by which a pending posting of one's own has to be raised.
  let bumpPercent: UInt64
  var seed: UInt64 = 0
  var searchers = 0..<0
  var isSequencerBound = false
  /// What stands in L1's public pool for the next L1 block.
  var pending: [Posting] = []
  /// By queue: when it was last empty or taken from, in seconds.
  var since: [Double] = []
  /// By player: how often it was asked to post, and to copy.
  var asked: [UInt32] = []
  /// The posting that is worth most to who copies it, by its place in `pending`.
  var target = 0

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    blocks = BlockTerms(
      order: BlockOrder(arguments), gasLimit: arguments.count("batch-gas-limit"),
      maxDelaySeconds: arguments.seconds("max-delay"))
    userChoice =
      switch arguments.text("user-choice") {
      case "last-successful": .lastSuccessful
      case "largest": .largest
      case "broadcast": .broadcast
      default: .random
      }
    auction = arguments.text("l1-auction") == "sequential" ? .sequential : .sealed
    outbid = arguments.share("outbid").ratio
    bumpPercent = UInt64(arguments.share("replacement-bump").billionths / 10_000_000)
  }

  /// Hears who takes part.
  public mutating func begin(_ run: RunFrame) {
    seed = run.seed
    searchers = run.searchers
    isSequencerBound = run.isSequencerBound
    since = Array(repeating: 0, count: run.sequencers.count)
    asked = Array(repeating: 0, count: run.etherAtStart.count)
  }

  /// Asks those with something waiting whether they post, then searchers whether they copy.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    if block.round == 0 {
      pending.removeAll(keepingCapacity: true)
      askPosters(block, &requests)
    } else if !pending.isEmpty {
      askCopiers(block, &requests)
    }
  }

  /// Takes the answers: they are over when the batches that follow from them are final.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    let original = block.round == 0 ? nil : pending[target]
    for i in requests.indices {
      if let original {
        copy(original, requests[i], CopyBatch.answer(actions[i]), block)
      } else {
        post(requests[i], PostBatch.answer(actions[i]), block)
      }
      consequences.close(requests[i].ticket)
    }
  }

  /// The L1 block: the highest tip first.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    guard !pending.isEmpty else { return }
    settleTips(block)
    sortByTip(block)
    append(block, &orderings)
  }
}
