/// One design under way: the loop over the pipeline of `model.md`'s step, slot by slot.
///
///     L1 block: settle, post -> L2 blocks: arrivals, order -> prove -> expiry
///
/// A slot begins with its L1 block, which settles batches proven before and posts batches closed
/// before; so each batch passes through order, post, prove, settle in this order. The engine knows
/// parts, never names of designs. `Players` is a type parameter, so that the call that hands all
/// questions of a stage over is direct.
package struct Engine<Players: PlayerSet>: ~Copyable {
  package var world: SharedState
  /// What is posted of a transaction.
  let posted: PostedContent
  package let batchLimit: BatchLimit
  let confirmation: SoftConfirmation
  let escape: ForcedInclusionTerms?
  let verificationGas: UInt64
  let firstSequencingKind: Int
  var sequencing: any SequencingRule
  var players: Players
  var requests: [Request] = []
  var actions: [Action] = []
  /// Arrivals of the block that is due, as indices into the tape, and the least a trader accepts.
  var fresh = FlatBuffer<Int32>(capacity: 1024)
  var freshLeast = FlatBuffer<Double>(capacity: 1024)
  /// Places in the pool that were taken in this slot and still need an expiry.
  var unlinked: [SharedState.ProbePlace] = []
  let notes: [String]

  package init(_ contestant: Contestant<Players>, seed: UInt64) where Players: Sendable {
    let design = contestant.design
    world = SharedState(design: design, setting: contestant.setting, seed: seed)
    posted = design.availability.content
    batchLimit = BatchLimit(design.availability, l1: contestant.setting.l1)
    confirmation = design.confirmation.softConfirmation
    escape = design.escape.forcedInclusion
    verificationGas =
      design.proving.proofSystem.verificationGas() + design.availability.overheadGas
    sequencing = design.sequencing
    // Kinds are numbered in the order of the parts, and sequencing is the first part.
    firstSequencingKind = 0
    players = contestant.players
    notes = contestant.notes
  }

  /// Plays one slot of the tape.
  ///
  /// - Throws: `LedgerViolation` when the books do not balance at the end of an epoch.
  package mutating func step(_ tape: borrowing TapeSlot) throws(LedgerViolation) {
    world.slot = tape.slot
    world.slotStart = Double(tape.slot) * TimeFrame.secondsPerSlot
    if tape.slot == world.setting.time.warmUpSlots { world.startMeasuring() }
    if tape.l1BaseFee > 0 {
      settle(tape)
      post(tape)
      postForced(tape)
    }
    let blocks = tape.blockPrice.count
    var cursor = 0
    var orderedSomething = false
    for block in 0..<blocks {
      world.price = tape.blockPrice[block]
      let end = TimeFrame.secondsPerSlot * Double(block + 1) / Double(blocks)
      admit(tape, until: block + 1 == blocks ? .infinity : end, &cursor)
      if order(tape, at: world.slotStart + end) { orderedSomething = true }
      if world.open.transactions > 0,
        world.slotStart + end - world.open.openedAt >= sequencing.maxDelaySeconds
      {
        seal(at: world.slotStart + end)
      }
    }
    expire()
    world.metrics.slotEnded(
      slot: tape.slot, missed: !orderedSomething && world.mempool.count > 0, quote: world.quote,
      l1BaseFee: tape.l1BaseFee, blobBaseFee: tape.blobBaseFee, price: world.price)
    if (tape.slot + 1) % Self.epochSlots == 0 || tape.slot + 1 == world.setting.time.slots {
      try world.checkBooks()
    }
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
}
