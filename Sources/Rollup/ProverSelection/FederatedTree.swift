public import Proving
public import Parameters
public import Quantities
internal import Randomness

/// Provers make the proof of a batch together: a leaf each, and merges of two up to the root.
///
/// A batch of P proofs has n = 2^h leaves, each of P / n proofs, so that all leaves together are the
/// work of one prover; the n - 1 merges come on top. A node begins when its two children are with its
/// prover and a machine of that prover is free. The poster pays a price for each proof of the batch,
/// which the nodes' provers share by the usual time of their nodes; it takes the root to L1 and pays
/// for verification. A node that is not there after a time-out goes to somebody else too, and who is
/// first is paid; the others stop then.
public struct FederatedTree: ProvingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "federated-tree", "provers make a tree of proofs together, and share a price by nodes",
    parameters, source: "federated provers, a talk of Aztec's; R. L. Graham, 1966 (scheduling)")

  /// What a prover makes of its part of a batch.
  public static let decisions = [assignment]

  /// So many provers are given a node, one after the other (assumption).
  static let mostTries = 3

  /// What L1 verifies.
  public let proofSystem: ProofSystem
  /// All see what is posted.
  public let disclosure = Disclosure.afterPosting
  /// What a prover must lock.
  public let entryCapital: Wei
  let depositTarget: UInt128
  let price: UInt128
  let machines: Int
  /// The most proofs that a leaf covers, and what a merge takes in proofs.
  let leafProofs: Double
  let mergeProofs: Double
  let link: Double
  let isNear: Bool
  let hasBarrier: Bool
  let straggler: Double
  let slowdown: Double
  let timeout: Double

  var seed: UInt64 = 0
  var penalties = PenaltyTerms()
  var provers = 0..<0
  /// By prover, in wei.
  var deposits: [UInt128] = []
  var hasLocked = false
  /// Batches so far.
  var serial: UInt32 = 0
  /// Batches under proof, oldest first.
  var work: [Job] = []
  /// What happens at which nodes.
  var events = TimeQueue<Event>()
  /// Who is asked in this L1 block, in the order of the requests.
  var asked: [(job: Int, prover: Int)] = []

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    proofSystem = ProofSystem(arguments)
    depositTarget = arguments.ether("deposit").rawValue
    entryCapital = Wei(depositTarget)
    price = arguments.ether("price").rawValue
    machines = arguments.count("machines")
    leafProofs = arguments.number("leaf")
    mergeProofs = arguments.number("merge")
    link = arguments.seconds("link")
    isNear = arguments.text("assignment") == "proximity"
    hasBarrier = arguments.text("levels") == "barrier"
    straggler = arguments.share("stragglers").ratio
    slowdown = arguments.number("slowdown")
    timeout = arguments.seconds("time-out")
  }

  /// Equips the provers.
  public mutating func begin(_ run: RunFrame, _ floor: inout ProverFloor) {
    seed = run.seed
    penalties = run.penalties
    provers = run.provers
    deposits = provers.map { min(depositTarget, run.etherAtStart[$0]) }
    for prover in provers { floor.equip(prover, machines: machines) }
  }

  /// Deals the nodes of a batch.
  public mutating func posted(
    _ batch: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    serial &+= 1
    work.append(deal(batch, floor))
  }

  /// Forgets batches from this number on, which became void: whoever works on them works for
  /// nothing.
  ///
  /// What was paid for nodes that are proved stays with who proved them; nothing else is in escrow,
  /// and machines stop.
  public mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    advance(to: seconds, &floor, &consequences)
    guard let first = work.firstIndex(where: { $0.batch.batch >= batch }) else { return }
    for job in work.indices[first...] {
      let proved = work[job].nodes.reduce(0) { $0 + $1.machineSeconds }
      floor.noteWaste(proved, at: seconds)
      for node in work[job].nodes.indices { stop(job, node, at: seconds, &floor, &consequences) }
      for ticket in work[job].tickets { consequences.close(ticket) }
    }
    work.removeSubrange(first...)
  }
}
