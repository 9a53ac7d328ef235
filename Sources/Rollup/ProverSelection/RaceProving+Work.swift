internal import Quantities

extension RaceProving {
  /// A batch that is posted and not final.
  struct OpenBatch: Sendable {
    let work: ProofWork
    /// What its poster put into the pot, in base units of the token.
    var tokens: UInt128 = 0
    /// The same in wei.
    var ether: UInt128 = 0
  }

  /// What an aggregator works on: all batches that were not final at its start, up to `last`.
  struct Job: Sendable {
    let last: UInt32
    let work: ProofWork
    let proof: JobID
    let ticket: Ticket
  }

  mutating func start(
    _ prover: Int, _ view: ProvingView, _ ticket: Ticket, _ floor: inout ProverFloor
  ) {
    guard let pool = pool(of: prover, floor),
      let proof = floor.prove(
        pool.work, proofs: pool.work.proofs, by: prover, at: view.seconds, noise: noise)
    else { return }
    jobs[prover - provers.lowerBound] = Job(
      last: pool.last, work: pool.work, proof: proof, ticket: ticket)
  }

  /// What a proof of an aggregator's that is begun now covers, as many batches as its memory is enough
  /// for, and the last of them; `nil`: nothing waits, or the first is too large.
  func pool(
    of prover: Int, _ floor: borrowing ProverFloor
  ) -> (work: ProofWork, last: UInt32)? {
    guard let first = open.first, floor.fits(first.work, proofs: first.work.proofs, on: prover)
    else { return nil }
    var pool = (work: first.work, last: first.work.batch)
    for batch in open.prefix(mostPooled).dropFirst() {
      let more = pool.work.with(batch.work)
      guard floor.fits(more, proofs: more.proofs, on: prover) else { break }
      pool = (more, batch.work.batch)
    }
    return pool
  }

  /// The aggregator whose proof was complete first; of equals the first.
  func firstComplete(_ floor: borrowing ProverFloor) -> Int? {
    var best: (prover: Int, completion: Double)?
    for (i, job) in jobs.enumerated() {
      guard let job, let completion = floor.completion(of: job.proof),
        completion < best?.completion ?? .infinity
      else { continue }
      best = (provers.lowerBound + i, completion)
    }
    return best?.prover
  }

  mutating func takeJob(_ prover: Int) -> Job? {
    exchange(&jobs[prover - provers.lowerBound], with: nil)
  }

  /// The batches that a proof would make final now.
  func useful(_ job: Job) -> ArraySlice<OpenBatch> { open.prefix { $0.work.batch <= job.last } }

  /// Posters of void batches get back what they put into the pot, and proofs that reach so far stop.
  ///
  /// Of tokens that is what the pot would have paid for the batch: the mean of what it is owed to.
  /// Where fees have risen the newest were charged more, but of that earlier ones were paid.
  public mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    let void = open.filter { $0.work.batch >= batch }
    let each = pot.rewardPerBatch(balance: TokenAmount(paidIn)).rawValue
    for batch in void {
      paidIn -= each
      for (amount, asset) in [(each, Asset.token), (batch.ether, .ether)] {
        consequences.pay(
          Transfer(amount, asset, from: .proverPot, to: .player(batch.work.poster), .batchFee))
      }
    }
    pot.forget(UInt64(void.count))
    open.removeAll { $0.work.batch >= batch }
    for (place, job) in jobs.enumerated() {
      guard let job, job.last >= batch else { continue }
      jobs[place] = nil
      stop(job, of: provers.lowerBound + place, at: seconds, &floor, &consequences)
    }
  }

  /// Stops an aggregator whose work serves nothing.
  private func stop(
    _ job: Job, of prover: Int, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    let spent = floor.drop(job.proof, of: prover, at: seconds)
    payMachines(job, spent, prover, floor, &consequences)
    consequences.close(job.ticket)
  }

  func payMachines(
    _ job: Job, _ seconds: Double, _ prover: Int, _ floor: borrowing ProverFloor,
    _ consequences: inout Consequences
  ) {
    consequences.pay(
      Transfer(
        floor.cost(machineSeconds: seconds, of: prover), .ether, from: .player(prover),
        to: .compute, .proverCompute, ticket: job.ticket))
  }

  /// What was spent on batches that are final without this proof, in proportion to their proofs.
  func noteWaste(
    _ job: Job, _ useful: ArraySlice<OpenBatch>, _ seconds: Double, _ view: ProvingView,
    _ floor: inout ProverFloor
  ) {
    let share = Double(useful.reduce(0) { $0 + $1.work.proofs }) / Double(job.work.proofs)
    if share < 1 { floor.noteWaste(seconds * (1 - share), at: view.seconds) }
  }

  /// Pays for the oldest `count` batches, and drops them.
  mutating func verify(
    _ count: Int, _ job: Job, _ machineSeconds: Double, _ prover: Int, _ view: ProvingView,
    _ floor: borrowing ProverFloor,
    _ balance: inout UInt128, _ consequences: inout Consequences
  ) -> ProvenBatches {
    let batches = open.prefix(count)
    let tokens = pot.verify(UInt64(count), balance: TokenAmount(balance)).rawValue
    let passedOn: UInt128
    if reward.kind == .batchFeePot {
      balance -= tokens
      paidIn -= tokens
      consequences.pay(
        Transfer(
          tokens, .token, from: .proverPot, to: .player(prover), .proofReward, ticket: job.ticket))
      let paidIn = batches.reduce(0) { $0 + $1.tokens }
      passedOn = UInt128(wide: (Double(wide: paidIn) * view.weiPerTokenUnit).rounded())
    } else {
      let ether = batches.reduce(0) { $0 + $1.ether }
      consequences.pay(
        Transfer(
          ether, .ether, from: .proverPot, to: .player(prover), .proofReward, ticket: job.ticket))
      passedOn =
        reward.kind == .fees ? floor.cost(machineSeconds: machineSeconds, of: prover) : ether
    }
    updateFee(batches, view)
    open.removeFirst(count)
    return ProvenBatches(count: count, prover: prover, passedOn: passedOn, ticket: job.ticket)
  }

  /// Stops those whose batches are all final: their machines have worked for nothing.
  mutating func stopLate(
    _ view: ProvingView, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    for prover in provers {
      guard let job = jobs[prover - provers.lowerBound], useful(job).isEmpty else { continue }
      jobs[prover - provers.lowerBound] = nil
      stop(job, of: prover, at: view.seconds, &floor, &consequences)
    }
  }
}
