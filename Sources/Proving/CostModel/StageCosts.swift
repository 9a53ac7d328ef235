public import Quantities
internal import Randomness

/// What one stage of one batch takes.
public struct StageCost: Sendable, Hashable {
  /// From the stage's begin to its end, the median.
  public var seconds = 0.0
  /// Seconds of all machines together, the median.
  public var machineSeconds = 0.0
  /// The memory of the largest job in bytes, the median; 0 where no source states any.
  public var memoryBytes = 0.0
  /// The gas that L1 takes.
  public var gas: UInt64 = 0
  /// The standard deviation of the logarithm: seconds and machine-seconds are lognormal.
  public var spread = 0.0
  /// Whether a source states the stage's time; without one its seconds are 0 and mean nothing.
  public var isStated = false

  /// What the median is multiplied by for the value that a share of all batches stays below.
  ///
  /// - Precondition: `share` is above 0 and below 1.
  public func factor(atShare share: Double) -> Double {
    Elementary.exp(spread * Elementary.inverseNormal(share))
  }
}

/// What the stages of one batch take: a value without references, made without an allocation.
public struct StageCosts: Sendable, Hashable {
  /// Execution and witness.
  public var witness = StageCost()
  /// Chunk traces.
  public var traces = StageCost()
  /// Chunk proofs.
  public var chunks = StageCost()
  /// The aggregation tree: seconds from the last chunk's proof to the root's.
  public var aggregation = StageCost()
  /// The wrap.
  public var wrap = StageCost()
  /// The verification on L1.
  public var verification = StageCost()
  /// How many chunks the batch has.
  public var chunkCount = 1.0

  /// The cost of one stage.
  public subscript(stage: ProvingStage) -> StageCost {
    switch stage {
    case .witness: witness
    case .traces: traces
    case .chunks: chunks
    case .aggregation: aggregation
    case .wrap: wrap
    case .verification: verification
    }
  }

  /// Seconds from the batch to its wrapped proof, the median; stages follow each other.
  public var seconds: Double { sum { $0.seconds } }

  /// Machine-seconds of all stages, the median.
  public var machineSeconds: Double { sum { $0.machineSeconds } }

  /// The memory in bytes that a machine needs to do every stage; 0 where no source states any.
  public var memoryBytes: Double {
    max(
      witness.memoryBytes, traces.memoryBytes, chunks.memoryBytes, aggregation.memoryBytes,
      wrap.memoryBytes)
  }

  /// The seconds that a share of all batches stays below.
  ///
  /// The stages' errors are taken to rise and fall together, which is the widest that they can do.
  /// - Precondition: `share` is above 0 and below 1.
  public func seconds(atShare share: Double) -> Double {
    sum { $0.seconds * $0.factor(atShare: share) }
  }

  /// The machine-seconds that a share of all batches stays below, as `seconds(atShare:)`.
  ///
  /// - Precondition: `share` is above 0 and below 1.
  public func machineSeconds(atShare share: Double) -> Double {
    sum { $0.machineSeconds * $0.factor(atShare: share) }
  }

  /// Whether the batch can be proven on a machine: its memory is enough, or one of the two is not
  /// known.
  public func fits(_ machine: HardwareProfile) -> Bool {
    machine.memoryGigabytes.map { memoryBytes <= Double($0) * 1e9 } ?? true
  }

  private func sum(_ figure: (StageCost) -> Double) -> Double {
    figure(witness) + figure(traces) + figure(chunks) + figure(aggregation) + figure(wrap)
      + figure(verification)
  }
}

extension HardwareProfile {
  /// What so many machine-seconds cost, rounded up to a millionth of a dollar.
  ///
  /// Exact integers of microseconds and millionths of a dollar an hour.
  /// - Precondition: `machineSeconds` is at least 0 and below 10²⁰.
  public func dollars(machineSeconds: Double) -> DollarAmount {
    let microseconds = UInt128(wide: (machineSeconds * 1e6).rounded())
    return DollarAmount(
      mulDiv(microseconds, dollarsPerHour.rawValue, 3_600_000_000, rounding: .up))
  }
}
