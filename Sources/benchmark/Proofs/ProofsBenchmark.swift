internal import Foundation
internal import Proofs

/// One proof as it was measured.
struct MeasuredProof {
  let transfers: Int
  let depth: Int
  let hash: CommitmentHash
  let rows: Int
  let columns: Int
  let blowup: Int
  /// Seconds of all stages, the least of the repeats.
  var seconds = Double.infinity
  /// Seconds of the verifier, the least.
  var verification = Double.infinity
  /// Bytes of the proof.
  var bytes = 0
}

/// Proofs of transfers: primitives, a batch beside the floor that follows from them, and many sizes.
struct ProofsBenchmark {
  let repeats: Int
  /// The largest batch.
  let largest: Int
  private let threads = ProcessInfo.processInfo.activeProcessorCount

  func rows() throws -> [Row] {
    let primitives = ProofPrimitives(repeats: max(5, repeats))
    var rows = primitives.rows
    for (hash, limit) in [(CommitmentHash.blake3, 1.2), (.poseidon2, 2.0)] {
      let proof = try measure(1_024, hash, repeats: repeats)
      let floor = primitives.floor(proof) / Double(threads)
      rows.append(
        Row(
          "proofs: 1,024 transfers, depth 30, \(hash.rawValue)", proof.seconds, "s",
          "\(threads) threads, \(proof.bytes) bytes, at most \(limit) s with AVX-512",
          peer: .init(name: "floor of primitives", value: floor, floor: 1.0 / 3)))
      rows.append(
        Row(
          "proofs: verification, \(hash.rawValue)", 1_000 * proof.verification, "ms",
          "at most 20"))
      if hash == .blake3 { rows.append(memory(proof)) }
    }
    return try rows + sizes()
  }

  /// Peak memory of the process after its first proof, over 4 C N (1 + b).
  private func memory(_ proof: MeasuredProof) -> Row {
    let tables = 4 * Double(proof.columns * proof.rows * (1 + proof.blowup)) / 1_048_576
    let peak = Clock.peakMegabytes()
    return Row(
      "proofs: peak memory, 1,024 transfers", peak, "MB",
      "\(Row.text(peak / tables)) times 4 C N (1 + b), at most 1.5")
  }

  private func sizes() throws -> [Row] {
    var rows: [Row] = []
    var transfers = 64
    while transfers <= largest {
      let proof = try measure(transfers, .blake3, repeats: transfers <= 1_024 ? repeats : 1)
      rows.append(
        Row(
          "proofs: one of \(transfers) transfers, blake3",
          1_000 * proof.seconds / Double(transfers), "ms"))
      transfers *= 4
    }
    return rows
  }

  private func measure(_ transfers: Int, _ hash: CommitmentHash, repeats: Int) throws
    -> MeasuredProof
  {
    let prover = BatchProver(transfers: transfers, hash: hash, threads: threads)
    var proof: MeasuredProof?
    for _ in 0..<max(1, repeats) {
      let batch = try prover.prove()
      let air = try TransferAIR(batch.statement.chunks[0])
      var best =
        proof
        ?? MeasuredProof(
          transfers: transfers, depth: prover.depth, hash: hash, rows: air.rows,
          columns: air.width, blowup: batch.statement.parameters.blowup)
      let file = ProofFile.bytes(batch.proofs)
      best.bytes = file.count
      best.seconds = min(best.seconds, batch.stages.total)
      let start = Clock.wall()
      _ = try BatchVerifier.verify(batch.statement, proofFile: file)
      best.verification = min(best.verification, Clock.wall() - start)
      proof = best
    }
    guard let proof else { preconditionFailure("there is at least one repeat") }
    return proof
  }
}
