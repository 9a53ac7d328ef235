internal import Quantities

/// What posters commit to before a proof, and what happens when it does not come: the terms are the
/// confirmation rule's.
extension Engine {
  /// Whether a block may be ordered.
  enum Readiness {
    case due
    /// It is not its time.
    case notYet
    /// Too much stands without a proof.
    case paused
  }

  /// Whether a block may be ordered at `now`.
  func readiness(at now: Double) -> Readiness {
    if let blockSeconds, now < lastBlock + blockSeconds - 1e-6 { return .notYet }
    guard let commitment else { return .due }
    if commitment.isSerial && unproven > 0 {
      // A proof that takes its time is a part of the plan, one that does not come is not.
      let isStuck = world.posted.first?.isWithheld ?? world.sealed.first?.isWithheld ?? false
      return isStuck ? .paused : .notYet
    }
    return isAtLimit ? .paused : .due
  }

  /// Batches without a proof, closed ones included.
  private var unproven: Int { world.posted.count + world.sealed.count }

  /// Whether as much stands without a proof as may.
  ///
  /// It is asked again before each block: who orders next may close the batch of somebody else.
  var isAtLimit: Bool { commitment?.mostUnproven.map { unproven >= $0 } ?? false }

  /// An ordering by somebody who may order: the turn of one that may not is that of the next of
  /// its role, who includes everything (assumption); `nil` where nobody may.
  func eligible(_ ordering: Ordering, at now: Double) -> Ordering? {
    guard excludedUntil[ordering.orderer] > now else { return ordering }
    let first = posters.contains(ordering.orderer) ? ordering.orderer + 1 : posters.lowerBound
    for step in 0..<posters.count {
      let other = posters.lowerBound + (first - posters.lowerBound + step) % posters.count
      if excludedUntil[other] <= now {
        return Ordering(orderer: other, content: .all, queue: ordering.queue)
      }
    }
    return nil
  }

  /// Lets the poster of a closed batch hand it over to those who prove, or not.
  mutating func handOver(_ batch: inout Batch, at now: Double) {
    let work = work(batch, at: now)
    let answer = desk.askHandover(of: work, unproven: unproven, &world.books)
    batch.isWithheld = answer.isWithheld
    batch.handover = answer.ticket
    world.floor.close(work)
    if !batch.isWithheld { desk.closed(work, &world.floor, &world.books) }
  }

  /// Locks what the poster stands for.
  mutating func lockBond(_ batch: inout Batch) {
    guard let commitment, commitment.bond > .zero else { return }
    batch.bond = commitment.bond.rawValue
    world.books.post(
      Transfer(
        batch.bond, .ether, from: .player(batch.poster), to: .locked(batch.poster), .bond,
        ticket: batch.handover))
  }

  /// Gives it back.
  mutating func returnBond(_ batch: Batch) {
    world.books.post(
      Transfer(
        batch.bond, .ether, from: .locked(batch.poster), to: .player(batch.poster), .bondReturn,
        ticket: batch.handover))
  }

  /// Lets go of what batches that are undone have locked; the bond of the void one is taken before.
  mutating func forgetBonds(from number: UInt32) {
    for batch in world.posted where batch.number >= number {
      returnBond(batch)
      world.books.ledger.credits.close(batch.handover)
    }
    for batch in world.sealed where batch.number >= number {
      world.books.ledger.credits.close(batch.handover)
    }
  }

  /// Voids the oldest batch without a proof, with all after it, when its time is over, or lets the
  /// backup prover prove it.
  ///
  /// Returns whether a batch became final. When the operators have stopped nothing is void: users leave
  /// from the state as it is (assumption).
  mutating func resolveOverdue(_ tape: borrowing TapeSlot) -> Bool {
    guard let commitment, !world.isHalted, let batch = world.posted.first else { return false }
    let age = world.slotStart - batch.postedAt
    switch commitment.data {
    case .publishOrLose(let window, let gas) where batch.isWithheld:
      guard age >= min(window, commitment.deadlineSeconds) else { return false }
      payL1(gas: gas, tape, from: .usersOutside)
      void(batch, commitment)
      return false
    default:
      guard let backup = commitment.backup, hasTransactions(batch, commitment) else {
        if age >= commitment.deadlineSeconds { void(batch, commitment) }
        return false
      }
      guard age >= commitment.deadlineSeconds + backup.delaySeconds else { return false }
      proveByBackup(batch, backup, tape)
      return true
    }
  }

  /// Whether somebody else than its poster can know what is in a batch.
  private func hasTransactions(_ batch: Batch, _ commitment: CommitmentTerms) -> Bool {
    if case .transactions = posted { return true }
    return commitment.data == .escrow || !batch.isWithheld
  }

  /// Users get the bond of a batch that is void, and its poster is shut out.
  private mutating func void(_ batch: Batch, _ commitment: CommitmentTerms) {
    world.books.post(
      Transfer(
        batch.bond, .ether, from: .locked(batch.poster), to: .usersOutside, .slash,
        ticket: batch.handover))
    world.posted[0].bond = 0
    excludedUntil[batch.poster] = world.slotStart + commitment.exclusionSeconds
    // A batch ends with a block, and so begins with one.
    guard let block = world.journal.blocks.first(where: { $0.open.number >= batch.number }) else {
      preconditionFailure("a batch without a block")
    }
    undo(from: block.ordinal, at: world.slotStart)
  }

  /// Makes the oldest batch final by the proof of a prover from outside, who gets its bounty.
  private mutating func proveByBackup(
    _ batch: Batch, _ backup: CommitmentTerms.Backup, _ tape: borrowing TapeSlot
  ) {
    let bounty = min(backup.bounty.of(batch.bond), batch.bond)
    for (amount, to) in [(bounty, Party.backupProver), (batch.bond - bounty, .burned)] {
      world.books.post(
        Transfer(
          amount, .ether, from: .locked(batch.poster), to: to, .slash, ticket: batch.handover))
    }
    let verification = payL1(gas: verificationGas, tape, from: .backupProver)
    let compute = world.floor.standbyCost(work(batch, at: world.slotStart))
    world.books.post(
      Transfer(compute, .ether, from: .backupProver, to: .compute, .proverCompute))
    if !batch.isWithheld {
      desk.forget(from: batch.number, at: world.slotStart, &world.floor, &world.books)
    }
    var proven = world.posted.removeFirst()
    proven.bond = 0
    world.floor.settle(batch.number, proofs: batch.proofs, isSent: false)
    settle(&proven, verification: verification, proving: compute)
    world.metrics.backupProved()
    guard !batch.isWithheld else { return }
    // Those after it are as they were: their proofs begin anew.
    for later in world.posted + world.sealed where !later.isWithheld {
      desk.closed(work(later, at: world.slotStart), &world.floor, &world.books)
    }
    for later in world.posted where !later.isWithheld {
      desk.posted(work(later, at: world.slotStart), &world.floor, &world.books)
    }
  }
}
