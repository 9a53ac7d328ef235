internal import Quantities

extension ReputationProving {
  /// Drops batches that became void.
  ///
  /// What machines do for them is for nothing, and who began bears it, as for a late proof. Nobody is
  /// fined, and nothing is in escrow.
  public mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    guard let first = work.firstIndex(where: { $0.batch.batch >= batch }) else { return }
    for (index, job) in work.enumerated().dropFirst(first) {
      for (place, chunk) in job.chunks.enumerated() {
        endInspection(index, place, &consequences)
        switch chunk.state {
        case .proving(let roller, let proof, _):
          drop(proof, of: rollers[roller].player, chunk.ticket)
          consequences.close(chunk.ticket)
        case .posters(let proof):
          drop(proof, of: job.batch.poster, job.batch.ticket)
        case .delayed, .silent, .sent, .done(onTime: _?): consequences.close(chunk.ticket)
        // Nobody has been asked yet, or the assignment was over with the failure.
        case .drawn, .abandoned, .done(onTime: nil): break
        }
      }
    }
    work.removeSubrange(first...)

    func drop(_ proof: JobID, of player: Int, _ ticket: Ticket) {
      let spent = floor.drop(proof, of: player, at: seconds)
      consequences.pay(
        Transfer(
          floor.cost(machineSeconds: spent, of: player), .ether, from: .player(player),
          to: .compute, .proverCompute, ticket: ticket))
    }
  }
}
