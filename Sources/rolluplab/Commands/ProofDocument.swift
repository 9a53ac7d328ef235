internal import Foundation
internal import Laboratory
internal import Proofs
internal import Store

/// What a proof took and what it is worth, for every format.
struct ProofDocument {
  let prover: BatchProver
  let statement: BatchStatement
  let claim: BatchClaim
  let stages: BatchStages
  let rows: Int
  let columns: Int
  /// The security of the largest chunk's proof, which has the least.
  let security: SecurityLevel
  let proofBytes: Int
  let verifySeconds: Double
  let peakBytes: Int

  /// The document of a batch and the file with its proofs, after the verifier has accepted it.
  static func checked(
    _ batch: ProvedBatch, by prover: BatchProver
  ) throws -> (document: Self, file: [UInt8]) {
    let file = ProofFile.bytes(batch.proofs)
    let start = ContinuousClock.now
    let claim: BatchClaim
    do {
      claim = try BatchVerifier.verify(batch.statement, proofFile: file)
    } catch { throw CommandFailure(.failedRun, "the verifier refuses the proof: \(error)") }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let air = try TransferAIR(batch.statement.chunks[0])
    let security = try STARK.security(
      of: air, rows: air.rows, parameters: batch.statement.parameters)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let document = Self(
      prover: prover, statement: batch.statement, claim: claim, stages: batch.stages,
      rows: air.rows, columns: air.width, security: security, proofBytes: file.count,
      verifySeconds: seconds, peakBytes: usage.ru_maxrss << 10)
    return (document, file)
  }

  /// The document as JSON.
  var json: JSON {
    .object([
      ("seed", .unsigned(prover.seed)), ("threads", .whole(prover.threads)),
      ("rows", .whole(rows)), ("columns", .whole(columns)),
      (
        "seconds",
        .object(
          stages.named.map { ($0.name, .number($0.seconds)) } + [("total", .number(stages.total))])
      ),
      ("seconds_per_transfer", .number(stages.total / Double(claim.count))),
      ("verify_seconds", .number(verifySeconds)), ("proof_bytes", .whole(proofBytes)),
      ("peak_memory_bytes", .whole(peakBytes)), ("table_bytes", .whole(prover.tableBytes)),
      (
        "security_bits",
        .object([
          ("conjectured", .number(security.conjectured)), ("proven", .number(security.proven)),
          ("proven_queries", .number(security.provenQueries)), ("field", .number(security.field)),
        ])
      ),
      ("machine", .text(Machine.description)), ("build", .text(Machine.build)),
      ("claim", .object(ClaimDocument.object(statement, claim))),
    ])
  }

  /// The stages as CSV.
  var csv: String {
    CSV.row(["stage", "seconds"])
      + (stages.named + [("total", stages.total), ("verify", verifySeconds)]).map {
        CSV.row([$0.name, "\($0.seconds)"])
      }.joined()
  }
}
