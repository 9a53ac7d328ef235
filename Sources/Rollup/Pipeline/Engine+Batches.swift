internal import Quantities

extension Engine {
  /// Whether the open batch has room for so many bytes more.
  @inline(__always) func fits(_ bytes: UInt64) -> Bool {
    world.open.postedBytes &+ bytes <= batchLimit.bytes
  }

  /// Closes the open batch when what comes next may not fit.
  @inline(__always) mutating func makeRoom(_ bytes: UInt64, at now: Double) {
    if !fits(bytes) && world.open.transactions > 0 {
      let (poster, ticket) = (world.open.poster, world.open.ticket)
      seal(at: now)
      claimBatch(poster, ticket)
    }
  }

  /// Makes the open batch somebody's, closing that of somebody else.
  mutating func claimBatch(_ poster: Int, _ ticket: Ticket, at now: Double) {
    if sharesBatches {
      world.open.poster = poster
      return
    }
    guard world.open.poster != poster || world.open.ticket != ticket else { return }
    if world.open.transactions > 0 { seal(at: now) }
    claimBatch(poster, ticket)
  }

  private mutating func claimBatch(_ poster: Int, _ ticket: Ticket) {
    world.books.ledger.credits.release(world.open.ticket)
    world.open.poster = poster
    world.open.ticket = ticket
    world.books.ledger.credits.hold(ticket)
  }

  /// Closes the open batch: it can be posted, and those who prove at once begin.
  mutating func seal(at now: Double) {
    var batch = world.open
    world.open = Batch(number: batch.number &+ 1)
    batch.proofs = max(1, world.setting.proving.proofs(for: batch.transactions))
    handOver(&batch, at: now)
    world.sealed.append(batch)
  }

  /// Stage `post`: the L1 block at the slot's start takes closed batches, oldest first, as far as
  /// its gas and blobs go.
  mutating func post(_ tape: borrowing TapeSlot) {
    guard !world.isHalted else { return }
    var gasLeft = world.setting.l1.gasLimit
    var blobsLeft = world.setting.blobs.fork.maximum
    var taken = 0
    while taken < world.sealed.count {
      var batch = world.sealed[taken]
      let cost = batchLimit.cost(bytes: batch.postedBytes)
      // A batch that no block could hold alone is let through rather than kept for ever.
      guard taken == 0 || (cost.gas <= gasLeft && cost.blobs <= blobsLeft) else { break }
      gasLeft -= min(gasLeft, cost.gas)
      blobsLeft -= min(blobsLeft, cost.blobs)
      batch.l1Cost = payL1(
        gas: cost.gas, tape, by: batch.poster, batch.ticket, extraTip: batch.l1Tip)
      let blobFee = UInt128(cost.blobs * BlobFee.gasPerBlob) * UInt128(tape.blobBaseFee)
      world.books.ledger.post(blobFee, world.books.operators[batch.poster].l1Blob, batch.ticket)
      batch.l1Cost += blobFee
      // Users do not pay for void batches: if they did, prices and postings would multiply.
      if batch.transactions > 0 { world.quote.batchPosted(cost: batch.l1Cost) }
      world.totals.l1Cost += Double(wide: batch.l1Cost)
      world.totals.batches += 1
      world.lastPosted = world.slotStart
      world.totals.proofs += Double(batch.proofs)
      world.totals.postedTransactions += Double(batch.transactions)
      world.totals.postedGas += Double(batch.gas)
      world.totals.postedFees += Double(wide: batch.fees)
      batch.postedAt = world.slotStart
      lockBond(&batch)
      if !batch.isWithheld {
        desk.posted(work(batch, at: world.slotStart), &world.floor, &world.books)
      }
      if !desk.proving.bindsPoster {
        world.books.ledger.credits.release(batch.ticket)
        batch.ticket = .none
      }
      if world.isMeasuring { world.metrics.posted(batch, blobFee: blobFee) }
      confirmPosted(batch)
      world.posted.append(batch)
      taken += 1
    }
    world.sealed.removeFirst(taken)
  }

  /// Stages `prove` and `settle`: provers are asked, and proofs that are complete are verified in
  /// order; their batches are final.
  ///
  /// Returns whether any is.
  mutating func settle(_ tape: borrowing TapeSlot) -> Bool {
    desk.settle(provingView(tape), &world.floor, &world.books)
    var settled = 0
    for proof in desk.proven { settled += settle(proof, from: settled, tape) }
    desk.releaseProven(&world.books)
    world.posted.removeFirst(settled)
    return settled > 0
  }

