internal import Parameters
internal import Quantities
internal import Randomness

extension FederatedTree {
  /// The decision about one's part of a batch: asked once a batch, for all its nodes.
  static let assignment = DecisionKind(
    "tree-assignment", role: .prover, "what to do with its nodes of a batch's proof tree",
    fields: [
      .init("price-over-cost", unit: "ratio", edges: [0.5, 1, 1.5, 2]),
      .init("own-queue", unit: "hours until a machine is free", edges: [0.001, 0.05, 0.2]),
      .init("deposit", unit: "ether"),
      .init("nodes", unit: "nodes of the tree that are its own"),
      .init(
        "fine-over-cost", unit: "expected fine for all its nodes over their cost", edges: [0.1, 1]),
      .init("cost", unit: "ether"),
    ],
    menu: .choices([
      Choice("prove", "makes its nodes as they become ready"),
      Choice("skip", "nothing comes, which shows at each node's time-out"),
    ]), resolved: "when the batch is final",
    payoff: PayoffRange(low: -2, high: 2, timesField: "cost"),
    learner: LearnerSpec(
      .qLearning(
        alpha: 0.1, delta: 0.95, exploration: .exponential(initial: 1, beta: 4e-5), initial: 0),
      state: ["price-over-cost", "fine-over-cost"]))

  /// The tree of a batch, with its nodes dealt among the provers.
  ///
  /// Only who takes part and has the memory for the whole batch is dealt any (assumption).
  func deal(_ batch: ProofWork, _ floor: borrowing ProverFloor) -> Job {
    let proofs = Double(batch.proofs)
    let tree = ProofTree(atLeast: proofs / leafProofs)
    var able: [Int] = []
    for prover in deposits.indices
    where floor.takesPart(provers.lowerBound + prover)
      && floor.fits(batch, proofs: batch.proofs, on: provers.lowerBound + prover)
    {
      able.append(prover)
    }
    let owners = isNear ? ringOwners(tree, able) : randomOwners(tree, able)
    let leaf = proofs / Double(tree.leaves)
    var dealt = provers.map { _ in (nodes: 0, proofs: 0.0) }
    for (node, owner) in owners.enumerated() {
      guard let owner else { continue }
      dealt[owner].nodes += 1
      dealt[owner].proofs += node < tree.leaves ? leaf : mergeProofs
    }
    return Job(
      serial: serial, batch: batch, leafProofs: leaf,
      progress: ProofTreeProgress(tree, hasBarrier: hasBarrier),
      nodes: owners.map { Node(prover: $0) },
      tickets: provers.map { _ in .none }, proves: provers.map { _ in true }, dealt: dealt,
      earned: provers.map { _ in 0 })
  }

  /// Each level is dealt in turn, in a new order.
  private func randomOwners(_ tree: ProofTree, _ able: [Int]) -> [Int?] {
    guard !able.isEmpty else { return Array(repeating: nil, count: tree.nodes) }
    var owners: [Int?] = []
    var order = able
    for level in 0...tree.height {
      var stream = draws(UInt32(level))
      for i in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(i, Int(stream.below(UInt32(i + 1))))
      }
      for i in tree.nodes(ofLevel: level).indices {
        owners.append(order[(i - tree.nodes(ofLevel: level).lowerBound) % order.count])
      }
    }
    return owners
  }

  /// Provers stand on a ring: from a drawn one on each has the next leaves, all as many as whole
  /// leaves go.
  private func ringOwners(_ tree: ProofTree, _ able: [Int]) -> [Int?] {
    guard !able.isEmpty else { return Array(repeating: nil, count: tree.nodes) }
    var stream = draws(0)
    let first = Int(stream.below(UInt32(able.count)))
    let share = min(able.count, tree.leaves)
    var owners: [Int?] = (0..<tree.leaves).map {
      able[(first + $0 * share / tree.leaves) % able.count]
    }
    for node in tree.leaves..<tree.nodes {
      owners.append(tree.firstChild(of: node).flatMap { owners[$0] })
    }
    return owners
  }

  /// The random numbers of a deal, by level, or of who gets a node next.
  func draws(_ number: UInt32, of serial: UInt32? = nil) -> RandomStream {
    RandomStream(seed: seed, purpose: .assignment, entity: serial ?? self.serial, slot: number)
  }

  /// The batches that have not begun: those posted last.
  var newJobs: Range<Int> {
    var first = work.count
    while first > 0, !work[first - 1].hasBegun { first -= 1 }
    return first..<work.count
  }

  /// Asks all who have a part of a batch that has not begun.
  public mutating func ask(
    _ view: ProvingView, _ floor: borrowing ProverFloor, _ requests: inout [Request]
  ) {
    asked.removeAll(keepingCapacity: true)
    guard !view.isHalted else { return }
    for job in newJobs {
      for prover in deposits.indices where work[job].dealt[prover].nodes > 0 {
        asked.append((job, prover))
        requests.append(question(to: prover, work[job], view, floor))
      }
    }
  }

  private func question(
    to prover: Int, _ job: Job, _ view: ProvingView, _ floor: borrowing ProverFloor
  ) -> Request {
    let player = provers.lowerBound + prover
    let (nodes, proofs) = job.dealt[prover]
    let usual = usualSeconds(proofs, job.batch, by: prover, floor)
    let cost = Double(
      wide: floor.cost(
        machineSeconds: usual * (1 + straggler * (slowdown - 1)), of: player))
    let perWei = 1 / max(1, cost)
    let fine = Double(wide: penalties.missedProof.of(deposits[prover])) * Double(nodes)
    return Request(
      kind: view.firstKind, player: player, ordinal: job.serial,
      observation: SIMD8(
        Double(wide: pay(proofs: proofs, of: job)) * perWei,
        max(0, floor.freeAt(player, at: view.seconds) - view.seconds) / 3600,
        Double(wide: deposits[prover]) * 1e-18, Double(nodes),
        fine * penalties.inspection.ratio * perWei, cost * 1e-18, 0, 0))
  }

  /// What so many proofs of a batch usually take on a prover's machines, in machine-seconds.
  private func usualSeconds(
    _ proofs: Double, _ batch: ProofWork, by prover: Int, _ floor: borrowing ProverFloor
  ) -> Double {
    let all = floor.machineSeconds(batch, proofs: batch.proofs, by: provers.lowerBound + prover)
    return all * proofs / Double(batch.proofs)
  }

  /// Takes the answers.
  public mutating func resolve(
    _ view: ProvingView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    for i in requests.indices {
      work[asked[i].job].tickets[asked[i].prover] = requests[i].ticket
      work[asked[i].job].proves[asked[i].prover] = actions[i].index == 0
    }
  }
}
