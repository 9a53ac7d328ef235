internal import Quantities

extension Engine {
  /// Closes the open batch when what comes next may not fit.
  @inline(__always) mutating func makeRoom(_ bytes: UInt64, at now: Double) {
    if world.open.postedBytes &+ bytes > batchLimit.bytes && world.open.transactions > 0 {
      seal(at: now)
    }
  }

  /// Closes the open batch: it can be posted, and stage `prove` begins on the operator's machines.
  mutating func seal(at now: Double) {
    var batch = world.open
    world.open = Batch(number: batch.number &+ 1)
    let prover = world.setting.prover
    let proofs = prover.proofs(for: batch.transactions)
    for _ in 0..<proofs {
      let job = world.proving.submit(at: now, seconds: prover.secondsPerProof)
      batch.provenAt = max(batch.provenAt, job.completion)
    }
    batch.proofs = proofs
    world.sealed.append(batch)
  }

  /// Stage `post`: the L1 block at the slot's start takes closed batches, oldest first, as far as
  /// its gas and blobs go.
  mutating func post(_ tape: borrowing TapeSlot) {
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
      batch.l1Cost = payL1(gas: cost.gas, tape)
      let blobFee = UInt128(cost.blobs * BlobFee.gasPerBlob) * UInt128(tape.blobBaseFee)
      world.books.ledger.post(blobFee, operatorRoutes.l1Blob)
      batch.l1Cost += blobFee
      if world.isMeasuring { world.metrics.posted(batch, blobFee: blobFee) }
      confirmPosted(batch)
      world.posted.append(batch)
      taken += 1
    }
    world.sealed.removeFirst(taken)
  }

  /// Stage `settle`: proofs that are complete are verified in order; their batches are final.
  mutating func settle(_ tape: borrowing TapeSlot) {
    var settled = 0
    while settled < world.posted.count, world.posted[settled].provenAt <= world.slotStart {
      var batch = world.posted[settled]
      let verification = payL1(gas: verificationGas, tape)
      batch.l1Cost += verification
      let compute = computeCost(proofs: batch.proofs)
      world.books.ledger.post(compute, operatorRoutes.compute)
      world.quote.batchSettled(cost: batch.l1Cost + compute, bytes: batch.chargedBytes)
      if world.isMeasuring {
        world.metrics.settled(batch, verification: verification, compute: compute)
      }
      finalise(batch)
      settled += 1
    }
    world.posted.removeFirst(settled)
    world.metrics.finality(
      at: world.slotStart, settled: settled > 0,
      pending: !world.posted.isEmpty || !world.sealed.isEmpty || world.open.transactions > 0
        || world.mempool.count > 0)
  }

  private mutating func confirmPosted(_ batch: Batch) {
    let now = world.slotStart
    world.awaiting.post(batch.tracked) { arrival in
      if confirmation == .posted { world.metrics.confirmed(after: now - arrival) }
    }
  }

  private mutating func finalise(_ batch: Batch) {
    let now = world.slotStart
    world.awaiting.settle(batch.tracked) { world.metrics.final(after: now - $0) }
  }

  /// Pays for L1 gas in the slot's block: the base fee is burned, the tip goes to proposers.
  private mutating func payL1(gas: UInt64, _ tape: borrowing TapeSlot) -> UInt128 {
    let price = UInt128(tape.l1BaseFee)
    let tip = world.setting.l1.tip(on: tape.l1BaseFee)
    world.books.ledger.post(UInt128(gas) * price, operatorRoutes.l1Gas)
    world.books.ledger.post(UInt128(gas) * tip, operatorRoutes.l1Tip)
    return UInt128(gas) * (price + tip)
  }

  /// What the machines of so many proofs cost at the outside price, in wei, rounded up.
  ///
  /// machine-seconds * dollars per hour / 3600 / dollars per ether, in exact integers of
  /// microseconds and millionths of a dollar.
  private func computeCost(proofs: UInt64) -> UInt128 {
    let prover = world.setting.prover
    let microseconds = UInt128(proofs) * UInt128(wide: (prover.secondsPerProof * 1e6).rounded())
    let dollars = microseconds * prover.dollarsPerHour.rawValue
    let perEther = UInt128(wide: max(1, (world.price * 1e6).rounded()))
    return mulDiv(dollars, 1_000_000_000_000_000_000, 3_600_000_000 * perEther, rounding: .up)
  }

  /// The routes of the operator that posts and proves: the sequencer of an in-house design.
  private var operatorRoutes: Books.Operator {
    world.books.operators[world.cast.sequencers.lowerBound]
  }
}