  /// Makes the batches of one proof final; returns how many.
  private mutating func settle(
    _ proof: ProvenBatches, from first: Int, _ tape: borrowing TapeSlot
  ) -> Int {
    precondition(first + proof.count <= world.posted.count, "a proof of batches not posted")
    let verification = payL1(gas: verificationGas, tape, by: proof.prover, proof.ticket)
    world.totals.l1Cost += Double(wide: verification)
    world.totals.verification += Double(wide: verification)
    world.totals.provingCost += Double(wide: proof.passedOn)
    let count = UInt128(max(1, proof.count))
    for i in 0..<proof.count {
      var batch = world.posted[first + i]
      world.floor.settle(
        batch.number, proofs: batch.proofs, isSent: desk.proving.sendsProofs)
      // What one proof costs is shared by its batches; the first bears what rounding leaves.
      let part = verification / count + (i == 0 ? verification % count : 0)
      let proving = proof.passedOn / count + (i == 0 ? proof.passedOn % count : 0)
      settle(&batch, verification: part, proving: proving)
    }
    return proof.count
  }

  /// Makes a batch final whose proof cost so much to verify and to make, in wei.
  mutating func settle(_ batch: inout Batch, verification: UInt128, proving: UInt128) {
    batch.l1Cost += verification
    // Nobody's fees pay for a void batch: it is its poster's loss.
    if batch.transactions > 0 {
      world.quote.batchSettled(
        cost: batch.l1Cost + proving, new: verification + proving, bytes: batch.chargedBytes)
    }
    if world.isMeasuring {
      world.metrics.settled(batch, verification: verification, compute: proving)
    }
    finalise(batch)
  }

  private mutating func confirmPosted(_ batch: Batch) {
    let now = world.slotStart
    world.awaiting.post(batch.tracked) { arrival in
      if confirmation == .posted { world.metrics.confirmed(after: now - arrival) }
    }
  }

  private mutating func finalise(_ batch: Batch) {
    let now = world.slotStart
    world.awaiting.settle(batch.tracked) {
      world.metrics.final(after: now - $0)
      if confirmation == .final { world.metrics.confirmed(after: now - $0) }
    }
    world.settleBlocks(upTo: batch.number)
    returnBond(batch)
    world.books.ledger.credits.close(batch.handover)
    world.books.ledger.credits.release(batch.ticket)
    chooser?.finalised(batch.poster)
  }

  /// Pays for L1 gas in the slot's block: the base fee is burned, the tip goes to proposers.
  private mutating func payL1(
    gas: UInt64, _ tape: borrowing TapeSlot, by payer: Int, _ ticket: Ticket, extraTip: UInt64 = 0
  ) -> UInt128 {
    let price = UInt128(tape.l1BaseFee)
    let tip = world.setting.l1.tip(on: tape.l1BaseFee) + UInt128(extraTip)
    let routes = world.books.operators[payer]
    world.books.ledger.post(UInt128(gas) * price, routes.l1Gas, ticket)
    world.books.ledger.post(UInt128(gas) * tip, routes.l1Tip, ticket)
    return UInt128(gas) * (price + tip)
  }

  /// The same for somebody who is no operator.
  @discardableResult
  mutating func payL1(gas: UInt64, _ tape: borrowing TapeSlot, from payer: Party) -> UInt128 {
    let price = UInt128(tape.l1BaseFee)
    let tip = world.setting.l1.tip(on: tape.l1BaseFee)
    world.books.post(Transfer(UInt128(gas) * price, .ether, from: payer, to: .l1Burn, .l1Gas))
    world.books.post(Transfer(UInt128(gas) * tip, .ether, from: payer, to: .l1Proposers, .l1Tip))
    return UInt128(gas) * (price + tip)
  }

  func work(_ batch: Batch, at seconds: Double) -> ProofWork {
    ProofWork(
      batch: batch.number, poster: batch.poster, transactions: batch.transactions,
      gas: batch.gas, proofs: batch.proofs, fees: batch.fees, seconds: seconds, ticket: batch.ticket
    )
  }

  private func provingView(_ tape: borrowing TapeSlot) -> ProvingView {
    let price =
      Double(tape.l1BaseFee) + Double(wide: world.setting.l1.tip(on: tape.l1BaseFee))
    return ProvingView(
      slot: world.slot, seconds: world.slotStart,
      posted: world.posted.prefix { !$0.isWithheld }.count,
      verificationCost: Double(verificationGas) * price, weiPerTokenUnit: world.weiPerTokenUnit,
      potWei: world.settledPot,
      potTokens: UInt128(world.books.balance(.proverPot, .token)), isHalted: world.isHalted,
      firstKind: desk.firstKinds.proving)
  }
}
