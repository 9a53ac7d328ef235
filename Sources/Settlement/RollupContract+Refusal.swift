package import Proofs

extension RollupContract {
  /// Why L1 refuses a proof.
  package enum Refusal: Error, Hashable, Sendable {
    /// There is no such batch, it is not next, or it has no such chunk.
    case unknown
    /// The claim differs in this from what was published.
    case otherClaim(String)
    /// The claim is not proved.
    case notProved(BatchVerifier.Refusal)
    /// So many chunks have no proof.
    case incomplete(missing: Int)
  }

  /// What finds a proof wrong: a refusal without the chunk that it is about.
  package enum Check: Hashable, Sendable {
    /// Which batches and chunks there are.
    case existence
    /// What was published of the chunk: the claim differs in this.
    case publication(String)
    /// What a claim can be.
    case claim
    /// The verifier of the proof.
    case verifier(ProofError)
  }
}

extension RollupContract.Refusal {
  /// What finds the proof wrong.
  package var check: RollupContract.Check {
    switch self {
    case .unknown, .incomplete: .existence
    case .otherClaim(let what): .publication(what)
    case .notProved(.proof(_, let error)): .verifier(error)
    case .notProved: .claim
    }
  }
}

extension RollupContract.Check: CustomStringConvertible {
  /// The check as a part of a sentence.
  package var description: String {
    switch self {
    case .existence: "what there is to prove"
    case .publication(let what): "what was published (\(what))"
    case .claim: "what can be claimed"
    case .verifier(let error): "the verifier (\(error))"
    }
  }
}

extension RollupContract.Refusal: CustomStringConvertible {
  /// The reason in a sentence.
  package var description: String {
    switch self {
    case .unknown: "there is no such batch or chunk to prove now"
    case .otherClaim(let what): "the claim has another value for \(what) than was published"
    case .notProved(let refusal): "the claim is not proved: \(refusal)"
    case .incomplete(let missing): "\(missing) chunks have no proof"
    }
  }
}
