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

  /// Rows of the tables of so many transfers in so many proofs at least: what the work grows with.
  public func rows(transfers: Double, proofs: Double) -> Double {
    let period = Double(2 * (depth + 2))
    return max(transfers * period, proofs * max(32, period))
  }
}
