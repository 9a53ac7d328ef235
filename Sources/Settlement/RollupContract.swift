package import Proofs

/// What L1 knows of a rollup, and all by which it accepts proofs.
///
/// With a batch its poster publishes the transactions, and the root before each chunk so that chunks can
/// be proved side by side. Published roots are not believed: a batch is final only when its chunks, each
/// of which is proved, lead from the root that is stored, one after the other.
package struct RollupContract: Sendable {
  /// What is published of a chunk: all that it claims but the root to which it leads and its fees.
  package struct Published: Sendable {
    let depth: Int
    let token: UInt32
    let count: Int
    let preRoot: Digest
    let chainStart: Digest
    let chainEnd: Digest

    package init(_ chunk: BatchPublicInputs) {
      (depth, token, count) = (chunk.depth, chunk.token, chunk.count)
      (preRoot, chainStart, chainEnd) = (chunk.preRoot, chunk.chainStart, chunk.chainEnd)
    }

    /// What a claim says otherwise; `nil`: nothing.
    func difference(from claim: BatchPublicInputs) -> String? {
      if claim.depth != depth || claim.token != token { return "the tree or the token" }
      if claim.count != count { return "the number of transfers" }
      if claim.preRoot != preRoot { return "the root before them" }
      if claim.chainStart != chainStart { return "the transfers before them" }
      if claim.chainEnd != chainEnd { return "the transfers" }
      return nil
    }
  }

  private struct Batch {
    let number: UInt32
    let published: [Published]
    /// By chunk: the claim whose proof was accepted.
    var proved: [BatchPublicInputs?]
  }

  /// The root of the accounts after the newest batch that is final.
  package private(set) var root: Digest
  /// What users paid in final batches, in units of the token.
  package private(set) var fees: UInt64 = 0
  let parameters: ProofParameters
  private var batches: [Batch] = []

  /// A contract of a rollup whose accounts begin with this root.
  package init(root: Digest, parameters: ProofParameters) {
    (self.root, self.parameters) = (root, parameters)
  }

  /// Takes what is published of the next batch.
  package mutating func publish(_ number: UInt32, _ chunks: [Published]) {
    batches.append(
      Batch(
        number: number, published: chunks, proved: Array(repeating: nil, count: chunks.count)))
  }

  /// Forgets a batch and all after it.
  package mutating func void(from number: UInt32) { batches.removeAll { $0.number >= number } }

  /// Accepts the proof of a chunk.
  ///
  /// - Throws: `Refusal` if its claim is not about what was published, or is not proved.
  package mutating func accept(_ proof: ChunkProof, of chunk: Int, in number: UInt32)
    throws(Refusal)
  {
    guard let place = batches.firstIndex(where: { $0.number == number }),
      batches[place].published.indices.contains(chunk)
    else { throw .unknown }
    if let what = batches[place].published[chunk].difference(from: proof.inputs) {
      throw .otherClaim(what)
    }
    do { try BatchVerifier.verify(proof, number: chunk, parameters: parameters) } catch {
      throw .notProved(error)
    }
    batches[place].proved[chunk] = proof.inputs
  }

  /// Makes the oldest batch final, and stores the root to which it leads.
  ///
  /// - Throws: `Refusal` unless all its chunks are proved and lead on from the stored root.
  package mutating func settle(_ number: UInt32) throws(Refusal) {
    guard let batch = batches.first, batch.number == number else { throw .unknown }
    let proved = batch.proved.compactMap { $0 }
    guard proved.count == batch.proved.count else {
      throw .incomplete(missing: batch.proved.count - proved.count)
    }
    let claim: BatchClaim
    do { claim = try BatchClaim(chunks: proved) } catch { throw .notProved(.claim(error)) }
    guard claim.preRoot == root else { throw .otherClaim("the root that is stored") }
    root = claim.postRoot
    fees &+= claim.fees
    batches.removeFirst()
  }
}
