extension BatchVerifier {
  /// Accepts a file of proofs of a statement, and returns what they prove together.
  ///
  /// Parameters come from the statement's profile and lengths from its claims: nothing is believed of
  /// the file. As for `verify(_:parameters:)`, the caller compares the claim with what it knows.
  ///
  /// - Throws: `FileRefusal` for the first thing that is wrong.
  public static func verify(
    _ statement: BatchStatement, proofFile: [UInt8]
  ) throws(FileRefusal) -> BatchClaim {
    let (longest, proofs): (Int, [[UInt8]])
    do { longest = try statement.longestProofFile() } catch { throw .batch(error) }
    guard proofFile.count <= longest else { throw .file(.tooLong(longest: longest)) }
    do {
      proofs = try ProofFile.proofs(in: proofFile, count: statement.chunks.count)
    } catch { throw .file(error) }
    let chunks = zip(statement.chunks, proofs).map { ChunkProof(inputs: $0, bytes: $1) }
    do {
      return try verify(chunks, parameters: statement.parameters)
    } catch { throw .batch(error) }
  }

  /// Why a file of proofs is refused.
  public enum FileRefusal: Error, Hashable, Sendable {
    /// It does not hold as many proofs as are needed.
    case file(ProofFileError)
    /// The claims make no batch, or a proof is none.
    case batch(Refusal)
  }
}

extension BatchVerifier.FileRefusal: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .batch(let error): error.description
    }
  }
}
