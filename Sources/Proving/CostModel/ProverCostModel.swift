/// A prover's seconds, memory and gas for a batch, stage by stage, on any machine.
///
/// A stage takes a · work / (threads^η · speed) + c machine-seconds, with the work rounded up as the
/// prover pads it. a and c are fitted to published rows; how far rows lie from what the others say of
/// them is carried along as the spread of a lognormal.
public struct ProverCostModel: Sendable, Hashable, Codable {
  /// What the work is counted in, such as "signatures".
  public var unit: String
  /// Units of work for each transaction.
  public var workPerTransaction: Double
  /// Units of work for each L2 gas.
  public var workPerGas: Double
  /// Units of work of an empty batch.
  public var fixedWork: Double
  /// The standard deviation of ln(work / what the three above say).
  public var workSpread: Double
  /// Where the work of a transaction or of gas is from; an assumption begins with this word.
  public var workSource: String
  /// The work of one chunk, above 0; `nil` where a batch is one chunk.
  public var chunkWork: Double?
  /// How many proofs one node of the aggregation tree merges, at least 2.
  public var arity: Int
  /// Execution and witness.
  public var witness: StageModel
  /// Chunk traces.
  public var traces: StageModel
  /// Chunk proofs; padding is that of one chunk.
  public var chunks: StageModel
  /// The aggregation tree, all nodes together.
  public var aggregation: StageModel
  /// The wrap.
  public var wrap: StageModel
  /// What L1 verifies.
  public var proofSystem: ProofSystem
  /// The machine of the figures.
  public var referenceMachine: String
  /// Its `HardwareProfile.speed`, above 0.
  public var referenceSpeed: Double
  /// Its threads, where it has no accelerator and a source states them.
  public var referenceThreads: Int?
  /// Machines on which this prover's own published rows state the factors.
  public var scales: [MachineScale]

  /// The model of one stage; that of L1's verification is its gas alone.
  public subscript(stage: ProvingStage) -> StageModel? {
    switch stage {
    case .witness: witness
    case .traces: traces
    case .chunks: chunks
    case .aggregation: aggregation
    case .wrap: wrap
    case .verification: nil
    }
  }

  /// The units of work that a batch takes, the median.
  public func work(of batch: BatchWork) -> Double {
    fixedWork + workPerTransaction * Double(batch.transactions) + workPerGas * Double(batch.gas)
  }

  /// The chunks that so much work is cut into, at least 1.
  public func chunkCount(of work: Double) -> Double {
    guard let chunkWork else { return 1 }
    return max(1, (work / chunkWork).rounded(.up))
  }

  /// What a batch takes on one machine, where all stages and chunks follow each other.
  ///
  /// Seconds of machine time; the same bits everywhere; monotone in the batch. No allocation.
  /// - Complexity: O(number of `scales`).
  public func cost(of batch: BatchWork, on machine: HardwareProfile) -> StageCosts {
    let work = work(of: batch)
    let scale = scale(on: machine)
    let count = chunkCount(of: work)
    var costs = StageCosts()
    costs.chunkCount = count
    costs.witness = cost(witness, work, scale, machine)
    costs.traces = cost(traces, work, scale, machine)
    costs.chunks = cost(chunks, work, scale, machine, jobs: count)
    if chunkWork == nil || count > 1 {
      costs.aggregation = cost(aggregation, work, scale, machine)
    } else {
      costs.aggregation.isStated = aggregation.seconds != nil
    }
    costs.wrap = cost(wrap, work, scale, machine)
    costs.verification.gas = proofSystem.verificationGas()
    costs.verification.isStated = true
    return costs
  }

  private func cost(
    _ stage: StageModel, _ work: Double, _ scale: MachineScale, _ machine: HardwareProfile,
    jobs: Double = 1
  ) -> StageCost {
    var cost = StageCost()
    let padded = jobs > 1 ? paddedChunks(stage.padding, work) : stage.padding.padded(work)
    if let seconds = stage.seconds {
      let byThreads = threadScale(stage, on: machine)
      cost.seconds =
        seconds.perUnit * padded * (byThreads ?? scale.perUnit)
        + seconds.fixed * (byThreads == nil ? scale.fixed : 1)
      cost.machineSeconds = cost.seconds
      // An error of the work counts by the part of the time that it moves.
      let share = cost.seconds > 0 ? 1 - seconds.fixed * scale.fixed / cost.seconds : 0
      let ofWork = workSpread * max(0, share)
      cost.spread = (seconds.spread * seconds.spread + ofWork * ofWork).squareRoot()
      cost.isStated = true
    }
    if let memory = stage.memory {
      let largest = min(work, chunkWork ?? work)
      cost.memoryBytes = memory.median(of: stage.padding.padded(largest))
    }
    return cost
  }

  /// The work of full chunks and of the last one, each padded by itself.
  private func paddedChunks(_ padding: Padding, _ work: Double) -> Double {
    guard let chunkWork else { return padding.padded(work) }
    let full = (work / chunkWork).rounded(.down)
    return full * padding.padded(chunkWork) + padding.padded(work - full * chunkWork)
  }
}
