extension STARK {
  /// How sure a proof of `air` about `rows` rows makes its verifier.
  ///
  /// - Throws: `ProofError` for a statement or number of rows that cannot be proved.
  public static func security<A: AIR>(
    of air: A, rows: Int, parameters: ProofParameters
  ) throws(ProofError) -> SecurityLevel {
    let frame = try StatementFrame(air, rows: rows, parameters: parameters)
    return try parameters.security(
      rows: rows, columns: frame.width, constraints: frame.alphas)
  }

  /// The length in bytes that no proof of `air` about `rows` rows exceeds.
  ///
  /// For readers of files: what is longer is no proof. Reached if no two queries share a node.
  ///
  /// - Throws: `ProofError` for a statement or number of rows that cannot be proved.
  public static func longestProof<A: AIR>(
    of air: A, rows: Int, parameters: ProofParameters
  ) throws(ProofError) -> Int {
    let frame = try StatementFrame(air, rows: rows, parameters: parameters)
    let nonces = frame.foldings.count + 2
    let finalTerms = frame.rows >> frame.foldings.reduce(0, +)
    let fixed =
      ProofFormat.header(frame).count + 32 * (2 + frame.foldings.count) + 8 * nonces
      + 16 * (2 * frame.width + 2 + finalTerms)
    var query = 4 * (frame.width + 8) + 2 * 32 * frame.log2Domain
    var depth = frame.log2Domain
    for folding in frame.foldings {
      depth -= folding
      query += (16 << folding) + 32 * depth
    }
    return fixed + parameters.queries * query
  }
}
