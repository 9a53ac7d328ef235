internal import Proofs

/// One proof as it was measured.
struct MeasuredProof {
  let transfers: Int
  let depth: Int
  let hash: CommitmentHash
  let rows: Int
  let columns: Int
  let blowup: Int
  /// Bits of work before the queries.
  let grinding: Int
  let constraints: ConstraintCount
  /// Seconds of the stages in their order, of the repeat that took least.
  private(set) var stages: [Double] = []
  /// Seconds of all stages, the least of the repeats.
  private(set) var seconds = Double.infinity
  /// Seconds of the verifier, the least.
  private(set) var verification = Double.infinity
  /// Bytes of the proof.
  private(set) var bytes = 0

  /// Proves and verifies `repeats` times.
  init(
    transfers: Int, hash: CommitmentHash, threads: Int, repeats: Int
  ) throws {
    let prover = BatchProver(transfers: transfers, hash: hash, threads: threads)
    let first = try prover.prove()
    let air = try TransferAIR(first.statement.chunks[0])
    (self.transfers, depth, self.hash) = (transfers, prover.depth, hash)
    (rows, columns) = (air.rows, air.width)
    blowup = first.statement.parameters.blowup
    grinding = first.statement.parameters.queryGrinding
    constraints = ConstraintCount(air)
    try take(first)
    for _ in 1..<max(1, repeats) { try take(prover.prove()) }
  }

  private mutating func take(_ batch: ProvedBatch) throws {
    let file = ProofFile.bytes(batch.proofs)
    bytes = file.count
    if batch.stages.total < seconds {
      seconds = batch.stages.total
      stages = batch.stages.named.map(\.seconds)
    }
    let start = Clock.wall()
    _ = try BatchVerifier.verify(batch.statement, proofFile: file)
    verification = min(verification, Clock.wall() - start)
  }
}
