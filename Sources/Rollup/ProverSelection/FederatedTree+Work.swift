internal import Quantities
internal import Randomness

extension FederatedTree {
  /// Does all that happens by `now`, in order of time.
  mutating func advance(
    to now: Double, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    while let (seconds, event) = events.pop(by: now) {
      let job = openJob(event.serial, event.node)
      switch event.kind {
      case .ready:
        if let job { give(job, event.node, at: seconds, &floor, &consequences) }
      case .timedOut:
        if let job { passOn(job, event.node, at: seconds, &floor, &consequences) }
      case .proved(let prover, let machineSeconds):
        if let job {
          proved(job, event.node, prover, machineSeconds, at: seconds, &floor, &consequences)
        }
        if let prover { release(prover, at: seconds, &floor, &consequences) }
      }
    }
  }

  /// Where the batch is of which a node is still to be proved; `nil`: nobody needs the node.
  private func openJob(_ serial: UInt32, _ node: Int) -> Int? {
    // Serial numbers ascend.
    var (low, high) = (0, work.count)
    while low < high {
      let middle = (low + high) / 2
      if work[middle].serial < serial { low = middle + 1 } else { high = middle }
    }
    guard low < work.count, work[low].serial == serial, !work[low].nodes[node].isDone else {
      return nil
    }
    return low
  }

  /// Lets whoever has the node begin, wait for a machine, or do nothing, which nobody knows before
  /// the time-out.
  mutating func give(
    _ job: Int, _ node: Int, at time: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    let prover = work[job].nodes[node].prover
    guard let prover else {
      _ = attempt(job, node, at: time, &floor, &consequences)
      return
    }
    var completion = Double.infinity
    if work[job].proves[prover] {
      if lines[prover].idle > 0 {
        completion = attempt(job, node, at: time, &floor, &consequences)
      } else {
        lines[prover].waiting.append((work[job].serial, node))
      }
    }
    if completion > time + timeout {
      events.insert(
        Event(serial: work[job].serial, node: node, kind: .timedOut), at: time + timeout)
    }
  }

  /// Gives a machine that is free to the first of its prover's nodes that wait and are still its own.
  private mutating func release(
    _ prover: Int, at time: Double, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    lines[prover].idle += 1
    while !lines[prover].waiting.isEmpty {
      let (serial, node) = lines[prover].waiting.removeFirst()
      guard let job = openJob(serial, node), work[job].nodes[node].prover == prover
      else { continue }
      _ = attempt(job, node, at: time, &floor, &consequences)
      return
    }
  }

  /// Begins a node on the machines of whoever has it; returns when it is complete.
  private mutating func attempt(
    _ job: Int, _ node: Int, at time: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) -> Double {
    let (batch, prover) = (work[job].batch, work[job].nodes[node].prover)
    let player = prover.map { provers.lowerBound + $0 } ?? batch.poster
    if let prover { lines[prover].idle -= 1 } else { floor.rent(player, machines: machines) }
    let seconds =
      proofs(of: node, in: work[job]) * floor.secondsPerProof(of: player) * slowness(job, node)
    let completion = floor.run(seconds: seconds, by: player, at: time)
    work[job].nodes[node].attempts += 1
    work[job].nodes[node].unwasted += seconds
    let cost = floor.cost(machineSeconds: seconds, of: player)
    if prover == nil { work[job].paid += cost }
    consequences.pay(
      Transfer(
        cost, .ether, from: .player(player), to: .compute, .proverCompute,
        ticket: prover.map { work[job].tickets[$0] } ?? batch.ticket))
    events.insert(
      Event(
        serial: work[job].serial, node: node,
        kind: .proved(by: prover, machineSeconds: seconds)), at: completion)
    return completion
  }

  /// How many times the usual time an attempt takes, drawn by batch, node and attempt.
  private func slowness(_ job: Int, _ node: Int) -> Double {
    let number = UInt32(work[job].nodes[node].attempts) << 16 | UInt32(node)
    var stream = RandomStream(
      seed: seed, purpose: .straggler, entity: work[job].serial, slot: number)
    return stream.uniform() < straggler ? slowdown : 1
  }

  /// What a node takes, in proofs.
  func proofs(of node: Int, in job: Job) -> Double {
    node < job.progress.tree.leaves ? job.leafProofs : mergeProofs
  }

  /// Takes a proof of a node: who was first is paid, and what others did on it was for nothing.
  private mutating func proved(
    _ job: Int, _ node: Int, _ prover: Int?, _ machineSeconds: Double, at time: Double,
    _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    floor.noteWaste(work[job].nodes[node].unwasted - machineSeconds, at: time)
    work[job].nodes[node].unwasted = machineSeconds
    work[job].nodes[node].isDone = true
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
}
