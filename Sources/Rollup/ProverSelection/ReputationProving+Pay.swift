internal import Quantities

extension ReputationProving {
  /// Locks what each roller deposits, at the first occasion; at most what it owns.
  ///
  /// Joining is no decision yet, so what the deposits cost as capital falls on none.
  mutating func lockDeposits(_ consequences: inout Consequences) {
    guard !hasLocked else { return }
    hasLocked = true
    for roller in rollers {
      consequences.pay(
        Transfer(
          roller.deposit, .ether, from: .player(roller.player), to: .locked(roller.player), .bond))
    }
  }

  /// Pays a roller for a chunk, out of what the poster puts into the contract for it: so that what
  /// is paid follows both from the right to order and from the assignment.
  mutating func reward(
    _ job: Int, _ chunk: Int, _ roller: Int, _ cost: UInt128, _ consequences: inout Consequences
  ) {
    let batch = work[job].batch
    let amount = pay.amount(proofs: work[job].chunks[chunk].proofs, of: batch, cost: cost)
    consequences.pay(
      Transfer(
        amount, .ether, from: .player(batch.poster), to: .contract, .proofEscrow,
        ticket: batch.ticket))
    consequences.pay(
      Transfer(
        amount, .ether, from: .contract, to: .player(rollers[roller].player), .proofReward,
        ticket: work[job].chunks[chunk].ticket))
    work[job].paid += amount
  }

  /// Shares `part` of the pot equally among those who proved a batch on time; returns what was paid.
  ///
  /// Their assignments end with it. Where nobody was on time, all stays in the pot.
  func share(
    _ part: UInt128, among job: Job, _ consequences: inout Consequences
  ) -> UInt128 {
    var entitled: [(roller: Int, ticket: Ticket)] = []
    for chunk in job.chunks {
      if case .done(let roller?) = chunk.state { entitled.append((roller, chunk.ticket)) }
    }
    guard !entitled.isEmpty else { return 0 }
    let each = part / UInt128(entitled.count)
    for (roller, ticket) in entitled {
      consequences.pay(
        Transfer(
          each, .ether, from: .proverPot, to: .player(rollers[roller].player), .proofReward,
          ticket: ticket))
      consequences.close(ticket)
    }
    return each * UInt128(entitled.count)
  }
}
