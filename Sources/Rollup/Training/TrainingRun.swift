internal import Quantities
internal import Randomness

/// The second driver of a design: players who learn play recorded opportunities, with the rules' own
/// questions and answers and the same books.
///
/// `order` and `post` are replaced by what the slots from a drawn one on brought in an honest run, so
/// that a decision costs O(1). Where an orderer leaves something out, its value is gone; users do not
/// react (assumption). Time goes on from opportunity to opportunity, so that machines and deadlines
/// keep their meaning, whatever day an opportunity is from.
package struct TrainingRun<Players: PlayerSet & Sendable>: ~Copyable {
  package private(set) var desk: Desk<Players>
  let record: OpportunityRecord
  let setting: Setting
  let cast: CastList
  let seed: UInt64
  let batchLimit: BatchLimit
  let blockGasLimit: UInt64
  let bytesPerGas: Double
  private let verificationGas: UInt64
  private let cadence: BlockCadence
  private let windowSlots: Int
  private let bond: UInt128
  private var floor: ProverFloor
  private var books: Books
  /// The opportunity that is played, and the slot of the training's own clock.
  var ordinal: UInt32 = 0
  var clock = 0
  /// Batches that are posted and not proven.
  private var unproven: [Ticket] = []
  private var batches: UInt32 = 0
  /// The first slots of the windows that are sold and not ordered yet.
  private var sold: [Int] = []
  /// Where blocks are batches: the recorded slot, how many of its episode are left, and since when
  /// each queue has waited.
  private var slot = 0
  private var left = 0
  var since: [Int] = []

  package init(_ contestant: Contestant<Players>, _ record: OpportunityRecord, seed: UInt64) {
    let design = contestant.design
    var setting = contestant.setting
    // A proof of every opportunity would take days: the model accepts and refuses them.
    setting.proving.proofs = nil
    self.setting = setting
    self.record = record
    self.seed = seed
    episode = min(300, max(1, (record.slots - contestant.setting.time.warmUpSlots) / 2))
    cast = CastList(setting.players, seats: design.sequencing.seats)
    batchLimit = BatchLimit(design.availability, l1: setting.l1)
    blockGasLimit = design.sequencing.blocks.gasLimit
    bytesPerGas = ClassTable(setting.users.classes, design.availability).bytesPerGas
    verificationGas =
      design.proving.proofSystem.verificationGas() + design.availability.overheadGas
    cadence = design.sequencing.cadence
    windowSlots = design.windowSlots
    bond = design.confirmation.commitment?.bond.rawValue ?? 0
    floor = ProverFloor(
      setting.proving, hardware: setting.players.flatMap(\.members), seed: seed, measureFrom: 0,
      measureTo: .infinity)
    books = Books(design: design, setting: setting, cast: cast)
    desk = Desk(
      design, contestant.players, setting, cast: cast, seed: seed, batchBytes: batchLimit.bytes,
      boundsByCapital: false, floor: &floor)
    let queues = design.sequencing.userChoice
    since = Array(
      repeating: 0, count: queues == nil || queues == .broadcast ? 1 : cast.sequencers.count)
  }

  /// Plays one opportunity.
  package mutating func step() {
    switch cadence {
    case .l2Block: playWindow()
    case .l1Block: playSlot()
    }
    desk.tellOutcomes(&books)
    ordinal &+= 1
  }

  /// Players as training left them.
  package consuming func finish() -> Players { desk.players }

  /// The right to order a window that begins at a drawn slot, or so long after it as rights are sold
  /// ahead; the window that is ordered now is that of the right which was sold before.
  private mutating func playWindow() {
    let (window, lead) = (windowSlots, desk.sequencing.leadSlots)
    let start = drawSlot(upTo: record.slots - window - lead)
    sold.append(start + lead)
    let first = sold.count > lead / window ? sold.removeFirst() : start
    let totals = record.totals(first..<first + window)
    settle(at: start)
    var view = view(at: start, [])
    view.fullBlock.transactions = Int(max(0, totals.transactions))
    view.fullBlock.fees = UInt128(wide: max(0, totals.fees))
    desk.decide(view, &books)
    if let ordering = desk.orderings.first {
      disclose(view, totals.divided(by: Double(window * setting.time.blocksPerSlot)))
      take(totals, ordering, at: start)
    }
    desk.release(&books)
    clock += window
  }

  /// Shows one block of the window to whoever sees it before it is posted.
  private mutating func disclose(_ view: BlockView, _ block: SlotTotals) {
    let disclosed = desk.disclose(view, &books)
    if let player = disclosed.frontRunner {
      books.post(
        Transfer(
          UInt128(wide: max(0, block.extraction)), .ether, from: .market, to: .player(player),
          .disclosure, ticket: disclosed.ticket))
    }
    books.ledger.credits.close(disclosed.ticket)
  }

  /// One L1 block of an episode of consecutive slots: queues have waited since their last batch.
  private mutating func playSlot() {
    if left == 0 {
      slot = drawSlot(upTo: record.slots - episode)
      left = episode
      for queue in since.indices { since[queue] = slot }
    }
    slot += 1
    left -= 1
    settle(at: slot)
    let waiting = since.map { record.totals($0..<slot) }
    let queues = waiting.map { queueView($0, at: slot) }
    desk.decide(view(at: slot, queues), &books)
    for ordering in desk.orderings {
      let part = waiting[ordering.queue].divided(by: Double(since.count))
      take(ordering.isVoid ? SlotTotals() : part, ordering, at: slot, queues[ordering.queue])
      since[ordering.queue] = slot
    }
    desk.release(&books)
    clock += 1
  }

  /// How many consecutive slots an episode has.
  private let episode: Int

  /// Whether the record is long enough for an opportunity of this design.
  package static func fits(_ contestant: Contestant<Players>, _ record: OpportunityRecord) -> Bool {
    let design = contestant.design
    let needed = max(2, design.windowSlots + design.sequencing.leadSlots)
    return record.slots - contestant.setting.time.warmUpSlots > needed
  }

  private func drawSlot(upTo last: Int) -> Int {
    let first = min(setting.time.warmUpSlots, max(0, last - 1))
    precondition(last > first, "a record that is shorter than an opportunity")
    var stream = RandomStream(seed: seed, purpose: .opportunity, slot: ordinal)
    return first + Int(stream.below(UInt32(last - first)))
  }

  /// Pays whoever ordered for what it took, makes it pay for posting, and hands batches to provers.
  private mutating func take(
    _ totals: SlotTotals, _ ordering: Ordering, at slot: Int, _ queue: QueueView? = nil
  ) {
    let ticket = ordering.cause
    var income = ordering.content == .empty ? 0 : totals.income
    if ordering.content == .extract { income += totals.extraction }
    let player = Party.player(ordering.orderer)
    books.post(
      Transfer(
        UInt128(wide: max(0, income)), .ether, from: .usersOutside, to: player, .feeBase,
        ticket: ticket))
    // Who leaves everything out posts nothing, unless what it posts is void.
    guard ordering.content != .empty || ordering.isVoid else { return }
    // What verifying costs is paid when batches are proven.
    let cost =
      queue.map { $0.l1Cost + Double($0.l1Gas) * Double(ordering.l1Tip) }
      ?? totals.l1Cost - totals.verification
    books.post(
      Transfer(
        UInt128(wide: max(0, cost)), .ether, from: player, to: .l1Burn, .l1Gas,
        ticket: ordering.right))
    if queue == nil {
      postRecorded(totals, ordering)
    } else if totals.transactions > 0 || ordering.isVoid {
      let transactions = UInt64(max(1, totals.transactions))
      let gas = totals.arrivedGas * totals.transactions / max(1, totals.arrivals)
      post(
        ordering, transactions: transactions, gas: gas,
        proofs: setting.proving.proofs(for: transactions),
        fees: totals.fees)
    }
  }

  /// Posts as many batches as were posted in the recorded slots, with equal parts of what they held.
  private mutating func postRecorded(_ totals: SlotTotals, _ ordering: Ordering) {
    let count = Int(max(0, totals.batches.rounded()))
    for i in 0..<count {
      let part = totals.divided(by: Double(count))
      // Proofs are whole: what is left over goes to the first batches.
      let proofs = Int(totals.proofs.rounded())
      post(
        ordering, transactions: UInt64(max(1, part.postedTransactions)), gas: part.postedGas,
        proofs: UInt64(proofs / count + (i < proofs % count ? 1 : 0)), fees: part.postedFees)
    }
  }

  private mutating func post(
    _ ordering: Ordering, transactions: UInt64, gas: Double, proofs: UInt64, fees: Double
  ) {
    batches &+= 1
    let work = ProofWork(
      batch: batches, poster: ordering.orderer, transactions: transactions,
      gas: UInt64(max(0, gas)), proofs: max(1, proofs),
      fees: UInt128(wide: max(0, fees)), seconds: seconds, ticket: ordering.right)
    let held = desk.proving.bindsPoster ? ordering.right : .none
    books.ledger.credits.hold(held)
    if isWithheld(work) {
      books.ledger.credits.release(held)
      return
    }
    unproven.append(held)
    desk.closed(work, &floor, &books)
    desk.posted(work, &floor, &books)
  }

  /// Whether who posts a batch keeps it from being proved: then it is void, and costs its poster the
  /// bond and what users paid in it.
  private mutating func isWithheld(_ work: ProofWork) -> Bool {
    let answer = desk.askHandover(of: work, unproven: unproven.count, &books)
    if answer.isWithheld {
      for (wei, reason) in [(work.fees, Reason.feeBase), (bond, .slash)] {
        books.post(
          Transfer(
            wei, .ether, from: .player(work.poster), to: .usersOutside, reason,
            ticket: answer.ticket))
      }
    }
    books.ledger.credits.close(answer.ticket)
    return answer.isWithheld
  }

  /// Lets provers decide and settles what is proven.
  private mutating func settle(at slot: Int) {
    let market = record.market(at: slot)
    floor.microDollarsPerEther = UInt128(wide: max(1, (market.price * 1e6).rounded()))
    let weiPerTokenUnit = market.tokenPrice / max(1e-6, market.price)
    books.ledger.credits.weiPerTokenUnit = weiPerTokenUnit
    let price = Double(market.l1BaseFee) + Double(wide: setting.l1.tip(on: market.l1BaseFee))
    let verification = Double(verificationGas) * price
    desk.settle(
      ProvingView(
        slot: clock, seconds: seconds, posted: unproven.count, verificationCost: verification,
        weiPerTokenUnit: weiPerTokenUnit, potWei: UInt128(books.balance(.proverPot, .ether)),
        potTokens: UInt128(books.balance(.proverPot, .token)), isHalted: false,
        firstKind: desk.firstKinds.proving), &floor, &books)
    var settled = 0
    for proof in desk.proven {
      books.post(
        Transfer(
          UInt128(wide: verification), .ether, from: .player(proof.prover), to: .l1Burn, .l1Gas,
          ticket: proof.ticket))
      for i in 0..<proof.count { books.ledger.credits.release(unproven[settled + i]) }
      settled += proof.count
    }
    desk.releaseProven(&books)
    unproven.removeFirst(settled)
  }
}
