extension ProverFloor {
  /// The proofs where they are really made; `nil`: a model accepts and refuses them.
  package var proofs: (any BatchProofs)? { makers.first }

  /// Tells those who make proofs that a batch is closed.
  mutating func close(_ work: ProofWork) {
    guard !makers.isEmpty else { return }
    do {
      try makers[0].close(work.batch, transactions: work.transactions, proofs: work.proofs)
    } catch { note(error) }
  }

  /// The same that a batch is void, with all after it.
  mutating func void(from batch: UInt32) {
    if !makers.isEmpty { makers[0].void(from: batch) }
  }

  /// Whether L1 accepts a proof: its verifier says that where proofs are made, and else how it was made.
  ///
  /// Where an honest proof is refused prover or verifier is wrong, and what followed would mean nothing:
  /// the run ends.
  mutating func accepts(_ proof: SentProof) -> Bool {
    guard !makers.isEmpty else { return proof.making == .honest }
    do {
      let isAccepted = try makers[0].isAccepted(proof)
      if !isAccepted, proof.making == .honest {
        note(
          ProofFailure(batch: proof.batch, .verification, reason: "its honest proof was refused"))
      }
      return isAccepted
    } catch {
      note(error)
      return false
    }
  }

  /// Makes a batch final where proofs are made; if its proofs were not sent yet, they are now.
  mutating func settle(_ batch: UInt32, proofs count: UInt64, isSent: Bool) {
    guard !makers.isEmpty,
      isSent || accepts(SentProof(batch: batch, proofs: 0..<count, making: .honest))
    else { return }
    do { try makers[0].settle(batch) } catch { note(error) }
  }

  /// Keeps the first failure: the run ends with the slot.
  private mutating func note(_ failure: ProofFailure) { proofFailure = proofFailure ?? failure }
}
