/// What is published beside the proofs of a batch: how they were made, and what each chunk claims.
///
/// It names a profile and not parameters, so whoever verifies knows them without asking the prover.
public struct BatchStatement: Hashable, Sendable {
  /// How many chunks a batch may have.
  public static let maximumChunks = 4_096
  /// How many transfers all chunks together may have.
  public static let maximumTransfers = 1 << 22

  /// What decides the parameters of the proofs.
  public var profile: ProofProfile
  /// What the trees of commitments are hashed with.
  public var hash: CommitmentHash
  /// The claims of the chunks, in their order.
  public var chunks: [BatchPublicInputs]

  /// A statement about these chunks.
  public init(profile: ProofProfile, hash: CommitmentHash, chunks: [BatchPublicInputs]) {
    (self.profile, self.hash, self.chunks) = (profile, hash, chunks)
  }

  /// The parameters that the verifier takes.
  public var parameters: ProofParameters { ProofParameters(profile, hash: hash) }

  /// What is not proved, in a sentence that every statement has.
  public static let notProved = "that senders agreed: signatures are checked outside the circuit"

  /// The length in bytes that no file with the proofs of this statement exceeds.
  ///
  /// - Throws: `BatchVerifier.Refusal` if the claims do not make a batch or are too large to be proved.
  public func longestProofFile() throws(BatchVerifier.Refusal) -> Int {
    var (length, known) = (ProofFile.headerLength(chunks: chunks.count), [Int: Int]())
    for (number, chunk) in chunks.enumerated() {
      let air: TransferAIR
      do { air = try TransferAIR(chunk) } catch { throw .claim(error) }
      if known[air.rows] == nil {
        do {
          known[air.rows] = try STARK.longestProof(of: air, rows: air.rows, parameters: parameters)
        } catch { throw .proof(chunk: number, error) }
      }
      length += known[air.rows] ?? 0
    }
    return length
  }
}
