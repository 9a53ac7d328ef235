internal import Foundation
internal import Proofs

/// Proofs of transfers: primitives, a batch beside the floor that follows from them, and many sizes.
struct ProofsBenchmark {
  let repeats: Int
  /// The largest batch.
  let largest: Int
  private let threads = ProcessInfo.processInfo.activeProcessorCount

  func rows() throws -> [Row] {
    keepFreedMemory()
    let primitives = ProofPrimitives(repeats: max(5, repeats))
    var rows = primitives.rows
    for (hash, limit) in [(CommitmentHash.blake3, 1.2), (.poseidon2, 2.0)] {
      let proof = try MeasuredProof(
        transfers: 1_024, hash: hash, threads: threads, repeats: repeats)
      if hash == .blake3 { rows.append(memory(proof)) }
      rows += self.rows(proof, ProofFloor(proof, primitives), limit: limit)
    }
    return try rows + sizes()
  }

  /// A proof and its stages beside their floors.
  private func rows(_ proof: MeasuredProof, _ floor: ProofFloor, limit: Double) -> [Row] {
    let (hash, cores) = (proof.hash.rawValue, Double(threads))
    let whole = Row(
      "proofs: 1,024 transfers, depth 30, \(hash)", proof.seconds, "s",
      "\(threads) threads, \(proof.bytes) bytes, at most \(limit) s with AVX-512",
      peer: .init(name: "floor of primitives", value: floor.total / cores, floor: 1.0 / 3))
    let stages = zip(floor.stages, proof.stages).map { stage, seconds in
      let least = 1_000 * stage.seconds / cores
      return Row(
        "proofs:   \(stage.name), \(hash)", 1_000 * seconds, "ms",
        least > 0 ? "floor \(Row.text(least)): \(Row.text(1_000 * seconds / least)) times" : "")
    }
    return [whole] + stages + [
      Row(
        "proofs: verification, \(hash)", 1_000 * proof.verification, "ms", "at most 20")
    ]
  }

  /// Peak memory of the process after its first proofs, over 4 C N (1 + b).
  private func memory(_ proof: MeasuredProof) -> Row {
    let tables = 4 * Double(proof.columns * proof.rows * (1 + proof.blowup)) / 1_048_576
    let peak = Clock.peakMegabytes()
    return Row(
      "proofs: peak memory, 1,024 transfers", peak, "MB",
      "\(Row.text(peak / tables)) times 4 C N (1 + b), at most 1.5")
  }

  /// Milliseconds a transfer at powers of two, which fill their tables.
  private func sizes() throws -> [Row] {
    var rows: [Row] = []
    var transfers = 64
    while transfers <= largest {
      let proof = try MeasuredProof(
        transfers: transfers, hash: .blake3, threads: threads,
        repeats: transfers <= 2_048 ? repeats : 2)
      rows.append(
        Row(
          "proofs: one of \(transfers) transfers, blake3",
          1_000 * proof.seconds / Double(transfers), "ms"))
      transfers *= 2
    }
    let times = rows.map(\.value)
    guard let least = times.min(), let most = times.max() else { return [] }
    return rows + [
      Row("proofs: the slowest size over the quickest", most / least, "times", "a transfer")
    ]
  }
}
