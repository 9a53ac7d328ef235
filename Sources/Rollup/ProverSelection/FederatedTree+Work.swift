internal import Quantities
internal import Randomness

extension FederatedTree {
  /// Does all that happens by `now`, in order of time: what machines do before what else falls on the
  /// same moment.
  mutating func advance(
    to now: Double, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    while true {
      if let proof = floor.nextFinished(by: min(now, events.first ?? .infinity)) {
        proved(proof, &floor, &consequences)
      } else if let (seconds, event) = events.pop(by: now) {
        // Nobody needs a node of a batch that is final or void, or one that is proved.
        guard let job = openJob(event.serial), !work[job].nodes[event.node].isDone else { continue }
        switch event.kind {
        case .ready: give(job, event.node, at: seconds, &floor, &consequences)
        case .timedOut: passOn(job, event.node, at: seconds, &floor, &consequences)
        }
      } else {
        return
      }
    }
  }

  /// Where a batch is by its serial number; `nil`: it is final or void.
  private func openJob(_ serial: UInt32) -> Int? {
    // Serial numbers ascend.
    var (low, high) = (0, work.count)
    while low < high {
      let middle = (low + high) / 2
      if work[middle].serial < serial { low = middle + 1 } else { high = middle }
    }
    return low < work.count && work[low].serial == serial ? low : nil
  }

  /// Gives a node to the machines of whoever has it, or lets nothing happen where that is silent, which
  /// nobody knows before the time-out.
  mutating func give(
    _ job: Int, _ node: Int, at time: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    let (batch, prover) = (work[job].batch, work[job].nodes[node].prover)
    if prover.map({ work[job].proves[$0] }) ?? true {
      let player = player(prover, batch)
      if prover == nil {
        floor.rent(player, machines: machines)
        // Nobody is left to give it to.
        guard floor.canProve(batch, on: player) else { return floor.noteTooSmall() }
      }
      let usual = floor.machineSeconds(batch, proofs: batch.proofs, by: player)
      let seconds =
        usual * proofs(of: node, in: work[job]) / Double(batch.proofs) * slowness(job, node)
      let proof = floor.run(
        seconds: seconds, by: player, at: time, tag: SIMD2(work[job].serial, UInt32(node)))
      work[job].nodes[node].attempts.append(Attempt(proof: proof, prover: prover))
      work[job].nodes[node].given += 1
    }
    guard prover != nil else { return }
    events.insert(
      Event(serial: work[job].serial, node: node, kind: .timedOut), at: time + timeout)
  }

  /// How many times the usual time an attempt takes, drawn by batch, node and attempt.
  private func slowness(_ job: Int, _ node: Int) -> Double {
    let number = work[job].nodes[node].given << 16 | UInt32(node)
    var stream = RandomStream(
      seed: seed, purpose: .straggler, entity: work[job].serial, slot: number)
    return stream.uniform() < straggler ? slowdown : 1
  }

  /// What a node takes, in proofs.
  func proofs(of node: Int, in job: Job) -> Double {
    node < job.progress.tree.leaves ? job.leafProofs : mergeProofs
  }

  /// Takes a proof of a node: who was first is paid, and the others stop.
  private mutating func proved(
    _ proof: JobID, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    let tag = floor.tag(of: proof)
    let node = Int(tag.y)
    guard let job = openJob(tag.x),
      let place = work[job].nodes[node].attempts.firstIndex(where: { $0.proof == proof })
    else { preconditionFailure("machines that work on a node that nobody needs") }
    let prover = work[job].nodes[node].attempts[place].prover
    let outcome = floor.close(proof, of: player(prover, work[job].batch))
    let time = outcome.completion
    work[job].nodes[node].attempts.remove(at: place)
    work[job].nodes[node].machineSeconds = outcome.machineSeconds
    work[job].nodes[node].isDone = true
    payMachines(outcome.machineSeconds, of: prover, job, floor, &consequences)
    stop(job, node, at: time, &floor, &consequences)
    if let prover { pay(prover, for: node, of: job, &consequences) }
    let parent = work[job].progress.tree.parent(of: node)
    let isOwn = parent.map { work[job].nodes[$0].prover == prover } ?? true
    guard let next = work[job].progress.arrived(node, at: isOwn ? time : time + link) else {
      return
    }
    for node in next.nodes {
      events.insert(
        Event(serial: work[job].serial, node: node, kind: .ready), at: next.seconds)
    }
  }

  /// Stops all who work on a node that nobody needs any more.
  mutating func stop(
    _ job: Int, _ node: Int, at time: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    for attempt in work[job].nodes[node].attempts {
      let owner = player(attempt.prover, work[job].batch)
      let spent = floor.drop(attempt.proof, of: owner, at: time)
      payMachines(spent, of: attempt.prover, job, floor, &consequences)
    }
    work[job].nodes[node].attempts.removeAll()
  }

  /// The player behind a prover's number; without one it is the poster.
  func player(_ prover: Int?, _ batch: ProofWork) -> Int {
    prover.map { provers.lowerBound + $0 } ?? batch.poster
  }

  /// Lets whoever worked on a batch pay for its machines; `nil` is the poster.
  private mutating func payMachines(
    _ seconds: Double, of prover: Int?, _ job: Int, _ floor: borrowing ProverFloor,
    _ consequences: inout Consequences
  ) {
    let batch = work[job].batch
    let player = player(prover, batch)
    let cost = floor.cost(machineSeconds: seconds, of: player)
    if prover == nil { work[job].paid += cost }
    consequences.pay(
      Transfer(
        cost, .ether, from: .player(player), to: .compute, .proverCompute,
        ticket: prover.map { work[job].tickets[$0] } ?? batch.ticket))
  }
}
