internal import Randomness

extension FederatedTree {
  /// Gives a node whose time is over to another prover that makes its own part of the batch, drawn
  /// with equal chances; if there is none, to the poster where nothing can come.
  ///
  /// Who has begun goes on; who still waits for a machine does not begin any more.
  mutating func passOn(
    _ job: Int, _ node: Int, at time: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    guard let last = work[job].nodes[node].prover else { return }
    if !work[job].proves[last] { fine(last, for: node, of: job, &consequences) }
    work[job].nodes[node].tried.append(last)
    let tried = work[job].nodes[node].tried
    let left = deposits.indices.filter {
      work[job].proves[$0] && work[job].dealt[$0].nodes > 0 && !tried.contains($0)
    }
    if tried.count < Self.mostTries, !left.isEmpty {
      var stream = draws(UInt32(tried.count) << 24 | UInt32(node), of: work[job].serial)
      work[job].nodes[node].prover = left[Int(stream.below(UInt32(left.count)))]
    } else if !work[job].proves[last] {
      work[job].nodes[node].prover = nil
    } else {
      return
    }
    if let waiting = work[job].nodes[node].attempts.last, waiting.prover == last,
      !floor.hasBegun(waiting.proof)
    {
      _ = floor.drop(waiting.proof, of: player(waiting.prover, work[job].batch), at: time)
      work[job].nodes[node].attempts.removeLast()
    }
    give(job, node, at: time, &floor, &consequences)
  }
}
