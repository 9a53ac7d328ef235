public import Proving
public import Parameters

/// The sequencer proves its own batches on its own machines.
public struct InHouseProving: ProvingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "in-house", "the sequencer proves its own batches on its own machines",
    [
      Parameter(
        "machines", .count(1...10_000), default: .text("4"),
        "how many machines of the prover profile it runs",
        source: .assumption("2.4 are busy at 10 tx/s with 500 transactions in 2 min")),
      ProofSystem.parameter,
    ], source: "Polygon zkEVM's trusted aggregator, 2023")

  /// What L1 verifies.
  public let proofSystem: ProofSystem
  /// The operators.
  public let isForOperatorsOnly = true
  private let machines: Int
  /// Batches under proof, oldest first: posted or not.
  private var work: [Job] = []

  private struct Job {
    let batch: ProofWork
    /// `nil`: no machine of the poster's has the memory.
    let proof: JobID?
  }

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    machines = arguments.count("machines")
    proofSystem = ProofSystem(arguments)
  }

  /// Equips whoever may post.
  public mutating func begin(_ run: RunFrame, _ floor: inout ProverFloor) {
    for poster in run.posters { floor.equip(poster, machines: machines) }
  }

  /// Starts the proofs on the poster's machines.
  public mutating func closed(
    _ batch: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    floor.rent(batch.poster, machines: machines)
    let proof = floor.prove(batch, proofs: batch.proofs, by: batch.poster, at: batch.seconds)
    work.append(Job(batch: batch, proof: proof))
  }

  /// Machines stop what serves nothing any more, and what they did is paid for.
  public mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    for job in work where job.batch.batch >= batch {
      let poster = job.batch.poster
      guard let proof = job.proof else { continue }
      let spent = floor.drop(proof, of: poster, at: seconds)
      consequences.pay(
        Transfer(
          floor.cost(machineSeconds: spent, of: poster), .ether, from: .player(poster),
          to: .compute, .proverCompute, ticket: job.batch.ticket))
    }
    work.removeAll { $0.batch.batch >= batch }
  }

  /// Pays for the machines of batches whose proofs are complete.
  public mutating func settle(
    _ view: ProvingView, _ floor: inout ProverFloor, _ proven: inout [ProvenBatches],
    _ consequences: inout Consequences
  ) {
    guard !view.isHalted else { return }
    floor.advance(to: view.seconds)
    var done = 0
    while done < min(work.count, view.posted), let proof = work[done].proof,
      floor.completion(of: proof) != nil
    {
      let job = work[done]
      let poster = job.batch.poster
      let cost = floor.cost(
        machineSeconds: floor.close(proof, of: poster).machineSeconds, of: poster)
      consequences.pay(
        Transfer(
          cost, .ether, from: .player(poster), to: .compute, .proverCompute,
          ticket: job.batch.ticket))
      proven.append(
        ProvenBatches(count: 1, prover: poster, passedOn: cost, ticket: job.batch.ticket))
      done += 1
    }
    work.removeFirst(done)
  }
}
