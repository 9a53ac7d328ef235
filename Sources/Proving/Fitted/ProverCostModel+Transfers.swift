extension ProverCostModel {
  /// The model of a prover of transfers whose proofs L1 verifies as they are, one after the other.
  ///
  /// The unit of work is a transfer; `stages` are on `threads` threads of `machine`.
  public static func transfers(
    perChunk: Double, witness: StageModel, traces: StageModel, chunks: StageModel,
    machine: HardwareProfile, threads: Int
  ) -> Self {
    Self(
      unit: "transfers", workPerTransaction: 1, workPerGas: 0, fixedWork: 0, workSpread: 0,
      workSource: "assumption: every transaction is a transfer", chunkWork: perChunk, arity: 2,
      witness: witness, traces: traces, chunks: chunks,
      aggregation: .unstated("chunks are verified one after the other; recursion is not built"),
      wrap: .unstated("verified as it is"), proofSystem: .stark,
      referenceMachine: machine.name, referenceSpeed: machine.speed, referenceThreads: threads,
      scales: [])
  }
}
