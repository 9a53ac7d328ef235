internal import Proving

/// A proof that machines work on; it is spent once it is closed or cancelled.
public struct JobID: Sendable, Hashable, BitwiseCopyable {
  /// Where its record is, and the how manieth it is there.
  let slot: Int32
  let stamp: UInt32
}

/// What a proof took.
public struct ProofOutcome: Sendable, Hashable, BitwiseCopyable {
  /// When it was complete, in seconds.
  public let completion: Double
  /// What machines worked on it, in seconds: what a breakdown destroyed too.
  public let machineSeconds: Double
}

/// The record of a proof under way.
struct ProvingJob: Sendable {
  /// How far it has come.
  enum Phase: UInt8, Sendable {
    case free
    case waiting
    case begun
    case finished
  }

  var plan: ProofPlan
  var noise: ProofNoise
  var shop: Int32
  var stamp: UInt32
  var phase = Phase.free
  /// Whoever submitted it knows it by this.
  var tag: SIMD2<UInt32> = .zero
  /// What all its seconds are multiplied by.
  var factor = 1.0
  /// The how manieth job of the service it is.
  var serial: UInt64 = 0
  /// The least waits least.
  var key = 0.0
  /// The number of its first task among the shop's, and how many have begun.
  var firstTask: UInt32 = 0
  var begun: UInt32 = 0
  /// Machines that have not begun one of its chunks yet and may.
  var setups: UInt32 = 0
  /// Chunks that are not proved, where they are not merged.
  var chunksLeft: UInt32 = 0
  var completion = 0.0
  var machineSeconds = 0.0
  /// Its neighbours among those that are finished and were not taken.
  var previous: Int32 = -1
  var next: Int32 = -1
}
