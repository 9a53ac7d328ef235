/// The blocks that may still be undone, oldest first, with what each of them changed.
///
/// A block that is final leaves at the front and one that is undone at the back, so memory follows
/// what is not final. Designs whose blocks are never undone keep none.
struct Journal: ~Copyable {
  /// Whether the design's blocks may be undone at all.
  let isKept: Bool
  /// What accounts held before.
  var writes = UndoLog()
  /// The users' transactions in the blocks.
  var inclusions = FlatBuffer<Inclusion>(capacity: 16)
  /// The blocks.
  var blocks: [Block] = []

  init(isKept: Bool) { self.isKept = isKept }

  /// A block: what stood before it, and how much of the logs is its own.
  struct Block {
    /// The block's ordinal.
    let ordinal: UInt32
    /// Who ordered it.
    let orderer: Int
    /// The decisions that it follows from, held until it is final or undone.
    let tickets: [Ticket]
    /// The batch that was being filled before it.
    let open: Batch
    /// The pools, their sums and their last batches before it.
    let pools: [ConstantProductPool]
    let poolBatch: [UInt32]
    /// What users were quoted before it.
    let quote: FeeQuote
    /// How many arrivals waited to be posted or settled before it.
    let awaiting: Int
    /// How many writes, postings and inclusions are its own.
    var writes = 0
    var postings = 0
    var inclusions = 0
    /// Whether it holds a transaction.
    var hasTransactions = false
    /// What it brought its orderer, in wei.
    var income = 0.0
    /// What it paid into the pot for provers, in wei.
    var toPot: Int128 = 0
  }
}

extension Journal {
  /// Says of the newest inclusion that it came through L1.
  mutating func noteForced() {
    guard isKept else { return }
    inclusions.base[inclusions.count - 1].isForced = true
  }
}
