internal import Proofs

/// How much a run has to prove, at most, by what is known before it begins.
public struct ProofLoad: Sendable, Hashable {
  /// How many proofs are made.
  public let proofs: Double
  /// How many rows their tables have.
  public let rows: Double
  /// What the work is like: rows, and what each proof takes besides, in rows that take as long.
  public let work: Double

  /// The load of transfers in batches.
  ///
  /// Each batch is at least one proof, full proofs are more, and the padding of a table less than doubles it.
  /// - Parameters:
  ///   - transfers: How many there are, 0 or more.
  ///   - batches: How many batches at most.
  ///   - perProof: How many transfers the model puts into a proof at most, at least 1.
  ///   - tries: How often a chunk is proved on average, at least 1.
  ///   - terms: How they are made.
  public init(
    transfers: Double, batches: Double, perProof: Double, tries: Double, _ terms: ProofTerms
  ) {
    let full = transfers / min(perProof, Double(terms.mostTransfers))
    proofs = tries * (batches + full.rounded(.up))
    let least = Double(terms.rows(of: 1))
    let period = Double(TransferLayout(depth: terms.depth).period)
    rows = proofs * least + tries * 2 * transfers * period
    let hashing = terms.hash == .poseidon2 ? Self.poseidonFactor : 1
    work = rows * Double(terms.parameters.blowup) / 2 * hashing + proofs * Self.grinding(terms)
  }

  /// The hashes of a proof's work, in rows that take as long.
  private static func grinding(_ terms: ProofTerms) -> Double {
    let parameters = terms.parameters
    let before = parameters.foldGrinding > 0 ? 2.0 : 0
    let hashes =
      Double(1 << parameters.queryGrinding) + before * Double(1 << parameters.foldGrinding)
    return hashes / hashesPerRow
  }

  // Measured on a loaded core with AVX-512: 32 rows at blowup 2 took 3.6 ms with 16 bits of work, 2,048 took
  // 31 ms, and 94 ms with Poseidon2; blowups of 4 and 8 took two and four times as long.

  /// How many attempts at a proof of work take as long as a row.
  private static let hashesPerRow = 350.0
  /// How much longer a row takes where trees are hashed with Poseidon2.
  private static let poseidonFactor = 3.0
  /// Rows that a core proves in a second at blowup 2 and with BLAKE3.
  public static let rowsPerSecond = 70_000.0
  /// How long it takes a core, in seconds.
  public var seconds: Double { work / Self.rowsPerSecond }
}
