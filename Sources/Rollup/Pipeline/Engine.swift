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
  let verificationGas: UInt64
  /// The first decision kind of each asking part among the design's.
  let firstKinds: (sequencing: Int, proving: Int)
  var sequencing: any SequencingRule
  var proving: any ProvingRule
  package var players: Players
  var requests: [Request] = []
  var actions: [Action] = []
  var orderings: [Ordering] = []
  var proven: [ProvenBatches] = []
  var consequences = Consequences()
  /// Who saw the block under way before it is posted, with the decision about it.
  var disclosed = Disclosed()
  /// Arrivals of the block that is due, as indices into the tape, and the least a trader accepts.
  var fresh = FlatBuffer<Int32>(capacity: 1024)
  var freshLeast = FlatBuffer<Double>(capacity: 1024)
  /// Places in the pool that were taken in this slot and still need an expiry.
  var unlinked: [SharedState.ProbePlace] = []
  /// The slot at which the operators stop, if they do.
  let haltSlot: Int?
  /// Who orders L2 blocks, or batches.
  let cadence: BlockCadence
  var chooser: SequencerChooser?
  /// The bytes of the batch that was filled from each queue last.
  var lastBytes: [UInt64] = []
  let notes: [String]

  package init(_ contestant: Contestant<Players>, seed: UInt64) where Players: Sendable {
    let design = contestant.design
    let setting = contestant.setting
    let cast = CastList(setting.players, seats: design.sequencing.seats)
    world = SharedState(design: design, setting: setting, cast: cast, seed: seed)
    posted = design.availability.content
    batchLimit = BatchLimit(design.availability, l1: setting.l1)
    confirmation = design.confirmation.softConfirmation
    escape = design.escape.forcedInclusion
    verificationGas =
      design.proving.proofSystem.verificationGas() + design.availability.overheadGas
    sequencing = design.sequencing
    proving = design.proving
    cadence = design.sequencing.cadence
    // Kinds are numbered in the order of the parts.
    let sequencingKinds = type(of: design.sequencing).decisions.count
    firstKinds = (0, sequencingKinds)
    players = contestant.players
    notes = contestant.notes
    haltSlot = contestant.haltSlot
    var frame = RunFrame(
      seed: seed, setting: setting, cast: cast, kinds: 0..<sequencingKinds, design: design,
      batchBytes: batchLimit.bytes)
    sequencing.begin(frame)
    frame.kinds = sequencingKinds..<sequencingKinds + type(of: design.proving).decisions.count
    proving.begin(frame, &world.floor)
    chooser = design.sequencing.userChoice.map { SequencerChooser($0, frame) }
  }

  /// Plays one slot of the tape.
  ///
  /// - Throws: `LedgerViolation` when the books do not balance at the end of an epoch.
  package mutating func step(_ tape: borrowing TapeSlot) throws(LedgerViolation) {
    begin(tape)
    if tape.l1BaseFee > 0 {
      settle(tape)
      if cadence == .l1Block && !world.isHalted { orderBatches(tape) }
      post(tape)
      postForced(tape)
    }
    let blocks = tape.blockPrice.count
    var cursor = 0
    var orderedSomething = cadence == .l1Block && !world.posted.isEmpty
    for block in 0..<blocks {
      setPrice(tape.blockPrice[block])
      let end = TimeFrame.secondsPerSlot * Double(block + 1) / Double(blocks)
      admit(tape, until: block + 1 == blocks ? .infinity : end, &cursor)
      if cadence == .l1Block || world.isHalted {
        queueAll(tape)
        continue
      }
      if orderBlock(tape, isFirst: block == 0, at: world.slotStart + end) {
        orderedSomething = true
      }
      if world.open.transactions > 0,
        world.slotStart + end - world.open.openedAt >= sequencing.maxDelaySeconds
      {
        seal(at: world.slotStart + end)
      }
    }
    expire()
    world.revenue.slotEnded()
    world.metrics.slotEnded(
      slot: tape.slot, missed: !orderedSomething && world.mempool.count > 0, quote: world.quote,
      l1BaseFee: tape.l1BaseFee, blobBaseFee: tape.blobBaseFee, price: world.price)
    tellOutcomes()
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
    if let haltSlot, tape.slot == haltSlot { world.isHalted = true }
    setPrice(world.price)
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
    books.ledger.startMeasuring()
    metrics.startMeasuring(at: slotStart)
  }

  /// Wei for one base unit of the token, at the outside prices.
  var weiPerTokenUnit: Double { tokenPrice / max(1e-6, price) }
}
