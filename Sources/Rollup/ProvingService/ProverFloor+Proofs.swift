extension ProverFloor {
  /// Tells those who make proofs that a batch is closed.
  mutating func close(_ batch: ProofWork) {
    do { try proofs?.close(batch) } catch { note(error) }
  }

  /// Whether L1 accepts a proof: its verifier says that where proofs are made, and else how it was made.
  mutating func accepts(_ proof: SentProof) -> Bool {
    do {
      return try proofs?.isAccepted(proof) ?? (proof.making == .honest)
    } catch {
      note(error)
      return false
    }
  }

  /// Makes a batch final where proofs are made; if its proofs were not sent yet, they are now.
  mutating func settle(_ batch: UInt32, proofs count: UInt64, isSent: Bool) {
    guard proofs != nil else { return }
    if !isSent, !accepts(SentProof(batch: batch, proofs: 0..<count, making: .honest)) {
      note(ProofFailure(batch: batch, reason: "its honest proof was refused"))
      return
    }
    do { try proofs?.settle(batch) } catch { note(error) }
  }

  /// Keeps the first failure: the run ends with the slot.
  private mutating func note(_ failure: ProofFailure) { proofFailure = proofFailure ?? failure }
}
