/// Why a run whose proofs are really made cannot go on: its prover, its verifier or the engine is wrong.
public struct ProofFailure: Error, Hashable, Sendable {
  /// What could not be done.
  public enum Stage: String, Sendable, Hashable {
    /// The batch was not executed, so that nothing is published of it.
    case execution
    /// Parts were asked for that the batch does not have.
    case request
    /// No proof was made.
    case proving
    /// An honest proof was refused.
    case verification
    /// The batch did not become final.
    case settlement
  }

  /// The run in which it happened.
  public struct Place: Hashable, Sendable {
    /// The design of the run.
    public let design: String
    /// The seed of the run.
    public let seed: UInt64
  }

  /// The ordinal of the batch from 1.
  public let batch: UInt32
  /// The part of the batch, counted from 0; `nil`: it is not about one part.
  public let chunk: Int?
  /// What could not be done.
  public let stage: Stage
  /// What is wrong.
  public let reason: String
  /// The run in which it happened; `nil` where the thrower does not know.
  public private(set) var place: Place?

  /// A failure with a batch, or with one of its chunks.
  public init(batch: UInt32, chunk: Int? = nil, _ stage: Stage, reason: String) {
    (self.batch, self.chunk, self.stage, self.reason) = (batch, chunk, stage, reason)
  }

  /// The same failure, in a run that can be named.
  func located(in design: String, seed: UInt64) -> Self {
    var located = self
    located.place = Place(design: design, seed: seed)
    return located
  }
}

extension ProofFailure: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    let run = place.map { "\($0.design), seed \($0.seed): " } ?? ""
    let part = chunk.map { ", chunk \($0)" } ?? ""
    return "\(run)\(stage.rawValue) of batch \(batch)\(part) failed: \(reason)"
  }
}
