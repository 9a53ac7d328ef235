internal import Quantities

extension ProverProfile {
  /// Transactions for which the seconds of one proof are given where a profile depends on the batch.
  private static let exampleBatch: UInt64 = 500

  /// A profile whose seconds are those of a model, on the model's machine.
  ///
  /// - Precondition: the model is sound (`ProverCostModel.problem`).
  public init(name: String, summary: String, model: ProverCostModel, timeSource: String) {
    guard let machine = HardwareProfile.all.first(where: { $0.name == model.referenceMachine })
    else { preconditionFailure("no machine is called \(model.referenceMachine)") }
    let example = model.cost(of: BatchWork(transactions: Self.exampleBatch), on: machine)
    self.init(
      name: name, summary: summary, transactionsPerProof: Self.exampleBatch,
      secondsPerProof: example.seconds, dollarsPerHour: machine.dollarsPerHour,
      timeSource: timeSource, priceSource: machine.priceSource, machine: machine, model: model)
  }

  /// The profiles whose figures are these lines: those that are compiled in, or fitted anew.
  public static func fitted(to lines: [FittedSeries]) -> [Self] {
    [sp1(lines), riscZero(lines), winterfell(lines)]
  }

  /// SP1 with the RSP program, which proves Ethereum blocks, on one RTX A6000: core proofs, compressed
  /// to one, wrapped in Groth16.
  private static func sp1(_ lines: [FittedSeries]) -> Self {
    Self(
      name: "sp1-rsp-a6000",
      summary: "SP1 proving blocks with RSP on one RTX A6000, wrapped in Groth16",
      model: sp1Model(lines),
      timeSource: "yetanotherco/zkvm_benchmarks, RSP in three modes, 13 March 2025")
  }

  private static func sp1Model(_ lines: [FittedSeries]) -> ProverCostModel {
    let work = lines.line("RSP SP1-Core", FittedSeries.coreProofMegabytes)
    return ProverCostModel(
      unit: "megabytes of core proof", workPerTransaction: 0, workPerGas: work.cost.perUnit,
      fixedWork: work.cost.fixed, workSpread: work.cost.spread,
      workSource: "core proofs of six Ethereum blocks over their gas, \(work.source)",
      // The one proof that the compressed mode leaves has 1,477,238 bytes whatever the block.
      chunkWork: 1.477_238, arity: 2,
      witness: .unstated("within the chunk proofs"), traces: .unstated("within the chunk proofs"),
      chunks: StageModel(
        seconds: lines.line("RSP SP1-Core", "prove").cost,
        source: "RSP SP1-Core; assumption: a chunk's proof is as large as a compressed one"),
      aggregation: StageModel(
        seconds: lines.line("RSP SP1-Compressed", FittedSeries.aggregation).cost,
        source: "RSP SP1-Compressed less RSP SP1-Core; assumption: merges of two"),
      wrap: StageModel(
        seconds: lines.line("RSP SP1-Groth16", FittedSeries.wrap).cost,
        source: "RSP SP1-Groth16 less RSP SP1-Compressed"),
      proofSystem: .wrapped, referenceMachine: "gpu-rtx-a6000",
      referenceSpeed: HardwareProfile.a6000, referenceThreads: nil,
      scales: lines.scales("SP1"))
  }

  /// RISC Zero with the RSP program on one RTX A6000; the source gives one time for everything.
  private static func riscZero(_ lines: [FittedSeries]) -> Self {
    Self(
      name: "risc0-rsp-a6000", summary: "RISC Zero proving blocks with RSP on one RTX A6000",
      model: riscZeroModel(lines),
      timeSource: "yetanotherco/zkvm_benchmarks, RSP RISC0, 18 March 2025")
  }

  private static func riscZeroModel(_ lines: [FittedSeries]) -> ProverCostModel {
    let work = lines.line("RSP SP1-Core", FittedSeries.coreProofMegabytes)
    return ProverCostModel(
      unit: "megabytes of SP1's core proof", workPerTransaction: 0, workPerGas: work.cost.perUnit,
      fixedWork: work.cost.fixed, workSpread: work.cost.spread,
      workSource: "core proofs of six Ethereum blocks over their gas, \(work.source)",
      chunkWork: nil, arity: 2, witness: .unstated("within the chunk proofs"),
      traces: .unstated("within the chunk proofs"),
      chunks: StageModel(
        seconds: lines.line(
          "RSP RISC0", "prove", source: "bench_results/rsp_18_mar_25_A6000.csv"
        ).cost, source: "RSP RISC0, whatever it includes"),
      aggregation: .unstated("within the chunk proofs, as far as the source says"),
      wrap: .unstated("no published row"), proofSystem: .wrapped,
      referenceMachine: "gpu-rtx-a6000", referenceSpeed: HardwareProfile.a6000,
      referenceThreads: nil, scales: lines.scales("RISC Zero"))
  }

  /// Winterfell's example of Lamport signatures on 8 cores: one trace, padded to a power of two.
  private static func winterfell(_ lines: [FittedSeries]) -> Self {
    Self(
      name: "winterfell-lamport-8",
      summary: "Winterfell proving one Lamport signature a transaction on 8 cores, a STARK on L1",
      model: winterfellModel(lines),
      timeSource: "https://github.com/facebook/winterfell README, 2021")
  }

  private static func winterfellModel(_ lines: [FittedSeries]) -> ProverCostModel {
    let system = "Winterfell Lamport+ signatures"
    return ProverCostModel(
      unit: "signatures", workPerTransaction: 1, workPerGas: 0, fixedWork: 0, workSpread: 0,
      workSource: "assumption: proving a transaction is proving its signature", chunkWork: nil,
      arity: 2, witness: .unstated("within the chunk proofs"),
      traces: .unstated("within the chunk proofs"),
      chunks: StageModel(
        seconds: lines.line(system, "prove").cost,
        memory: lines.line(system, FittedSeries.memory).cost, padding: .powerOfTwo,
        threadsExponent: lines.line(
          "Winterfell 1024 Lamport+ thread scaling", "prove"
        ).threadsExponent,
        source: "an i9-9980HK of 8 cores, taken for 8 threads of any processor (assumption)"),
      aggregation: .unstated("one proof: nothing to merge"),
      wrap: .unstated("verified as it is"), proofSystem: .stark,
      referenceMachine: "cpu-8-vcpu", referenceSpeed: HardwareProfile.eightThreads,
      referenceThreads: 8, scales: [])
  }
}
