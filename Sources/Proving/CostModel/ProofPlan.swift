internal import Randomness

/// The jobs that prove a batch, as machines see them: one that goes ahead, chunks, merges of so many at
/// a time until one is left, and one at the end.
///
/// Plain numbers, made without an allocation. Jobs of one kind are equally long.
public struct ProofPlan: Sendable, Hashable, BitwiseCopyable {
  /// More chunks than this are taken as so many longer ones, and their merges likewise.
  public static let mostChunks: UInt32 = 4096

  /// Execution, witness and traces, in seconds; 0 where no source states them.
  public var lead = 0.0
  /// How many chunks there are, at least 1.
  public var chunks: UInt32 = 1
  /// One chunk's proof, in seconds.
  public var chunk = 0.0
  /// What each machine takes before its first chunk, in seconds.
  public var setup = 0.0
  /// How many proofs a merge takes; 0: they are not merged.
  public var arity: UInt32 = 0
  /// One merge, in seconds.
  public var merge = 0.0
  /// The wrap, in seconds.
  public var tail = 0.0
  /// The standard deviation of the logarithm of all seconds, which are medians.
  public var spread = 0.0
  /// The memory that the largest job takes, in bytes; 0 where no source states any.
  public var memoryBytes = 0.0

  /// One job of so many seconds.
  public init(seconds: Double) { chunk = seconds }

  /// So many jobs of so many seconds each that wait for nothing.
  public init(jobs: UInt64, seconds: Double) {
    chunks = UInt32(clamping: max(1, jobs))
    chunk = seconds
    bound()
  }

  /// How many merges there are: each group of `arity`, and the rest, on every level, but one alone goes
  /// up without a merge.
  public var merges: UInt32 {
    guard arity > 1 else { return 0 }
    var (left, merges) = (chunks, 0 as UInt32)
    while left > 1 {
      let groups = (left + arity - 1) / arity
      merges += groups - (left % arity == 1 ? 1 : 0)
      left = groups
    }
    return merges
  }

  /// What one machine takes for everything, in seconds, the median.
  public var machineSeconds: Double {
    lead + setup + Double(chunks) * chunk + Double(merges) * merge + tail
  }

  /// What machines are kept busy on average, in seconds: with the mean of the spread, `setup` on as
  /// many machines as take part, and work and repairs where machines break down.
  ///
  /// - Parameters:
  ///   - machines: How many there are.
  ///   - breakdowns: Mean seconds of work between breakdowns and of a repair; `nil`: there are none. A
  ///     task of s seconds that begins anew after each takes (exp(s / work) - 1) (work + repair).
  /// - Returns: Machine-seconds, at most 10¹⁵.
  public func meanMachineSeconds(
    machines: Int, breakdowns: (work: Double, repair: Double)? = nil
  ) -> Double {
    func task(_ seconds: Double) -> Double {
      guard let breakdowns else { return seconds }
      return Elementary.expm1(min(40, seconds / breakdowns.work))
        * (breakdowns.work + breakdowns.repair)
    }
    let starts = Double(min(UInt64(chunks), UInt64(max(1, machines))))
    let sum =
      task(lead) + starts * (task(setup + chunk) - task(chunk)) + Double(chunks) * task(chunk)
      + Double(merges) * task(merge) + task(tail)
    return min(1e15, sum * Elementary.exp(spread * spread / 2))
  }

  /// So many of these one after the other or on several machines, as jobs that wait for nothing.
  public func times(_ parts: UInt64) -> Self {
    var all = Self(jobs: parts, seconds: machineSeconds)
    all.spread = spread
    all.memoryBytes = memoryBytes
    return all
  }

  /// Whether a machine's memory is enough, or one of the two is not known.
  public func fits(_ machine: HardwareProfile?) -> Bool {
    machine?.memoryGigabytes.map { memoryBytes <= Double($0) * 1e9 } ?? true
  }

  /// Makes few long chunks of many short ones.
  mutating func bound() {
    guard chunks > Self.mostChunks else { return }
    let (all, allMerges) = (Double(chunks) * chunk, Double(merges) * merge)
    chunks = Self.mostChunks
    chunk = all / Double(chunks)
    if merges > 0 { merge = allMerges / Double(merges) }
  }
}

extension ProverProfile {
  /// The jobs that prove a batch of so many proofs on machines of this kind; `nil` stands for the
  /// profile's own.
  ///
  /// A profile without a model has jobs of its one time, as many as there are proofs. With a model the
  /// jobs follow from what the batch holds. No allocation; the same bits everywhere.
  public func plan(
    of batch: BatchWork, proofs: UInt64, on machine: HardwareProfile?
  ) -> ProofPlan {
    guard let model, let machine = machine ?? self.machine else {
      return ProofPlan(
        jobs: proofs, seconds: machine.map { $0.secondsPerProof(self) } ?? secondsPerProof)
    }
    return model.plan(of: batch, on: machine)
  }
}

extension ProverCostModel {
  /// The jobs that prove a batch on machines of this kind.
  ///
  /// What is fixed in the chunk stage is what a machine takes before its first chunk. The stages'
  /// spreads count by their seconds: they are taken to rise and fall together.
  public func plan(of batch: BatchWork, on machine: HardwareProfile) -> ProofPlan {
    let costs = cost(of: batch, on: machine)
    var plan = ProofPlan(seconds: 0)
    plan.lead = costs.witness.seconds + costs.traces.seconds
    plan.chunks = UInt32(min(4_294_967_040, costs.chunkCount))
    plan.setup = min(fixedChunkSeconds(on: machine), costs.chunks.machineSeconds)
    plan.chunk = (costs.chunks.machineSeconds - plan.setup) / costs.chunkCount
    plan.arity = UInt32(arity)
    plan.merge = costs.aggregation.machineSeconds / Double(max(1, plan.merges))
    plan.tail = costs.wrap.seconds + (plan.merges == 0 ? costs.aggregation.seconds : 0)
    if plan.merges == 0 { plan.merge = 0 }
    plan.memoryBytes = costs.memoryBytes
    let seconds = costs.seconds
    let weighted = ProvingStage.allCases.reduce(0) { $0 + costs[$1].seconds * costs[$1].spread }
    plan.spread = seconds > 0 ? weighted / seconds : 0
    plan.bound()
    return plan
  }
}
