package import Proofs
internal import Randomness
package import Rollup

/// What those send who do not prove what they should: real bytes, which L1 has to find wrong.
package enum BadProof: String, CaseIterable, Sendable {
  /// Zeros in place of a proof of the due claim.
  case blank
  /// The last proof that was accepted, for the due claim.
  case replayed
  /// The last proof that was accepted, with its own claim.
  case stale
  /// A proof, made by the prover as well as it goes, that the accounts end with one that was never
  /// opened and holds 2^40 units.
  case minted
  /// The due proof, with that false root in its claim.
  case altered
  /// A true proof of transfers that nobody published: all that a sender has goes to a receiver.
  case unpublished

  /// The ways without work.
  package static let lazy: [Self] = [.blank, .replayed, .stale]
  /// The ways to a false state.
  package static let forged: [Self] = [.minted, .altered, .unpublished]

  /// Whether it takes a prover's work.
  package var takesWork: Bool { Self.forged.contains(self) }

  /// Which bad proof is sent of a chunk; one way is as likely as another.
  package static func drawn(_ sent: SentProof, chunk: Int, seed: UInt64) -> Self {
    var stream = RandomStream(
      seed: seed, purpose: .badProof, entity: sent.batch,
      slot: UInt32(truncatingIfNeeded: chunk) << 8 | UInt32(truncatingIfNeeded: sent.tries))
    let ways = sent.making == .lazy ? lazy : forged
    return ways[Int(stream.below(UInt32(ways.count)))]
  }
}

extension Purpose {
  /// Which bad proof is sent; by batch, and chunk and try.
  ///
  /// 1 to 99 belong to the engine.
  static let badProof = Self(rawValue: 102)
}

extension ExecutedBatch {
  /// The proof of this chunk.
  package func honestProof(_ terms: ProofTerms) throws -> ChunkProof {
    ChunkProof(
      inputs: inputs, bytes: try prove(parameters: terms.parameters, threads: terms.threads).bytes)
  }

  /// A bad proof of this chunk, whose accounts before it are `tree`.
  ///
  /// What was accepted last can be replayed, unless it is of this very chunk; where there is nothing else
  /// zeros are sent.
  package func badProof(
    _ kind: BadProof, from tree: AccountTree, after last: ChunkProof?, _ terms: ProofTerms
  ) throws -> ChunkProof {
    let last = last.flatMap { $0.inputs == inputs ? nil : $0 }
    let zeros = [UInt8](repeating: 0, count: last?.bytes.count ?? 4_096)
    switch kind {
    case .blank: return ChunkProof(inputs: inputs, bytes: zeros)
    case .replayed: return ChunkProof(inputs: inputs, bytes: last?.bytes ?? zeros)
    case .stale: return last ?? ChunkProof(inputs: inputs, bytes: zeros)
    case .minted:
      let forged = try minting(in: tree)
      var claim = inputs
      claim.postRoot = forged.inputs.postRoot
      return ChunkProof(
        inputs: claim,
        bytes: try forged.forge(claim, parameters: terms.parameters, threads: terms.threads).bytes)
    case .altered:
      var proof = try honestProof(terms)
      proof.inputs.postRoot = try minting(in: tree).inputs.postRoot
      return proof
    case .unpublished: return try stealing(in: tree).honestProof(terms)
    }
  }

  /// The same transfers among accounts of which one was never opened.
  private func minting(in tree: AccountTree) throws -> ExecutedBatch {
    var tree = tree
    let places = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(tree.depth)) - 1)
    if let free = (0...places).first(where: { tree[$0] == nil }) {
      let key = Digest { KoalaBear(UInt32($0)) }
      try tree.open(Account(key: key, balance: 1 << 40, token: inputs.token), at: free)
    }
    return try tree.execute(transfers, token: inputs.token, after: inputs.chainStart)
  }

  /// As many transfers, in which the first sender gives all that it has to a receiver.
  private func stealing(in tree: AccountTree) throws -> ExecutedBatch {
    var tree = tree
    let (from, to) = (transfers[0].from, transfers[transfers.count - 1].to)
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
