public import Proofs

/// How the proofs of a run are made.
public struct ProofTerms: Sendable, Hashable {
  /// The depth of the tree of accounts.
  public var depth: Int
  /// What decides the parameters of the proofs.
  public var profile: ProofProfile
  /// What commitments are hashed with.
  public var hash: CommitmentHash
  /// How many accounts send transfers to each other; at most half of the tree's places.
  public var accounts: Int
  /// How many threads share the work of a proof, whose bytes do not depend on it.
  public var threads: Int
  /// How many rows of tables a run may prove before it ends with an error: the estimate at its start knows
  /// neither what searchers add nor how often a part is sent again.
  public var mostRows = 1 << 26

  /// Proofs of transfers in a tree of 2^`depth` places.
  ///
  /// Assumption: 1,024 accounts; what a proof takes does not depend on their number.
  ///
  /// - Precondition: `depth` is one of `AccountTree.depths`.
  public init(
    depth: Int = 14, profile: ProofProfile = .default, hash: CommitmentHash = .blake3,
    accounts: Int = 1_024, threads: Int = 1
  ) {
    precondition(AccountTree.depths.contains(depth), "no circuit for trees of depth \(depth)")
    (self.depth, self.profile, self.hash) = (depth, profile, hash)
    (self.accounts, self.threads) = (accounts, threads)
  }

  /// What prover and verifier agree on.
  package var parameters: ProofParameters { ProofParameters(profile, hash: hash) }

  /// The rows of the table of so many transfers, padding included.
  public func rows(of transfers: Int) -> Int { TransferLayout(depth: depth).rows(for: transfers) }

  /// The most transfers of one proof: a power of two whose table has an extension that the field has room
  /// for and that takes no more memory than `extensionBytes`.
  public var mostTransfers: Int {
    let layout = TransferLayout(depth: depth)
    let points = min(
      1 << KoalaBear.twoAdicity, Self.extensionBytes / (layout.width * MemoryLayout<UInt32>.size))
    var count = BatchPublicInputs.maximumCount
    while count > 1, layout.rows(for: count) << parameters.log2Blowup > points { count /= 2 }
    return count
  }

  /// The most bytes of a table's extension, the largest part of what a prover keeps.
  static let extensionBytes = 1 << 30
}
