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
  /// A forged proof that the accounts end with one that was never opened and holds 2^40 units.
  case minted
  /// A forged proof of that false root over the table of the due transfers.
  case altered
  /// A forged proof that the senders paid less in fees than they did: who settles keeps the rest.
  case skimmed
  /// A forged proof over a table in which the last sender has 2^40 units more than is left to it, and
  /// which is right in all else.
  case overdrawn
  /// A true proof of transfers that nobody published: all that a sender has goes to a receiver.
  case unpublished

  /// The ways without work.
  package static let lazy: [Self] = [.blank, .replayed, .stale]
  /// The ways to a false state.
  package static let forged: [Self] = [.minted, .altered, .skimmed, .overdrawn, .unpublished]

  /// Whether a prover runs for it.
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
