internal import Quantities
internal import Randomness

extension FederatedTree {
  /// Lets batches that were asked about begin, and all nodes go on; batches whose root is proved are
  /// proven, in order.
  public mutating func settle(
    _ view: ProvingView, _ floor: inout ProverFloor, _ proven: inout [ProvenBatches],
    _ consequences: inout Consequences
  ) {
    lockDeposits(&consequences)
    guard !view.isHalted else { return }
    for job in newJobs { begin(job, at: view.seconds) }
    advance(to: view.seconds, &floor, &consequences)
    var pot = view.potWei
    var done = 0
    while done < min(work.count, view.posted), work[done].isProved {
      let part = pot / UInt128(max(1, view.posted - done))
      pot -= share(part, among: work[done], &consequences)
      for ticket in work[done].tickets { consequences.close(ticket) }
      let batch = work[done].batch
      proven.append(
        ProvenBatches(
          count: 1, prover: batch.poster, passedOn: work[done].paid, ticket: batch.ticket))
      done += 1
    }
    work.removeFirst(done)
  }

  private mutating func begin(_ job: Int, at seconds: Double) {
    work[job].hasBegun = true
    for leaf in 0..<work[job].progress.tree.leaves {
      events.insert(Event(serial: work[job].serial, node: leaf, kind: .ready), at: seconds)
    }
  }

  /// Locks what each prover deposits, at the first occasion; at most what it owns.
  private mutating func lockDeposits(_ consequences: inout Consequences) {
    guard !hasLocked else { return }
    hasLocked = true
    for (prover, deposit) in zip(provers, deposits) {
      consequences.pay(
        Transfer(deposit, .ether, from: .player(prover), to: .locked(prover), .bond))
    }
  }

  /// What nodes that usually take so many proofs are paid: their part of the batch's price.
  func pay(proofs: Double, of job: Job) -> UInt128 {
    let all = job.proofs(merge: mergeProofs)
    return mulDiv(
      price * UInt128(job.batch.proofs), UInt128(wide: (proofs * 1e9).rounded(.down)),
      UInt128(wide: (all * 1e9).rounded(.up)), rounding: .down)
  }

  /// Pays a prover for a node, out of what the poster puts into the contract for it.
  mutating func pay(
    _ prover: Int, for node: Int, of job: Int, _ consequences: inout Consequences
  ) {
    let proofs = proofs(of: node, in: work[job])
    let amount = pay(proofs: proofs, of: work[job])
    let batch = work[job].batch
    consequences.pay(
      Transfer(
        amount, .ether, from: .player(batch.poster), to: .contract, .proofEscrow,
        ticket: batch.ticket))
    consequences.pay(
      Transfer(
        amount, .ether, from: .contract, to: .player(provers.lowerBound + prover), .proofReward,
        ticket: work[job].tickets[prover]))
    work[job].paid += amount
    work[job].earned[prover] += proofs
  }

  /// Takes from a prover's deposit what a missing proof costs, where it is noticed; it is burned.
  mutating func fine(
    _ prover: Int, for node: Int, of job: Int, _ consequences: inout Consequences
  ) {
    if penalties.inspection < .whole {
      var stream = RandomStream(
        seed: seed, purpose: .inspection, entity: work[job].serial, slot: UInt32(node))
      guard stream.uniform() < penalties.inspection.ratio else { return }
    }
    let amount = penalties.missedProof.of(deposits[prover])
    deposits[prover] -= amount
    consequences.pay(
      Transfer(
        amount, .ether, from: .locked(provers.lowerBound + prover), to: .burned, .slash,
        ticket: work[job].tickets[prover]))
  }

  /// Shares `part` of the provers' pot by the usual time of a batch's nodes; returns what was paid.
  ///
  /// What is due for the poster's nodes stays in the pot.
  private func share(
    _ part: UInt128, among job: Job, _ consequences: inout Consequences
  ) -> UInt128 {
    guard part > 0 else { return 0 }
    let all = job.proofs(merge: mergeProofs)
    var paid: UInt128 = 0
    for (prover, proofs) in job.earned.enumerated() where proofs > 0 {
      let due = UInt128(wide: (Double(wide: part) * proofs / all).rounded(.down))
      let amount = min(part - paid, due)
      consequences.pay(
        Transfer(
          amount, .ether, from: .proverPot, to: .player(provers.lowerBound + prover), .proofReward,
          ticket: job.tickets[prover]))
      paid += amount
    }
    return paid
  }
}
