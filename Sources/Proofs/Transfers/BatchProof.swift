/// What a chunk of a batch claims, and the proof of it.
public struct ChunkProof: Hashable, Sendable {
  /// The claim.
  public var inputs: BatchPublicInputs
  /// The proof in its format.
  public var bytes: [UInt8]

  /// A claim and its proof.
  public init(inputs: BatchPublicInputs, bytes: [UInt8]) {
    self.inputs = inputs
    self.bytes = bytes
  }
}

extension ExecutedBatch {
  /// Proves what the batch claims.
  ///
  /// Quicker than `STARK.prove` called from another module: here the compiler knows the statement, and
  /// the constraints become code for sixteen lanes (0.3 s against 0.7 s of quotient for 1,024 transfers at
  /// depth 30 on one loaded core).
  ///
  /// - Parameters:
  ///   - parameters: What the verifier expects.
  ///   - threads: How many threads share the work; the proof is the same for any number.
  /// - Returns: The proof and how long its stages took.
  /// - Throws: `ProofError` if the table is too long for the parameters.
  public func prove(
    parameters: ProofParameters, threads: Int = 1
  ) throws(ProofError) -> Proof {
    try prove(inputs, parameters, threads, ProverDeviation())
  }

  /// Makes a proof of a claim that this table does not satisfy: the quotient is opened to what the
  /// constraints ask for, so that openings and paths are as they should be and FRI finds it wrong.
  ///
  /// FRI's final polynomial is cut to the length that it may have. A prover could fit it to a part of the
  /// domain and try other work until the queries fall there, which this one does not; how seldom that
  /// works is what `ProofParameters.security` bounds.
  ///
  /// - Throws: `ProofError` if the claim is none.
  package func forge(
    _ claim: BatchPublicInputs, parameters: ProofParameters, threads: Int = 1
  ) throws(ProofError) -> Proof {
    let layout = TransferLayout(depth: inputs.depth)
    let rows = UInt64(layout.rows(for: inputs.count))
    var deviation = ProverDeviation()
    deviation.openings = { openings, z, quotient in
      openings.quotient[0] = quotient - z.power(rows) * openings.quotient[1]
    }
    return try prove(claim, parameters, threads, deviation)
  }

  private func prove(
    _ claim: BatchPublicInputs, _ parameters: ProofParameters, _ threads: Int,
    _ deviation: ProverDeviation
  ) throws(ProofError) -> Proof {
    let air: TransferAIR
    do { air = try TransferAIR(claim) } catch { throw .statement(error.description) }
    return try STARK.prove(
      air, trace: trace(threads: threads), parameters: parameters, threads: threads,
      deviation: deviation)
  }
}

/// Checks the proofs of a whole batch.
public enum BatchVerifier {
  /// Why a batch is refused.
  public enum Refusal: Error, Hashable, Sendable {
    /// The claims do not make a batch.
    case claim(ClaimError)
    /// The proof of a chunk, counted from 0, is none.
    case proof(chunk: Int, ProofError)
  }

  /// Accepts the proofs of chunks that follow each other, and returns what they prove together.
  ///
  /// The caller compares that with what it knows: the root it has stored, the digest of the transfers
  /// that were published (`TransferChain.digest`), and their number. Only then does the proof tell that
  /// the new root is right.
  ///
  /// - Throws: `Refusal` for the first thing that is wrong.
  /// - Complexity: Bounded by the parameters for each chunk; claims are checked before any proof.
  public static func verify(
    _ chunks: [ChunkProof], parameters: ProofParameters
  ) throws(Refusal) -> BatchClaim {
    let claim: BatchClaim
    do { claim = try BatchClaim(chunks: chunks.map(\.inputs)) } catch { throw .claim(error) }
    for (number, chunk) in chunks.enumerated() {
      try verify(chunk, number: number, parameters: parameters)
    }
    return claim
  }

  /// Accepts the proof of a chunk whose neighbours may not be proved yet.
  ///
  /// - Parameters:
  ///   - chunk: The claim and its proof.
  ///   - number: Which chunk errors speak of, counted from 0.
  ///   - parameters: What the verifier has.
  /// - Throws: `Refusal` if the claim or the proof is none.
  public static func verify(
    _ chunk: ChunkProof, number: Int = 0, parameters: ProofParameters
  ) throws(Refusal) {
    let air: TransferAIR
    do { air = try TransferAIR(chunk.inputs) } catch { throw .claim(error) }
    do {
      try STARK.verify(air, rows: air.rows, proof: chunk.bytes, parameters: parameters)
    } catch {
      throw .proof(chunk: number, error)
    }
  }
}

extension BatchVerifier.Refusal: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .claim(let error): error.description
    case .proof(let chunk, let error): "chunk \(chunk): \(error)"
    }
  }
}
