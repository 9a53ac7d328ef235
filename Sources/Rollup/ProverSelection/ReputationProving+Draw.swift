internal import Quantities
internal import Randomness

extension ReputationProving {
  /// Draws rollers for a batch, and deals its proofs among them as evenly as whole proofs go.
  mutating func deal(_ batch: ProofWork, _ floor: borrowing ProverFloor) {
    let wanted = Int(min(UInt64(rollersPerBlock), batch.proofs))
    var stream = draws(batch: batch.batch, draw: 0)
    var drawn = draw(
      wanted, except: unable(for: batch, shares: wanted, floor), at: batch.seconds, from: &stream)
    // Fewer than wanted have more to do each.
    while drawn.count < wanted, !drawn.isEmpty {
      let others = unable(for: batch, shares: drawn.count, floor)
      guard let place = drawn.firstIndex(where: { others.contains($0) }) else { break }
      drawn.remove(at: place)
    }
    guard !drawn.isEmpty else {
      work.append(Job(batch: batch, chunks: [Chunk(proofs: batch.proofs, state: .abandoned)]))
      return
    }
    let count = UInt64(drawn.count)
    var first: UInt64 = 0
    let chunks = drawn.enumerated().map { i, roller in
      let extra: UInt64 = UInt64(i) < batch.proofs % count ? 1 : 0
      let proofs = batch.proofs / count + extra
      defer { first += proofs }
      return Chunk(first: first, proofs: proofs, state: .drawn(roller: roller))
    }
    work.append(Job(batch: batch, chunks: chunks))
  }

  /// Gives a chunk that a roller failed to somebody else, or back to the poster.
  mutating func reassign(
    job: Int, chunk: Int, failedBy roller: Int, at seconds: Double, _ floor: borrowing ProverFloor
  ) {
    work[job].chunks[chunk].failed.append(roller)
    work[job].chunks[chunk].ticket = .none
    let failed = work[job].chunks[chunk].failed
    var next: Int?
    if failed.count < Self.mostTries {
      let number = UInt32(failed.count) << 16 | UInt32(chunk)
      var stream = draws(batch: work[job].batch.batch, draw: number)
      let (batch, shares) = (work[job].batch, work[job].chunks.count)
      let others = unable(for: batch, shares: shares, floor)
      next = draw(1, except: failed + others, at: seconds, from: &stream).first
    }
    work[job].chunks[chunk].state = next.map { .drawn(roller: $0) } ?? .abandoned
  }

  /// The rollers that take no new work, or whose memory is less than the largest of so many shares of a
  /// batch takes.
  private func unable(
    for batch: ProofWork, shares: Int, _ floor: borrowing ProverFloor
  ) -> [Int] {
    let largest = (batch.proofs - 1) / UInt64(shares) + 1
    var others: [Int] = []
    for roller in rollers.indices
    where !floor.takesPart(rollers[roller].player)
      || !floor.fits(batch, proofs: largest, on: rollers[roller].player)
    {
      others.append(roller)
    }
    return others
  }

  /// Draws up to `count` different rollers at `seconds`, without those of `failed` and those who left.
  mutating func draw(
    _ count: Int, except failed: [Int], at seconds: Double, from stream: inout RandomStream
  ) -> [Int] {
    var scores = scores()
    for roller in rollers.indices where !rollers[roller].isMember { scores[roller] = 0 }
    choice.elect(scores, at: seconds, seed: seed)
    for roller in failed { scores[roller] = 0 }
    return choice.draw(count, by: scores, from: &stream)
  }

  /// The score of each roller as it stands.
  func scores() -> [Double] {
    var deposits = rollers.map(\.deposit)
    if isEffective {
      let raw = deposits
      var effective = deposits.mutableSpan
      EffectiveStake().write(raw.span, into: &effective)
    }
    let records = rollers.map { $0.record.value }
    var scores = [Double](repeating: 0, count: rollers.count)
    var written = scores.mutableSpan
    score.write(deposits: deposits.span, records: records.span, into: &written)
    return scores
  }

  /// The random numbers of a draw for a batch; batches are numbered from 1, so that 0 is free for
  /// the draws of who sees a block.
  func draws(batch: UInt32, draw: UInt32) -> RandomStream {
    RandomStream(seed: seed, purpose: .assignment, entity: batch, slot: draw)
  }
}
