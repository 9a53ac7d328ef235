internal import Randomness

/// The blob base fee of each L1 block: replayed, or by EIP-4844 from a drawn demand of others.
///
/// The rollup's own blobs are not added: it is small beside L1, and the fee stays the same for
/// every design of a seed (*assumption*).
struct BlobFeeFeed {
  private let track: BlobTrack
  private var excess: UInt64 = 0

  init(_ track: BlobTrack) {
    self.track = track
    if case .demand(_, let start, _, _) = track.source { excess = start }
  }

  /// The fee in the block of `slot`; a missed slot has none and moves nothing.
  mutating func next(seed: UInt64, slot: Int, l1BaseFee: UInt64) -> UInt64 {
    switch track.source {
    case .replay(let fees): return fees[slot % fees.count]
    case .demand(let mean, _, let reference, let elasticity):
      let fee = BlobFee.baseFee(excess: excess, fork: track.fork)
      guard l1BaseFee > 0 else { return fee }
      var stream = RandomStream(seed: seed, purpose: .blobDemand, slot: UInt32(slot))
      let wanted = mean * Elementary.pow(1 + Double(fee) / reference, -elasticity)
      let blobs = min(UInt64(stream.poisson(wanted)), track.fork.maximum)
      excess = BlobFee.nextExcess(
        excess: excess, blobs: blobs, fork: track.fork, parentBaseFee: l1BaseFee)
      return fee
    }
  }
}
