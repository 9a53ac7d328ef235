internal import Quantities
internal import Randomness

extension ReputationProving {
  /// Sees which proofs came, which did not and which L1 refuses, and pays; batches of which all
  /// chunks are proved are proven, in order.
  public mutating func settle(
    _ view: ProvingView, _ floor: inout ProverFloor, _ proven: inout [ProvenBatches],
    _ consequences: inout Consequences
  ) {
    lockDeposits(&consequences)
    guard !view.isHalted else { return }
    floor.advance(to: view.seconds)
    for job in work.indices {
      for chunk in work[job].chunks.indices {
        advance(job, chunk, at: view.seconds, &floor, &consequences)
      }
    }
    var pot = view.potWei
    var done = 0
    while done < min(work.count, view.posted), work[done].chunks.allSatisfy(\.isDone) {
      let job = work[done]
      let part = pot / UInt128(max(1, view.posted - done))
      pot -= share(part, among: job, &consequences)
      proven.append(
        ProvenBatches(
          count: 1, prover: job.batch.poster, passedOn: job.paid, ticket: job.batch.ticket))
      done += 1
    }
    work.removeFirst(done)
  }

  /// Moves one chunk on, as far as the time goes.
  private mutating func advance(
    _ job: Int, _ chunk: Int, at now: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    switch work[job].chunks[chunk].state {
    case .drawn, .done: return
    case .proving(let roller, let proof, let deadline):
      guard floor.completion(of: proof) != nil else { return }
      let outcome = floor.close(proof, of: rollers[roller].player)
      payMachines(job, chunk, roller, outcome.machineSeconds, floor, &consequences)
      came(
        job, chunk, roller, .honest, isOnTime: outcome.completion <= deadline, at: now, &floor,
        &consequences)
    case .delayed(let roller, let deadline):
      guard deadline <= now else { return }
      guard let proof = prove(job, chunk, by: rollers[roller].player, at: now, &floor) else {
        return
      }
      work[job].chunks[chunk].state = .proving(roller: roller, proof: proof, deadline: deadline)
    case .silent(let roller, let deadline):
      guard deadline <= now else { return }
      failed(
        job, chunk, roller, fine: penalties.missedProof, at: now, floor, &consequences)
    case .sent(let roller, let making):
      came(job, chunk, roller, making, isOnTime: true, at: now, &floor, &consequences)
    case .abandoned:
      let batch = work[job].batch
      floor.rent(batch.poster, machines: machines)
      // Where its memory is not enough for any part, the chunk stays as it is.
      guard let proof = prove(job, chunk, by: batch.poster, at: now, &floor) else { return }
      work[job].chunks[chunk].state = .posters(proof: proof)
    case .posters(let proof):
      guard floor.completion(of: proof) != nil else { return }
      let batch = work[job].batch
      let cost = floor.cost(
        machineSeconds: floor.close(proof, of: batch.poster).machineSeconds, of: batch.poster)
      consequences.pay(
        Transfer(
          cost, .ether, from: .player(batch.poster), to: .compute, .proverCompute,
          ticket: batch.ticket))
      work[job].paid += cost
      work[job].chunks[chunk].state =
        floor.accepts(sent(job, chunk, .honest, by: batch.poster))
        ? .done(onTime: nil) : .abandoned
    }
  }

  /// A proof of a chunk, as L1 sees it.
  private func sent(
    _ job: Int, _ chunk: Int, _ making: SentProof.Making, by sender: Int
  ) -> SentProof {
    let part = work[job].chunks[chunk]
    return SentProof(
      batch: work[job].batch.batch, proofs: part.first..<part.first + part.proofs,
      tries: part.failed.count, sender: sender, making: making)
  }

  /// Takes a roller's proof to L1: what is accepted is delivered, and what is refused is fined.
  private mutating func came(
    _ job: Int, _ chunk: Int, _ roller: Int, _ making: SentProof.Making, isOnTime: Bool,
    at now: Double, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    if floor.accepts(sent(job, chunk, making, by: rollers[roller].player)) {
      delivered(job, chunk, roller, isOnTime: isOnTime, floor, &consequences)
    } else {
      failed(job, chunk, roller, fine: penalties.invalidProof, at: now, floor, &consequences)
    }
  }

  /// Lets a roller pay for what its machines did for a chunk.
  private func payMachines(
    _ job: Int, _ chunk: Int, _ roller: Int, _ machineSeconds: Double,
    _ floor: borrowing ProverFloor, _ consequences: inout Consequences
  ) {
    let player = rollers[roller].player
    consequences.pay(
      Transfer(
        floor.cost(machineSeconds: machineSeconds, of: player), .ether, from: .player(player),
        to: .compute, .proverCompute, ticket: work[job].chunks[chunk].ticket))
  }

  /// Starts the proof of a chunk.
  func prove(
    _ job: Int, _ chunk: Int, by player: Int, at time: Double, _ floor: inout ProverFloor
  ) -> JobID? {
    floor.prove(
      work[job].batch, proofs: work[job].chunks[chunk].proofs, by: player, at: time, noise: noise)
  }

  /// Takes a valid proof: its roller is paid if it was on time.
  private mutating func delivered(
    _ job: Int, _ chunk: Int, _ roller: Int, isOnTime: Bool, _ floor: borrowing ProverFloor,
    _ consequences: inout Consequences
  ) {
    let player = rollers[roller].player
    let ticket = work[job].chunks[chunk].ticket
    endInspection(job, chunk, &consequences)
    record(roller, isGood: isOnTime, isLate: !isOnTime)
    work[job].chunks[chunk].state = .done(onTime: isOnTime ? roller : nil)
    guard isOnTime else {
      consequences.close(ticket)
      return
    }
    guard !isPaidInAdvance else { return }
    let usual = floor.cost(
      machineSeconds: floor.machineSeconds(
        work[job].batch, proofs: work[job].chunks[chunk].proofs, by: player), of: player)
    reward(job, chunk, roller, usual, &consequences)
  }

  /// Punishes a roller whose proof did not come or was refused, and assigns the chunk again.
  private mutating func failed(
    _ job: Int, _ chunk: Int, _ roller: Int, fine: Share, at now: Double,
    _ floor: borrowing ProverFloor, _ consequences: inout Consequences
  ) {
    record(roller, isGood: false, isLate: false)
    let ticket = work[job].chunks[chunk].ticket
    if work[job].chunks[chunk].inspection?.sees ?? isNoticed(job, chunk) {
      let amount = min(fine.of(rollers[roller].deposit), rollers[roller].deposit)
      self.fine(
        roller, amount, for: work[job].chunks[chunk], of: work[job].batch.poster, &consequences)
    }
    consequences.close(ticket)
    endInspection(job, chunk, &consequences)
    reassign(job: job, chunk: chunk, failedBy: roller, at: now, floor)
  }

  /// Whether the failure of a chunk is noticed, drawn by batch, chunk and try.
  func isNoticed(_ job: Int, _ chunk: Int) -> Bool {
    guard penalties.inspection < .whole else { return true }
    let number = UInt32(work[job].chunks[chunk].failed.count) << 16 | UInt32(chunk)
    var stream = RandomStream(
      seed: seed, purpose: .inspection, entity: work[job].batch.batch, slot: number)
    return stream.uniform() < penalties.inspection.ratio
  }

  /// Takes a proof into a roller's record; only a late one costs what the penalties say on top.
  private mutating func record(_ roller: Int, isGood: Bool, isLate: Bool) {
    rollers[roller].record.record(
      isGood: isGood,
      by: Reputation.Rule(weight: memory, latePenalty: isLate ? penalties.lateReputation : 0))
  }
}
