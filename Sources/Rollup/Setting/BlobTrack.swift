/// Where the blob base fee of a run comes from.
public struct BlobTrack: Sendable {
  /// Fee by replay, or by the protocol's rule for a demand that is drawn.
  public enum Source: Sendable {
    /// The blob base fee in wei per blob gas of each slot.
    case replay([UInt64])
    /// Blobs of others per block: Poisson with mean `meanPerBlock` * (1 + fee/reference)^-elasticity,
    /// cut at the fork's maximum; the fee follows EIP-4844 from `startExcess` on.
    case demand(
      meanPerBlock: Double, startExcess: UInt64, referenceWei: Double, elasticity: Double)
  }

  /// Where the fee comes from.
  public var source: Source
  /// The schedule in force: target, maximum and update fraction.
  public var fork: BlobFork

  /// A track from `source` under `fork`.
  public init(source: Source, fork: BlobFork) {
    self.source = source
    self.fork = fork
  }
}
