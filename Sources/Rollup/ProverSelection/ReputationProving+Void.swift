internal import Quantities

extension ReputationProving {
  /// Drops batches from this number on, which became void.
  ///
  /// What machines do for them is for nothing, and who began bears it, as for a late proof. Nobody is
  /// fined, and nothing is in escrow.
  mutating func dropWork(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    guard let first = work.firstIndex(where: { $0.batch.batch >= batch }) else { return }
    for job in work[first...] {
      for chunk in job.chunks {
        switch chunk.state {
        case .proving(let roller, _, _, let machineSeconds):
          waste(machineSeconds, of: rollers[roller].player, chunk.ticket, at: seconds)
        case .posters(_, let machineSeconds):
          waste(machineSeconds, of: job.batch.poster, job.batch.ticket, at: seconds)
        case .drawn, .delayed, .silent, .refused, .abandoned, .done: break
        }
        consequences.close(chunk.ticket)
      }
    }
    work.removeSubrange(first...)

    func waste(_ machineSeconds: Double, of player: Int, _ ticket: Ticket, at seconds: Double) {
      floor.noteWaste(machineSeconds, at: seconds)
      consequences.pay(
        Transfer(
          floor.cost(machineSeconds: machineSeconds, of: player), .ether, from: .player(player),
          to: .compute, .proverCompute, ticket: ticket))
    }
  }
}
