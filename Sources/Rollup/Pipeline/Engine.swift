internal import Quantities

/// One design under way: the loop over the pipeline of `model.md`'s step, slot by slot.
///
///     L1 block: settle, (order), post -> L2 blocks: arrivals, order -> prove -> expiry
///
/// A slot begins with its L1 block, which settles batches proven before and posts batches closed
/// before; so each batch passes through order, post, prove, settle in this order. Where a block is a
/// batch, it is ordered in the L1 block that holds it. The engine knows parts, never names of designs.
/// `Players` is a type parameter, so that the call that hands all questions of a stage over is direct.
package struct Engine<Players: PlayerSet>: ~Copyable {
  package var world: SharedState
  /// What is posted of a transaction.
  let posted: PostedContent
  package let batchLimit: BatchLimit
  let confirmation: SoftConfirmation
  let escape: ForcedInclusionTerms?
  let exit: ExitTerms?
  let commitment: CommitmentTerms?
  /// The least time between two blocks in seconds, and when the last one was ordered.
  let blockSeconds: Double?
  var lastBlock = 0.0
  /// Whether nothing was ordered in the last turn, which lasts until the next.
  var isTurnLost = false
  let blockGasLimit: UInt64
  let endsBatchesWithBlocks: Bool
  let sharesBatches: Bool
  /// Those who order and post, by the engine's numbers.
  let posters: Range<Int>
  /// By player: until when it may not order, in seconds.
  var excludedUntil: [Double]
  let verificationGas: UInt64
  /// Who saw the block under way before it is posted, with the decision about it.
  var disclosed = Disclosed()
  /// Arrivals of the block that is due, as indices into the tape, and the least a trader accepts.
  var fresh = FlatBuffer<Int32>(capacity: 1024)
  var freshLeast = FlatBuffer<Double>(capacity: 1024)
  /// The same by tip, where tips are drawn.
  var tipOrder = TipOrder()
  /// The L2 gas of these arrivals, and the most bytes that they add to a batch.
  var freshGas: UInt64 = 0
  var freshBytes: UInt64 = 0
  /// Places in the pool that were taken in this slot and still need an expiry.
  var unlinked: [SharedState.ProbePlace] = []
  /// The slot at which the operators stop, if they do.
  let haltSlot: Int?
  /// In which order pending transactions are taken.
  let order: BlockOrder
  /// Who orders L2 blocks, or batches.
  let cadence: BlockCadence
  var chooser: SequencerChooser?
  /// The bytes of the batch that was filled from each queue last.
  var lastBytes: [UInt64] = []
  let notes: [String]
  /// Where rules ask and players answer; last, so that the place of everything else does not depend
  /// on the type of the players.
  package var desk: Desk<Players>

  package init(_ contestant: Contestant<Players>, seed: UInt64) where Players: Sendable {
    let design = contestant.design
    let setting = contestant.setting
    let cast = CastList(setting.players, seats: design.sequencing.seats)
    world = SharedState(
      design: design, setting: setting, cast: cast, short: contestant.short, seed: seed)
    posted = design.availability.content
    batchLimit = BatchLimit(design.availability, l1: setting.l1)
    confirmation = design.confirmation.softConfirmation
    escape = design.escape.forcedInclusion
    exit = design.escape.exit
    commitment = design.confirmation.commitment
    blockSeconds = design.confirmation.blockSeconds
    blockGasLimit = design.blockGasLimit(blocksPerSlot: setting.time.blocksPerSlot)
    endsBatchesWithBlocks = design.endsBatchesWithBlocks
    sharesBatches = design.sequencing.sharesBatches
    posters = cast.members(of: design.sequencing.orderingRole)
    excludedUntil = Array(repeating: 0, count: cast.names.count)
    verificationGas =
      design.proving.proofSystem.verificationGas() + design.availability.overheadGas
    cadence = design.sequencing.cadence
    order = design.sequencing.blocks.order
    notes = contestant.notes
    haltSlot = contestant.haltSlot
    desk = Desk(
      design, contestant.players, setting, cast: cast, seed: seed, batchBytes: batchLimit.bytes,
      boundsByCapital: true, floor: &world.floor)
    world.beginEntry()
    chooser = design.sequencing.userChoice.map { SequencerChooser($0, cast, setting, seed: seed) }
  }

  /// Plays one slot of the tape.
  ///
  /// - Throws: `LedgerViolation` when the books do not balance at the end of an epoch.
  package mutating func step(_ tape: borrowing TapeSlot) throws(LedgerViolation) {
    begin(tape)
    if tape.l1BaseFee > 0 {
      var isFinality = settle(tape)
      isFinality = resolveOverdue(tape) || isFinality
      keepProvers()
      world.noteFinality(isFinality)
      if cadence == .l1Block && !world.isHalted && readiness(at: world.slotStart) == .due {
        orderBatches(tape)
      }
      post(tape)
      postForced(tape)
    }
    let blocks = tape.blockPrice.count
    var cursor = 0
    var orderedSomething = false
    for block in 0..<blocks {
      setPrice(tape.blockPrice[block])
      let end = TimeFrame.secondsPerSlot * Double(block + 1) / Double(blocks)
      admit(tape, until: block + 1 == blocks ? .infinity : end, &cursor)
      if cadence == .l1Block || world.isHalted {
        queueAll(tape)
        continue
      }
      let isLast = block + 1 == blocks
      switch orderDue(tape, isFirst: block == 0, isLast: isLast, at: world.slotStart + end) {
      case .held, .notYet: orderedSomething = true
      case .lost: if world.mempool.count > 0 { world.blocksLost += 1 }
      }
      if world.open.transactions > 0,
        world.slotStart + end - world.open.openedAt >= desk.sequencing.blocks.maxDelaySeconds
      {
        seal(at: world.slotStart + end)
      }
    }
    expire()
    if cadence == .l1Block { orderedSomething = !isOverdue && !world.isHalted }
    moveToken(tape)
    world.endSlot(tape)
    world.metrics.slotEnded(
      slot: tape.slot, missed: !orderedSomething && world.mempool.count > 0, quote: world.quote,
      l1BaseFee: tape.l1BaseFee, blobBaseFee: tape.blobBaseFee, price: world.price)
    desk.tellOutcomes(&world.books)
    if (tape.slot + 1) % Self.epochSlots == 0 || tape.slot + 1 == world.setting.time.slots {
      try world.checkBooks()
    }
  }

  private mutating func begin(_ tape: borrowing TapeSlot) {
    world.slot = tape.slot
    world.slotStart = Double(tape.slot) * TimeFrame.secondsPerSlot
    if tape.slot == world.setting.time.warmUpSlots { world.startMeasuring() }
    if tape.l1BaseFee > 0 { world.l1BaseFee = tape.l1BaseFee }
    world.blobBaseFee = tape.blobBaseFee
    setPrice(world.price)
    if let haltSlot, tape.slot == haltSlot { halt() }
  }

  /// The operators stop, and users leave where the design lets them.
  private mutating func halt() {
    world.isHalted = true
    world.metrics.exit =
      exit.map { world.leave($0, provesAlone: desk.proving.isForOperatorsOnly) } ?? ExitCourse()
  }

  /// Whether transactions wait and no batch was posted for twice the time that it may take.
  private var isOverdue: Bool {
    world.mempool.count > 0
      && world.slotStart - world.lastPosted > 2 * desk.sequencing.blocks.maxDelaySeconds
  }

  /// The token's price follows the service: the share of the slot's blocks in which nothing was ordered
  /// although transactions waited; where blocks are batches, all of it once none was posted for twice
  /// the time that a batch may take (assumption).
  private mutating func moveToken(_ tape: borrowing TapeSlot) {
    var lost = Double(world.blocksLost) / Double(tape.blockPrice.count)
    if world.isHalted { lost = 1 } else if cadence == .l1Block { lost = isOverdue ? 1 : 0 }
    world.blocksLost = 0
    world.token.step(z: tape.tokenDraw, lost: lost)
  }

  private mutating func setPrice(_ price: Double) {
    world.price = price
    world.floor.microDollarsPerEther = UInt128(wide: max(1, (price * 1e6).rounded()))
    world.books.ledger.credits.weiPerTokenUnit = world.weiPerTokenUnit
  }

  /// Slots between two checks of the books: an hour.
  package static var epochSlots: Int { 300 }
}

extension SharedState {
  /// Begins the part of the run that counts.
  mutating func startMeasuring() {
    chargeForKeeping()
    noteWorkUnderWay()
    floor.startMeasuring()
    books.startMeasuring()
    shorts.open(&books, setting, price: token.price, at: slotStart)
    metrics.startMeasuring(at: slotStart)
  }

  /// Learns what the slot brought, and records it where that is asked for.
  mutating func endSlot(_ tape: borrowing TapeSlot) {
    record?.append(
      totals, expected: revenue.mean,
      OpportunityRecord.Market(
        l1BaseFee: l1BaseFee, blobBaseFee: blobBaseFee, price: price, tokenPrice: token.price,
        l2BaseFee: quote.baseFee, perByte: quote.perByte))
    revenue.slotEnded(totals.net)
    if isMeasuring {
      metrics.orderingValue += totals.net
      metrics.orderingIncome += totals.income
    }
    totals = SlotTotals()
  }

  /// Wei for one base unit of the token, at the outside prices.
  var weiPerTokenUnit: Double { token.price / max(1e-6, price) }
}
