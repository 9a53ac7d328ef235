/// What the proofs of all chunks of a batch claim together.
public struct BatchClaim: Hashable, Sendable {
  /// The depth of the tree.
  public let depth: Int
  /// The token that moves.
  public let token: UInt32
  /// How many transfers there are.
  public let count: Int
  /// The root before the first transfer.
  public let preRoot: Digest
  /// The root after the last.
  public let postRoot: Digest
  /// The digest of all transfers, from the first on.
  public let chain: Digest
  /// What the senders paid, in units of the token.
  public let fees: UInt64

  /// The claim of chunks that follow each other.
  ///
  /// - Throws: `ClaimError` unless the first chunk starts from no transfer and each other one from root and
  ///   transfers where the one before it ended, all with one token in a tree of one depth.
  public init(chunks: [BatchPublicInputs]) throws(ClaimError) {
    guard let first = chunks.first, let last = chunks.last else { throw .noChunk }
    guard first.chainStart == TransferChain.start else { throw .chainStart }
    for chunk in chunks { try chunk.check() }
    for (i, (before, chunk)) in zip(chunks, chunks.dropFirst()).enumerated() {
      guard chunk.preRoot == before.postRoot else { throw .rootsDiffer(chunk: i + 1) }
      guard chunk.chainStart == before.chainEnd else { throw .chainsDiffer(chunk: i + 1) }
      guard chunk.depth == first.depth, chunk.token == first.token else {
        throw .kindsDiffer(chunk: i + 1)
      }
    }
    (depth, token) = (first.depth, first.token)
    (preRoot, postRoot, chain) = (first.preRoot, last.postRoot, last.chainEnd)
    count = chunks.reduce(0) { $0 + $1.count }
    fees = chunks.reduce(0) { $0 + $1.fees }
  }
}
