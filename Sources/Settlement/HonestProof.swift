package import Proofs

extension ExecutedBatch {
  /// The proof of this chunk.
  package func honestProof(_ terms: ProofTerms) throws(ProofError) -> ChunkProof {
    ChunkProof(
      inputs: inputs, bytes: try prove(parameters: terms.parameters, threads: terms.threads).bytes)
  }
}
