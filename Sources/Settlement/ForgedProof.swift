package import Proofs

extension ExecutedBatch {
  /// The forged proof of a kind of this chunk, whose accounts before it are `tree`; of a kind that is not
  /// forged, the proof of other transfers.
  ///
  /// In each the prover answers all challenges over a table and for a claim that do not agree, so that
  /// headers, openings and paths are as they should be and the verifier's algebra has to find it.
  package func forgedProof(
    _ kind: BadProof, from tree: AccountTree, _ terms: ProofTerms
  ) throws -> ChunkProof {
    var claim = inputs
    switch kind {
    case .minted:
      let forged = try minting(in: tree)
      claim.postRoot = forged.inputs.postRoot
      return try forged.proof(of: claim, terms)
    case .altered:
      claim.postRoot = try minting(in: tree).inputs.postRoot
      return try proof(of: claim, terms)
    case .skimmed:
      // Where nobody paid anything there is nothing to keep back, and more is claimed than was paid.
      claim.feeLow = claim.feeLow > 0 ? claim.feeLow - 1 : 1
      claim.feeHigh /= 2
      return try proof(of: claim, terms)
    case .overdrawn:
      var tree = tree
      let forged = try tree.execute(
        transfers, token: inputs.token, after: inputs.chainStart, gift: Self.gift)
      return try forged.proof(of: forged.inputs, terms)
    default: return try stealing(in: tree).honestProof(terms)
    }
  }

  /// How many units come from nowhere: as many as an account begins with at least.
  private static let gift: UInt64 = 1 << 40

  /// A forged proof of a claim over this table.
  private func proof(
    of claim: BatchPublicInputs, _ terms: ProofTerms
  ) throws(ProofError) -> ChunkProof {
    ChunkProof(
      inputs: claim,
      bytes: try forge(claim, parameters: terms.parameters, threads: terms.threads).bytes)
  }

  private static func lastPlace(in tree: AccountTree) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(tree.depth)) - 1)
  }

  /// The same transfers among accounts of which one was never opened.
  private func minting(in tree: AccountTree) throws -> ExecutedBatch {
    var tree = tree
    if let free = (0...Self.lastPlace(in: tree)).first(where: { tree[$0] == nil }) {
      let key = Digest { KoalaBear(UInt32($0)) }
      try tree.open(Account(key: key, balance: Self.gift, token: inputs.token), at: free)
    }
    return try tree.execute(transfers, token: inputs.token, after: inputs.chainStart)
  }

  /// As many transfers, in which the first sender gives all that it has to somebody else.
  private func stealing(in tree: AccountTree) throws -> ExecutedBatch {
    var tree = tree
    let from = transfers[0].from
    let to =
      transfers.map(\.to).last { $0 != from }
      ?? (0...Self.lastPlace(in: tree)).first { $0 != from && tree[$0] != nil } ?? from
    let victim = tree[from]
    let each = (victim?.balance ?? 0) / UInt64(transfers.count)
    let stolen = transfers.indices.map {
      Proofs.Transfer(
        from: from, to: to, amount: each, nonce: (victim?.nonce ?? 0) + UInt32($0),
        token: inputs.token)
    }
    return try tree.execute(stolen, token: inputs.token, after: inputs.chainStart)
  }
}
