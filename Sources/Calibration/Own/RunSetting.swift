internal import Proofs
internal import Randomness

/// What one run of the calibration proves, and how.
public struct RunSetting: Sendable, Hashable {
  /// How many transfers.
  public var transfers: Int
  /// The depth of the tree of accounts.
  public var depth: Int
  /// The profile's name.
  public var profile: String
  /// The hash's name.
  public var hash: String
  /// How many threads.
  public var threads: Int

  /// A proof of so many transfers.
  public init(transfers: Int, depth: Int, profile: String, hash: String, threads: Int) {
    (self.transfers, self.depth, self.profile) = (transfers, depth, profile)
    (self.hash, self.threads) = (hash, threads)
  }

  private static let purpose = Purpose(rawValue: 102)

  /// The settings of a calibration: `count` of all combinations, in an order drawn from a seed.
  ///
  /// Depths 14 and 30, the three profiles that differ in blowup, both hashes, and 1, 2, 4, … up to
  /// `threads` threads.
  public static func drawn(_ count: Int, sizes: [Int], threads: Int, seed: UInt64) -> [Self] {
    var all: [Self] = []
    for transfers in sizes {
      for depth in [14, 30] {
        for profile in [ProofProfile.fast, .default, .small] {
          for hash in CommitmentHash.allCases {
            for threads in threadCounts(upTo: threads) {
              all.append(
                Self(
                  transfers: transfers, depth: depth, profile: profile.rawValue,
                  hash: hash.rawValue, threads: threads))
            }
          }
        }
      }
    }
    var stream = RandomStream(seed: seed, purpose: purpose)
    for last in stride(from: all.count - 1, to: 0, by: -1) {
      all.swapAt(last, Int(stream.next() % UInt64(last + 1)))
    }
    return Array(all.prefix(count))
  }

  private static func threadCounts(upTo threads: Int) -> [Int] {
    var counts = [1]
    while let last = counts.last, last < threads { counts.append(min(2 * last, threads)) }
    return counts
  }
}
